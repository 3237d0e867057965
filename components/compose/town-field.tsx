'use client'

import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { Field, RadioField } from '@/components/ui/field'

type Town = { code: string; name: string; department: { code: string; name: string } }
type Props = {
  defaultTown: string
  defaultCode: string
  error?: string
  /** What the typed town may mean, found by the server. */
  choices?: { code: string; label: string }[]
  onChoose: () => void
  optional?: boolean
}

/** The commune, completed while one types; without JavaScript the server finds it from what was typed. */
export function TownField({ defaultTown, defaultCode, error, choices, onChoose, optional }: Props) {
  const [text, setText] = useState(defaultTown)
  const [code, setCode] = useState(defaultCode)
  const [towns, setTowns] = useState<Town[]>([])
  const [active, setActive] = useState(-1)
  const list = useId()
  const open = towns.length > 0

  useEffect(() => {
    if (code || text.trim().length < 2) return setTowns([])
    const asked = new AbortController()
    const wait = setTimeout(async () => {
      setTowns(await completions(text, asked.signal))
      setActive(-1)
    }, 150)
    return () => {
      clearTimeout(wait)
      asked.abort()
    }
  }, [text, code])

  useEffect(onChoose, [code, onChoose])

  const choose = (town: Town) => {
    setText(`${town.name} (${town.department.code})`)
    setCode(town.code)
    setTowns([])
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + towns.length) % towns.length)
    }
    const town = towns[active]
    if (event.key === 'Enter' && town) {
      event.preventDefault()
      choose(town)
    }
    if (event.key === 'Escape') setTowns([])
  }

  return (
    <div className="grid gap-4">
      <Field name="town" label="Commune" help="Son nom ou son code postal." error={error} optional={optional}>
        <div className="relative">
          <input
            id="town"
            name="town"
            role="combobox"
            autoComplete="off"
            className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger"
            value={text}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={list}
            aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
            aria-describedby={error ? 'town-help town-error' : 'town-help'}
            aria-invalid={error ? true : undefined}
            onChange={(event) => {
              setText(event.target.value)
              setCode('')
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setTowns([])}
          />
          <ul
            id={list}
            role="listbox"
            aria-label="Communes proposées"
            hidden={!open}
            className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-control border border-line-strong bg-surface shadow-card"
          >
            {towns.map((town, index) => (
              <li
                key={town.code}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-2 hover:bg-sunken aria-selected:bg-sunken"
                // Before the field loses the focus, which closes the list.
                onMouseDown={(event) => {
                  event.preventDefault()
                  choose(town)
                }}
              >
                <span className="font-bold">{town.name}</span>
                <span className="text-sm text-ink-soft">
                  {town.department.name} ({town.department.code})
                </span>
              </li>
            ))}
          </ul>
          <p className="sr-only" role="status">
            {open ? `${towns.length} communes proposées` : ''}
          </p>
        </div>
      </Field>
      {choices && !code ? (
        <RadioField
          name="commune"
          label="De quelle commune s’agit-il ?"
          options={choices.map((choice) => ({ value: choice.code, label: choice.label }))}
        />
      ) : (
        <input type="hidden" name="commune" value={code} />
      )}
    </div>
  )
}

/** An empty list where the network fails: the server finds the commune when the form is sent. */
async function completions(text: string, signal: AbortSignal): Promise<Town[]> {
  try {
    const answer = await fetch(`/api/communes?q=${encodeURIComponent(text)}`, { signal })
    return answer.ok ? await answer.json() : []
  } catch {
    return []
  }
}
