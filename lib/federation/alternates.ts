import { absolute } from '@/lib/env'
import { paths, type FeedScope } from '@/lib/paths'

/** The feeds that follow a page, as its head names them. */
export function alternatesOf(scope: FeedScope): Record<string, string> {
  return {
    'application/atom+xml': paths.feed(scope, 'atom'),
    'application/feed+json': paths.feed(scope, 'json'),
    'text/calendar': paths.feed(scope, 'ics'),
  }
}

/** Where another site asks how to show a page of ours in its own (https://oembed.com, 4. Discovery). */
export function discoveryOf(page: string): Record<string, string> {
  const url = absolute(page)
  return {
    'application/json+oembed': paths.oembed(url, 'json'),
    'text/xml+oembed': paths.oembed(url, 'xml'),
  }
}
