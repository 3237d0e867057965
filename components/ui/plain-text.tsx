import { typeset } from '@/lib/french'

/** Text that people typed: blank lines part paragraphs, lines that begin with a dash make a list. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="grid column gap-4">
      {blocksOf(text).map((block, i) =>
        block.list ? (
          <ul key={i} className="list-disc space-y-1 pl-5 marker:text-accent-deep">
            {block.lines.map((line, j) => (
              <li key={j}>{typeset(line)}</li>
            ))}
          </ul>
        ) : (
          <p key={i} className="whitespace-pre-line">
            {typeset(block.lines.join('\n'))}
          </p>
        ),
      )}
    </div>
  )
}

const BULLET = /^\s*[-–•*]\s+/

function blocksOf(text: string): { list: boolean; lines: string[] }[] {
  const blocks: { list: boolean; lines: string[] }[] = []
  for (const paragraph of text.trim().split(/\r?\n\s*\r?\n/)) {
    for (const line of paragraph.split(/\r?\n/)) {
      const list = BULLET.test(line)
      const last = blocks.at(-1)
      const same = last?.list === list && last.lines.length > 0
      if (same) last.lines.push(line.replace(BULLET, ''))
      else blocks.push({ list, lines: [line.replace(BULLET, '')] })
    }
    blocks.push({ list: false, lines: [] })
  }
  return blocks.filter((block) => block.lines.some((line) => line.trim()))
}
