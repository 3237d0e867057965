import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReceptionDesk } from '@/components/reception/reception-desk'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/accounts/session'
import { findReception } from '@/lib/participations/reception'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Accueillir sur place', robots: { index: false } }

export default async function ReceptionPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const person = await requireUser()
  const { slug } = await params
  const reception = await findReception(slug, person.id, new Date())
  if (!reception) notFound()
  const { creneau, code, q } = await searchParams
  const first = (value: string | string[] | undefined) => [value].flat()[0]

  return (
    <div className="page grid gap-4 pt-4 sm:pt-8">
      <div className="column">
        <p className="font-bold text-accent-deep">Accueillir sur place</p>
        <h1 className="text-xl sm:text-2xl">{reception.title}</h1>
        <p>
          <a className="inline-flex min-h-11 items-center link" href={paths.participants(slug)}>
            Qui vient
          </a>
        </p>
      </div>
      {reception.list.slots.length > 0 ? (
        <ReceptionDesk
          slug={slug}
          challengeId={reception.id}
          userId={person.id}
          list={reception.list}
          asked={{ slot: first(creneau), code: first(code), words: first(q) ?? '' }}
          newId={randomUUID()}
        />
      ) : (
        <div className="column pb-8">
          <Notice>
            {reception.opensFor
              ? `L’accueil ouvre trois heures avant le créneau : ${reception.opensFor}.`
              : 'Il n’y a plus personne à accueillir : la liste se ferme trente jours après la fin.'}
          </Notice>
        </div>
      )}
    </div>
  )
}
