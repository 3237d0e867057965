import { missingPage } from '@/lib/federation/answers'
import { findOEmbed, oembedXml } from '@/lib/federation/oembed'

/** How to show a page of ours in another: https://oembed.com. What is private is as missing as what is not there. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml')
    return new Response('Formats possibles : json, xml.\n', { status: 501, headers: text })
  const url = searchParams.get('url')
  if (!url) return new Response('Il manque l’adresse de la page : ?url=…\n', { status: 400, headers: text })
  const found = await findOEmbed(url, {
    maxwidth: searchParams.get('maxwidth'),
    maxheight: searchParams.get('maxheight'),
  })
  if (!found) return missingPage()
  const headers = { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' }
  return format === 'json'
    ? Response.json(found, { headers })
    : new Response(oembedXml(found), { headers: { ...headers, 'Content-Type': 'text/xml; charset=utf-8' } })
}

const text = { 'Content-Type': 'text/plain; charset=utf-8' }
