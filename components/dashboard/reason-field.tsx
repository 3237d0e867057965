/** Some words that go with a no. Several lines, so that Enter does not send the form. */
export function ReasonField({ id, label, placeholder }: { id: string; label: string; placeholder: string }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label} <span className="font-normal text-ink-soft">(facultatif)</span>
      </label>
      <textarea
        id={id}
        name="reason"
        rows={2}
        maxLength={300}
        autoComplete="off"
        placeholder={placeholder}
        className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 placeholder:text-ink-soft"
      />
    </div>
  )
}
