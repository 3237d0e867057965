import { typeset } from '@/lib/french'

type Link = { label: string; url: string }

const choose = 'Choisir mes courriers'

/** A mail before it is rendered: short paragraphs of plain text, at most one button. */
export type Letter = {
  subject: string
  paragraphs: string[]
  button?: Link
  /** Lesser ways on, under the button. */
  links?: Link[]
  /** A code to read and type, shown large. */
  code?: string
  /** Small print under the line: why this mail came, how to leave. */
  footer?: string
}

/** The two parts of a mail that say the same: text, and HTML that is readable in any mail reader without images. */
export function renderLetter(
  letter: Letter,
  siteName: string,
  /** Where the person chooses what they are written about. */
  preferencesUrl?: string,
): { subject: string; text: string; html: string } {
  const set: Letter = {
    ...letter,
    subject: typeset(letter.subject),
    paragraphs: letter.paragraphs.map(typeset),
    footer: letter.footer && typeset(letter.footer),
    button: letter.button && labelled(letter.button),
    links: letter.links?.map(labelled),
  }
  return {
    subject: set.subject,
    text: renderText(set, siteName, preferencesUrl),
    html: renderHtml(set, siteName, preferencesUrl),
  }
}

function labelled({ label, url }: Link): Link {
  return { label: typeset(label), url }
}

function renderText(
  { paragraphs, button, links = [], code, footer }: Letter,
  siteName: string,
  preferencesUrl?: string,
): string {
  const blocks = [
    ...paragraphs,
    ...[button, ...links].map((link) => link && `${link.label} :\n${link.url}`),
    code && `Code : ${code}`,
  ]
  const small = [siteName, footer, preferencesUrl && `${choose} :\n${preferencesUrl}`]
  return `${blocks.filter(Boolean).join('\n\n')}\n\n-- \n${small.filter(Boolean).join('\n')}\n`
}

function renderHtml(
  { subject, paragraphs, button, links = [], code, footer }: Letter,
  siteName: string,
  preferencesUrl?: string,
): string {
  const link = ({ label, url }: Link) =>
    `<a href="${escapeHtml(url)}" style="color:#1e1638">${escapeHtml(label)}</a>`
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#fbf6ee;color:#1e1638;font:17px/1.5 ui-sans-serif,system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;font-size:22px;font-weight:700">${escapeHtml(siteName)}</p>
${paragraphs.map(paragraph).join('\n')}
${button ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 22px;border-radius:12px;background:#ff7a2f;color:#1e1638;font-weight:700;text-decoration:none">${escapeHtml(button.label)}</a></p>` : ''}
${links.length > 0 ? `<p style="margin:0 0 16px">${links.map(link).join('<br>')}</p>` : ''}
${code ? `<p style="margin:24px 0;font-size:30px;font-weight:700;letter-spacing:6px">${escapeHtml(code)}</p>` : ''}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #dccfbf">
<p style="margin:0;font-size:14px;color:#574e70">${escapeHtml(footer ?? siteName)}${preferencesUrl ? `<br>${link({ label: choose, url: preferencesUrl })}` : ''}</p>
</div></body></html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
