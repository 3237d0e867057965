import { element, escapeMarkup } from '@/lib/federation/markup'

export type AtomFeed = {
  /** Where the feed itself is, which is its name as well. */
  self: string
  /** The page that it follows. */
  page: string
  title: string
  subtitle: string
  author: string
  updated: Date
  entries: {
    id: string
    title: string
    url: string
    summary: string
    category: string
    author: string
    published: Date
    updated: Date
  }[]
}

/** A feed as RFC 4287 has it, in plain text: nothing in it is markup to be trusted. */
export function writeAtom({ self, page, title, subtitle, author, updated, entries }: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    element('id', self),
    element('title', title),
    ...(subtitle ? [element('subtitle', subtitle)] : []),
    element('updated', updated.toISOString()),
    `<author>${element('name', author)}</author>`,
    link('self', self, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    ...entries.flatMap((entry) => [
      '<entry>',
      element('id', entry.id),
      element('title', entry.title),
      link('alternate', entry.url, 'text/html'),
      `<category term="${escapeMarkup(entry.category)}"/>`,
      `<author>${element('name', entry.author)}</author>`,
      element('published', entry.published.toISOString()),
      element('updated', entry.updated.toISOString()),
      element('summary', entry.summary),
      '</entry>',
    ]),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`
}
