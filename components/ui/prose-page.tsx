import type { ReactNode } from 'react'

/** A page of running text under one title. */
export function ProsePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className="page pt-4 sm:pt-8">
      <h1 className="max-w-[22ch] text-3xl font-black">{title}</h1>
      <div className="prose mt-8">{children}</div>
    </article>
  )
}
