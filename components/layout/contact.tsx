import { env } from '@/lib/env'

/** The address that mail of the site comes from: whoever hosts it reads it. */
export function Contact() {
  const from = env().MAIL_FROM
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from
  return <a href={`mailto:${address}`}>{address}</a>
}
