import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '@/lib/env'
import type { ImageFile } from '@/lib/images/rules'

/** Writes every file of a picture, then makes them all visible at once; a crash leaves nothing half written. */
export async function writeImageFiles(id: string, files: (ImageFile & { bytes: Buffer })[]): Promise<void> {
  const folder = folderOf(id)
  const temporary = `${folder}.part`
  await mkdir(temporary, { recursive: true })
  try {
    for (const file of files) await writeDurably(join(temporary, nameOf(file)), file.bytes)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/** Null where there is no such file. */
export async function readImageFile(id: string, file: ImageFile): Promise<Buffer | null> {
  try {
    return await readFile(/*turbopackIgnore: true*/ join(folderOf(id), nameOf(file)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Two letters first: no folder ever lists all pictures. The id is a UUID of ours, never what a URL says.
function folderOf(id: string): string {
  return join(fileURLToPath(env().UPLOADS_URL), id.slice(0, 2), id)
}

function nameOf({ width, format }: ImageFile): string {
  return `${width}.${format}`
}
