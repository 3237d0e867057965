import type { ComponentProps, ReactNode } from 'react'

const control =
  'w-full min-h-11 rounded-control border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-danger'

type Described = { name: string; label: ReactNode; help?: ReactNode; error?: string; optional?: boolean }

function describedBy(name: string, help: unknown, error: unknown): string | undefined {
  return [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
}

/** Label above, help before the field, error beside it. The control inside takes `id={name}`. */
export function Field({ name, label, help, error, optional, children }: Described & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-bold">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (facultatif)</span>}
      </label>
      {help && (
        <p id={`${name}-help`} className="text-sm text-ink-soft">
          {help}
        </p>
      )}
      {children}
      <FieldError name={name} error={error} />
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${name}-error`} className="text-sm font-bold text-danger">
      {error}
    </p>
  )
}

export function TextField({
  label,
  help,
  error,
  optional,
  className,
  id,
  ...input
}: Described & ComponentProps<'input'>) {
  // Its name is its id, unless the same form stands on the page twice.
  const own = id ?? input.name
  return (
    <Field {...{ name: own, label, help, error, optional }}>
      <input
        id={own}
        className={`${control} ${className ?? ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        required={!optional}
        {...input}
      />
    </Field>
  )
}

export function TextAreaField({
  label,
  help,
  error,
  optional,
  id,
  ...area
}: Described & ComponentProps<'textarea'>) {
  const own = id ?? area.name
  return (
    <Field {...{ name: own, label, help, error, optional }}>
      <textarea
        id={own}
        rows={5}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        required={!optional}
        {...area}
      />
    </Field>
  )
}

export function SelectField({
  label,
  help,
  error,
  optional,
  options,
  empty,
  id,
  ...select
}: Described & ComponentProps<'select'> & { options: { value: string; label: string }[]; empty?: string }) {
  const own = id ?? select.name
  return (
    <Field {...{ name: own, label, help, error, optional }}>
      <select
        id={own}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        required={!optional}
        {...select}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One box to tick, its label beside it. */
export function CheckboxField({
  label,
  help,
  error,
  ...input
}: Omit<Described, 'optional'> & ComponentProps<'input'>) {
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-center gap-3">
        <input
          id={input.name}
          type="checkbox"
          className="size-5 shrink-0 accent-(--accent-deep)"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(input.name, help, error)}
          {...input}
        />
        <span>{label}</span>
      </label>
      {help && (
        <p id={`${input.name}-help`} className="pl-8 text-sm text-ink-soft">
          {help}
        </p>
      )}
      <FieldError name={input.name} error={error} />
    </div>
  )
}

/** A few choices of which one is taken. */
export function RadioField({
  name,
  label,
  help,
  error,
  options,
  defaultValue,
}: Described & { options: { value: string; label: ReactNode; help?: ReactNode }[]; defaultValue?: string }) {
  return (
    <fieldset id={name} className="grid gap-2" aria-describedby={describedBy(name, help, error)}>
      <legend className="mb-1.5 font-bold">{label}</legend>
      {help && (
        <p id={`${name}-help`} className="text-sm text-ink-soft">
          {help}
        </p>
      )}
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-start gap-3 rounded-control border border-line bg-surface px-3 py-2.5 has-checked:border-ink has-checked:bg-sunken"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={defaultValue === option.value}
            className="mt-1 size-5 shrink-0 accent-(--accent-deep)"
          />
          <span>
            <span className="font-bold">{option.label}</span>
            {option.help && <span className="block text-sm text-ink-soft">{option.help}</span>}
          </span>
        </label>
      ))}
      <FieldError name={name} error={error} />
    </fieldset>
  )
}
