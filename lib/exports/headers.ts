/** Of a file that names people: saved under this name, and kept by no cache. `name` is ASCII. */
export function fileHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': name.endsWith('.csv')
      ? 'text/csv; charset=utf-8; header=present'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  }
}
