import type { AtomFeed } from '@/lib/federation/atom'

/** The same feed as JSON Feed 1.1 has it (https://www.jsonfeed.org/version/1.1). */
export function writeJsonFeed({ self, page, title, subtitle, author, entries }: AtomFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(subtitle && { description: subtitle }),
    authors: [{ name: author, url: page }],
    language: 'fr',
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: [{ name: entry.author }],
      tags: [entry.category],
    })),
  })
}
