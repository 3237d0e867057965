/** One line under the field: what it is called, what more there is to say, and where it leads if it is a page. */
export type Suggestion = { kind?: string; label: string; detail?: string; href?: string }
type Commune = { name: string; department: { code: string; name: string } }

/** None where the network fails: the field works without. */
export async function listSuggestions(
  completes: 'search' | 'places',
  typed: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const path = completes === 'places' ? '/api/communes' : '/api/suggestions'
  try {
    const answer = await fetch(`${path}?q=${encodeURIComponent(typed)}`, { signal })
    if (!answer.ok) return []
    return completes === 'places' ? (await answer.json()).map(ofCommune) : await answer.json()
  } catch {
    return []
  }
}

function ofCommune({ name, department }: Commune): Suggestion {
  return { label: `${name} (${department.code})`, detail: department.name }
}
