/** Names and what they mean, one under the other on a phone. */
export function WordTable({
  rows,
}: {
  rows: { name: string; type: string; description?: string; example?: string }[]
}) {
  return (
    <dl className="grid gap-3">
      {rows.map(({ name, type, description, example }) => (
        <div key={name} className="grid gap-x-6 border-b border-line pb-3 sm:grid-cols-[13rem_1fr]">
          <dt className="font-bold break-all">
            <code>{name}</code>
          </dt>
          <dd className="min-w-0 break-words">
            {description && <span className="block">{description}</span>}
            <span className="block text-sm text-ink-soft">
              {type}
              {example && (
                <>
                  {' · par exemple '}
                  <code>{example}</code>
                </>
              )}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
