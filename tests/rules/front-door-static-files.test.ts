import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { StaticFiles } from '@/lib/front-door/static-files'

// Something that reads like a program: what repeats itself compresses as well at any quality.
const script = await readFile(new URL('../../lib/french.ts', import.meta.url), 'utf8')
const folder = await mkdtemp(path.join(tmpdir(), 'diffuz-static-'))
await mkdir(path.join(folder, 'static', 'chunks'), { recursive: true })
await writeFile(path.join(folder, 'static', 'chunks', '[slug].js'), script)
await writeFile(path.join(folder, 'static', 'font.woff2'), 'font')
await writeFile(path.join(folder, 'static', 'secret.env'), 'secret')
await writeFile(path.join(folder, 'BUILD_ID'), 'secret')
const files = await StaticFiles.in(path.join(folder, 'static'))
afterAll(() => rm(folder, { recursive: true }))

test('a file of the build comes in both encodings, whole', async () => {
  const file = await files.find('/_next/static/chunks/[slug].js')
  expect(file?.type).toBe('application/javascript; charset=utf-8')
  expect(file && file.bodies && brotliDecompressSync(file.bodies.br).toString()).toBe(script)
  expect(file && file.bodies && gunzipSync(file.bodies.gzip).toString()).toBe(script)
})

test('a font is compressed already', async () => {
  expect(await files.find('/_next/static/font.woff2')).toMatchObject({ type: 'font/woff2', bodies: null })
})

test('refined files say the same in fewer bytes', async () => {
  const before = await files.find('/_next/static/chunks/[slug].js')
  await files.refine()
  const after = await files.find('/_next/static/chunks/[slug].js')
  expect(after?.bytes).toEqual(before?.bytes)
  expect(after?.bodies?.br.length).toBeLessThan(before?.bodies?.br.length ?? 0)
})

test.each([
  '/_next/static/../BUILD_ID',
  '/_next/static/chunks/../../BUILD_ID',
  '/_next/static/secret.env',
  '/_next/static/none.js',
  '/_next/static/',
])('%s is no file of the build', (pathname) => {
  expect(files.find(pathname)).toBeNull()
})
