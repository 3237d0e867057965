'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { listSuggestions, type Suggestion } from '@/components/finding/suggestions'

type Props = {
  id: string
  name: string
  /** What it completes: everything that can be searched for, or places. */
  completes: 'search' | 'places'
  defaultValue?: string
  placeholder: string
  className: string
  described?: string
}

/** A field that proposes what it may mean while one types. Without JavaScript it is the field alone. */
export function CompletedField({
  id,
  name,
  completes,
  defaultValue = '',
  placeholder,
  className,
  described,
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(defaultValue)
  const [typed, setTyped] = useState('')
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const list = useId()
  const open = suggestions.length > 0

  useEffect(() => leaveEmptyFieldsOut(input.current?.form), [])

  useEffect(() => {
    if (typed.trim().length < 2) return setSuggestions([])
    const asked = new AbortController()
    const wait = setTimeout(async () => {
      const found = await listSuggestions(completes, typed, asked.signal)
      if (asked.signal.aborted) return
      setSuggestions(found)
      setActive(-1)
    }, 150)
    return () => {
      clearTimeout(wait)
      asked.abort()
    }
  }, [typed, completes])

  const close = () => {
    setTyped('')
    setSuggestions([])
    setActive(-1)
  }

  const choose = ({ kind, label, href }: Suggestion) => {
    close()
    // Words are searched with the rest of the form; the others are pages of their own.
    if (href && kind !== 'word') return location.assign(href)
    setText(label)
    // The form reads the field, which has its new text once React has written it.
    if (completes === 'search') setTimeout(() => input.current?.form?.requestSubmit())
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      // One place more than there are suggestions: the field itself, between the last and the first.
      const places = suggestions.length + 1
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(((active + 1 + step + places) % places) - 1)
    }
    const chosen = suggestions[active]
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen)
    }
    if (event.key === 'Escape') {
      // A search field would empty itself as well.
      event.preventDefault()
      close()
    }
  }

  return (
    <div className="relative min-w-0 flex-[1_1_9rem]">
      <input
        ref={input}
        id={id}
        name={name}
        type="search"
        role="combobox"
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="search"
        maxLength={100}
        placeholder={placeholder}
        className={className}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        aria-describedby={described}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setTyped(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={completes === 'places' ? 'Lieux proposés' : 'Recherches proposées'}
        hidden={!open}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-control border border-line-strong bg-surface shadow-card"
      >
        {suggestions.map((suggestion, index) => (
          <li
            key={`${suggestion.kind}-${suggestion.label}-${suggestion.detail}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3 px-3 py-2 hover:bg-sunken aria-selected:bg-sunken aria-selected:underline"
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(suggestion)
            }}
          >
            <span className="font-bold">{suggestion.label}</span>
            {suggestion.detail && <span className="text-sm text-ink-soft"> {suggestion.detail}</span>}
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {open && (suggestions.length === 1 ? 'Une proposition' : `${suggestions.length} propositions`)}
      </p>
    </div>
  )
}

/** A plain form sends its empty fields as well; an address reads better, and is shared better, without them. */
function leaveEmptyFieldsOut(form: HTMLFormElement | null | undefined) {
  if (!form) return
  const drop = ({ formData }: FormDataEvent) => {
    for (const name of new Set(formData.keys())) {
      const values = formData.getAll(name).filter((value) => value !== '')
      formData.delete(name)
      for (const value of values) formData.append(name, value)
    }
  }
  form.addEventListener('formdata', drop)
  return () => form.removeEventListener('formdata', drop)
}
