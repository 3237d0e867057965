import { completeCommunes, findCommune, type CommuneDto } from '@/lib/places/queries'
import { placeSearchName } from '@/lib/places/rules'

export type FoundTown =
  { commune: CommuneDto } | { choices: CommuneDto[]; problem: string } | { problem: string | undefined }

/** « Nantes (44) »: what the town field shows once a commune is chosen. */
export function townLabel(commune: { name: string; department: { code: string } }): string {
  return `${commune.name} (${commune.department.code})`
}

/**
 * The commune that somebody means who typed `town`, `code` being the one chosen from a list. The text wins:
 * without JavaScript an old choice stays in the form when another town is typed over it.
 */
export async function findTown(town: string, code: string): Promise<FoundTown> {
  const [, name = '', department] = /^(.*?)\s*(?:\(\s*(\w{1,3})\s*\)?\s*)?$/s.exec(town.trim()) ?? []
  if (!name) return { problem: undefined }

  const chosen = code ? await findCommune(code) : null
  if (chosen && agrees(chosen, name)) return { commune: chosen }

  const found = await completeCommunes(name, 12)
  const near = department
    ? found.filter((commune) => commune.department.code.toLowerCase() === department.toLowerCase())
    : found
  const exact = near.filter(
    (commune) =>
      placeSearchName(commune.name) === placeSearchName(name) || commune.postalCodes.includes(name),
  )
  const [only, ...others] = exact.length > 0 ? exact : near
  if (!only)
    return { problem: 'Nous ne trouvons pas cette commune : vérifie son nom, ou donne son code postal.' }
  if (others.length === 0) return { commune: only }
  return { choices: [only, ...others], problem: 'Plusieurs communes répondent à ce nom : dis laquelle.' }
}

function agrees(commune: CommuneDto, typed: string): boolean {
  return commune.postalCodes.includes(typed) || placeSearchName(commune.name).includes(placeSearchName(typed))
}
