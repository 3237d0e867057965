/** What would make the défi clearer, told while somebody writes: beside the form, so that nothing jumps. */
export function AdviceList({ advice }: { advice: string[] }) {
  return (
    <section
      aria-label="Conseils"
      className={advice.length > 0 ? 'grid gap-2 rounded-card bg-sunken p-4 sm:p-5' : 'sr-only'}
    >
      {advice.length > 0 && <h3 className="text-base">Pour que ce soit encore plus clair</h3>}
      <ul aria-live="polite" className="grid list-disc gap-1.5 pl-5 text-sm">
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
