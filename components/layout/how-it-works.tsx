const steps = [
  ['Trouve', 'Un mot, une ville, un samedi libre. Chaque défi dit d’emblée quoi, où et combien de temps.'],
  [
    'Relève',
    'Un clic et ta place est prise. Sans compte, une adresse e-mail suffit. Un empêchement ? Tu te désistes en un geste.',
  ],
  [
    'Relaie',
    'Le défi te plaît ? Fais passer. C’est ainsi qu’une bonne idée trouve les bras qui lui manquent.',
  ],
] as const

export function HowItWorks() {
  return (
    <section aria-labelledby="comment" className="page grid grid-cols-1 gap-8 pt-16">
      <h2 id="comment" className="text-2xl">
        Un geste, pas un engagement à vie
      </h2>
      <ol className="grid gap-8 lg:grid-cols-3">
        {steps.map(([verb, text], i) => (
          <li
            key={verb}
            className="grid grid-cols-[min(4.5rem,25%)_minmax(0,1fr)] items-start gap-x-4 lg:grid-cols-1 lg:gap-y-3"
          >
            <svg viewBox="0 0 72 72" aria-hidden className="aspect-square w-full max-w-18 text-accent">
              <circle cx="36" cy="36" r="9" fill="currentColor" />
              {[19, 31].slice(0, i).map((radius) => (
                <circle
                  key={radius}
                  cx="36"
                  cy="36"
                  r={radius}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="5"
                />
              ))}
            </svg>
            <div>
              <h3 className="text-xl">{verb}</h3>
              <p className="mt-1 max-w-[38ch] text-ink-soft">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
