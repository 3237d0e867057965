import type { z } from 'zod'

/** A JSON Schema, said in French as far as ours go. */
export type Schema = z.core.JSONSchema.BaseSchema

const types: Record<string, string> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'vrai ou faux',
  null: 'null',
  object: 'objet',
}

const formats: Record<string, string> = {
  uri: 'adresse web',
  uuid: 'identifiant',
  date: 'jour',
  'date-time': 'date et heure',
}

/** « texte ou null », « liste de Slot », « open, full, past ou cancelled ». */
export function typeWords(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return either(schema.enum.map(String))
  if (schema.const !== undefined) return String(schema.const)
  if (schema.anyOf) return either(schema.anyOf.map(typeWords))
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => typeWords({ ...schema, type })))
  if (schema.type === 'array') return `liste de ${typeWords(oneSchema(schema.items))}`
  if (schema.type === 'object' && schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${name} (${typeWords(oneSchema(field))})`,
    )
    return `objet : ${fields.join(', ')}`
  }
  if (schema.type === 'string' && schema.format) return formats[schema.format] ?? 'texte'
  return types[schema.type ?? ''] ?? ''
}

/** JSON Schema also knows true, false and lists of schemas; ours have none. */
export function oneSchema(schema: Schema | Schema[] | boolean | (Schema | boolean)[] | undefined): Schema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {}
}

/** What the document gives as an example, as it would be sent. */
export function exampleOf({ example }: Schema): string | undefined {
  const [first] = [example].flat()
  return first === undefined ? undefined : String(first)
}

function either(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ou ${last}`
}
