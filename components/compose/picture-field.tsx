'use client'

import { useState, type ChangeEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field, TextField } from '@/components/ui/field'
import { Picture } from '@/components/ui/picture'
import { uploadPictureAction } from '@/lib/challenges/actions'
import type { DraftValues } from '@/lib/challenges/draft-values'
import { imageRefusalMessages, largestUpload } from '@/lib/images/rules'

type Props = {
  values: DraftValues
  errors: Record<string, string>
  image: string
  onImage: (id: string) => void
  /** An organisation's: square, and described by the name beside it. */
  logo?: boolean
}

/** One photo, or a logo: sent with the form, or as soon as it is chosen where JavaScript runs. */
export function PictureField({ values, errors, image, onImage, logo = false }: Props) {
  const words = logo ? logoWords : photoWords
  const [problem, setProblem] = useState<string>()
  const [sending, setSending] = useState(false)

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const file = input.files?.[0]
    if (!file) return
    setProblem(undefined)
    if (file.size > largestUpload) {
      input.value = ''
      return setProblem(imageRefusalMessages['too-heavy'])
    }
    setSending(true)
    const form = new FormData()
    form.set('picture', file)
    const sent = await uploadPictureAction(form).catch(() => ({
      problem: 'L’image n’est pas arrivée : vérifie ta connexion et choisis-la de nouveau.',
    }))
    setSending(false)
    // Sent already: the form need not carry it a second time.
    input.value = ''
    if ('id' in sent) onImage(sent.id)
    else setProblem(sent.problem)
  }

  const error = problem ?? errors.picture ?? errors.image
  return (
    <div className="grid gap-5">
      <input type="hidden" name="image" value={image} />
      {image && (
        <div className="grid gap-2">
          <Picture
            id={image}
            alt={values.imageAlt ?? ''}
            width={logo ? 160 : 960}
            height={logo ? 160 : 540}
            sizes={logo ? '10rem' : '(min-width: 40rem) 40rem, 100vw'}
            className={
              logo
                ? 'size-40 rounded-card border border-line bg-surface object-contain'
                : 'aspect-video w-full rounded-card object-cover'
            }
          />
          <div>
            <Button
              type="submit"
              name="intent"
              value="remove-picture"
              look="quiet"
              className="-ml-5"
              onClick={(event) => {
                event.preventDefault()
                onImage('')
              }}
            >
              {words.remove}
            </Button>
          </div>
        </div>
      )}
      <Field
        name="picture"
        label={image ? words.change : words.label}
        help={words.help}
        error={error}
        optional
      >
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'picture-help picture-error' : 'picture-help'}
          onChange={send}
          className="w-full rounded-control border border-dashed border-line-strong bg-surface p-3 file:mr-3 file:min-h-9 file:rounded-control file:border-0 file:bg-sunken file:px-4 file:font-bold file:text-ink"
        />
      </Field>
      <p role="status" className={sending ? 'text-ink-soft' : 'sr-only'}>
        {sending ? words.sending : ''}
      </p>
      {!logo && (
        <TextField
          name="imageAlt"
          label="Ce que montre l’image"
          help="Une phrase pour les personnes qui ne la voient pas."
          defaultValue={values.imageAlt ?? ''}
          error={errors.imageAlt}
          optional={!image}
        />
      )}
    </div>
  )
}

const photoWords = {
  label: 'Photo',
  change: 'Changer d’image',
  remove: 'Retirer l’image',
  sending: 'La photo est en route…',
  help: 'JPEG, PNG, WebP ou AVIF, 10 Mo au plus. Le lieu et l’appareil enregistrés dans la photo sont effacés. Sans photo, nous dessinons une couverture.',
}

const logoWords = {
  label: 'Logo',
  change: 'Changer de logo',
  remove: 'Retirer le logo',
  sending: 'Le logo est en route…',
  help: 'JPEG, PNG, WebP ou AVIF, 10 Mo au plus, carré de préférence.',
}
