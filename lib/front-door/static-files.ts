import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { compress, isCompressible, type Compressed } from '@/lib/front-door/encoding'

export type StaticFile = { type: string; bytes: Buffer; bodies: Compressed | null }

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=utf-8',
  '.mjs': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

// The map brings its build for development along, which no page asks for and which takes seconds to compress.
const UNASKED = /-dev\.[\w~-]+\.mjs$/

/**
 * The files of the build, whose names change with their content: compressed when first asked for, kept for good. They are listed
 * at start, so that no address can name a file outside.
 */
export class StaticFiles {
  readonly #loaded = new Map<string, Promise<StaticFile>>()

  private constructor(private readonly known: Map<string, string>) {}

  static async in(folder: string): Promise<StaticFiles> {
    const known = new Map<string, string>()
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name)
      if (!entry.isFile() || !TYPES[path.extname(file)] || UNASKED.test(file)) continue
      known.set(`/_next/static/${path.relative(folder, file).split(path.sep).join('/')}`, file)
    }
    return new StaticFiles(known)
  }

  find(pathname: string): Promise<StaticFile> | null {
    const loaded = this.#loaded.get(pathname)
    if (loaded) return loaded
    const file = this.known.get(pathname)
    if (!file) return null
    return this.#load(pathname, file, 5)
  }

  /** Compresses every file as well as can be, one after the other: two seconds of one core, behind the visitors. */
  async refine(): Promise<void> {
    for (const [pathname, file] of this.known) {
      const loaded = await load(file, 11).catch(() => null)
      if (loaded) this.#loaded.set(pathname, Promise.resolve(loaded))
    }
  }

  #load(pathname: string, file: string, quality: 5 | 11): Promise<StaticFile> {
    const loading = load(file, quality)
    this.#loaded.set(pathname, loading)
    // A file that could not be read may be readable the next time.
    loading.catch(() => this.#loaded.delete(pathname))
    return loading
  }
}

async function load(file: string, quality: 5 | 11): Promise<StaticFile> {
  const bytes = await readFile(file)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  return { type, bytes, bodies: isCompressible(type) ? await compress(bytes, quality) : null }
}
