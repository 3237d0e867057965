import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { inProject } from '@/scripts/lib/root.mjs'

// The database comes from the migrations, the client from schema.prisma, and neither from the other: whatever the
// schema says must be true of the migrated database, and no table or column may be missing from the schema.

const schema = readFileSync(inProject('prisma', 'schema.prisma'), 'utf8')

const sqlTypes: Record<string, string> = {
  String: 'text',
  Boolean: 'bool',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Json: 'jsonb',
  DateTime: 'timestamptz',
  Bytes: 'bytea',
}

type Column = { type: string; nullable: boolean }
type Model = { columns: Record<string, Column>; uniques: string[]; indexes: string[]; key: string }

const enums = Object.fromEntries(
  blocks('enum').map(({ name, lines }) => [name, lines.map((line) => line.split(/\s/)[0] ?? '')]),
)
const models = Object.fromEntries(blocks('model').map(({ name, lines }) => modelOf(name, lines)))

test('the schema is read whole', () => {
  expect(Object.keys(models).length).toBeGreaterThan(15)
  expect(models.users?.columns.email).toEqual({ type: 'text', nullable: false })
  expect(models.organization_members?.key).toBe('organization_id,user_id')
})

test('tables and columns agree: names, types, whether they may be null', async () => {
  const rows = await db.$queryRaw<{ table: string; column: string; type: string; nullable: boolean }[]>`
    SELECT table_name::text AS table, column_name::text AS column, udt_name::text AS type, is_nullable = 'YES' AS nullable
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`
  const found: Record<string, Record<string, Column>> = {}
  for (const { table, column, type, nullable } of rows) (found[table] ??= {})[column] = { type, nullable }
  expect(found).toEqual(
    Object.fromEntries(Object.entries(models).map(([table, { columns }]) => [table, columns])),
  )
})

test('enums agree, in their order', async () => {
  const rows = await db.$queryRaw<{ name: string; values: string[] }[]>`
    SELECT typname::text AS name, array_agg(enumlabel::text ORDER BY enumsortorder) AS values
    FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname`
  expect(Object.fromEntries(rows.map(({ name, values }) => [name, values]))).toEqual(enums)
})

test('keys and uniques agree', async () => {
  const found = await indexesOf('indisunique AND indpred IS NULL')
  for (const [table, { key, uniques }] of Object.entries(models)) {
    expect({ table, unique: new Set(found[table]) }).toEqual({
      table,
      unique: new Set([key, ...uniques]),
    })
  }
})

// The database has more: partial ones, which the schema cannot say.
test('every index of the schema is there', async () => {
  const found = await indexesOf('NOT indisunique')
  for (const [table, { indexes }] of Object.entries(models)) {
    expect({ table, missing: indexes.filter((index) => !found[table]?.includes(index)) }).toEqual({
      table,
      missing: [],
    })
  }
})

test('what deletes with its owner, and what does not, agree', async () => {
  const rows = await db.$queryRaw<{ table: string; column: string; action: string }[]>`
    SELECT conrelid::regclass::text AS table, attname::text AS column, confdeltype::text AS action
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace`
  const actions: Record<string, string> = { c: 'Cascade', n: 'SetNull', a: 'default', r: 'default' }
  const found = rows.map(({ table, column, action }) => `${table}.${column} ${actions[action]}`)
  const told = blocks('model').flatMap(({ lines }) => {
    const table = tableOf(lines)
    return lines.flatMap((line) => {
      const [, field] = /@relation\(fields: \[(\w+)\]/.exec(line) ?? []
      if (!field) return []
      const optional = /^\w+\s+\w+\?/.test(line)
      // Without a word, Prisma means SetNull where the relation is optional; the database then may do either.
      const action = /onDelete: (\w+)/.exec(line)?.[1] ?? 'default'
      return [{ name: `${table}.${columnOf(lines, field)}`, action, optional }]
    })
  })
  const wrong = told.filter(({ name, action, optional }) =>
    action === 'default'
      ? !found.includes(`${name} default`) && !(optional && found.includes(`${name} SetNull`))
      : !found.includes(`${name} ${action}`),
  )
  expect(wrong).toEqual([])
  expect(new Set(told.map(({ name }) => name))).toEqual(new Set(found.map((line) => line.split(' ')[0])))
})

async function indexesOf(condition: string): Promise<Record<string, string[]>> {
  const rows = await db.$queryRawUnsafe<{ table: string; columns: string }[]>(`
    SELECT indrelid::regclass::text AS table,
      (SELECT string_agg(attname, ',' ORDER BY position)
       FROM unnest(indkey) WITH ORDINALITY AS part (number, position)
       JOIN pg_attribute ON attrelid = indrelid AND attnum = part.number) AS columns
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' AND ${condition}`)
  const found: Record<string, string[]> = {}
  for (const { table, columns } of rows) (found[table] ??= []).push(columns)
  return found
}

function modelOf(name: string, lines: string[]): [string, Model] {
  const columns: Record<string, Column> = {}
  for (const line of lines) {
    const [, field, type = '', suffix] = /^(\w+)\s+(Unsupported\("\w+"\)|\w+)(\?|\[\])?/.exec(line) ?? []
    const unsupported = /^Unsupported\("(\w+)"\)$/.exec(type)?.[1]
    if (!field || (!unsupported && !sqlTypes[type] && !enums[type])) continue
    const native = /@db\.(Uuid|Date)\b/.exec(line)?.[1]?.toLowerCase()
    const base = native ?? unsupported ?? sqlTypes[type] ?? type
    const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field
    columns[column] = { type: suffix === '[]' ? `_${base}` : base, nullable: suffix === '?' }
  }
  const listed = (attribute: string) =>
    lines.flatMap((line) => {
      const [, fields] = new RegExp(`^@@${attribute}\\(\\[([\\w, ]+)\\]`).exec(line) ?? []
      return fields
        ? [
            fields
              .split(', ')
              .map((field) => columnOf(lines, field))
              .join(','),
          ]
        : []
    })
  const marked = (mark: string) =>
    lines
      .filter((line) => new RegExp(` @${mark}\\b`).test(line))
      .map((line) => columnOf(lines, line.split(/\s/)[0] ?? ''))
  const key = [...listed('id'), ...marked('id')][0]
  if (!key) throw new Error(`Model ${name} has no key`)
  return [
    tableOf(lines),
    { columns, key, uniques: [...listed('unique'), ...marked('unique')], indexes: listed('index') },
  ]
}

function columnOf(lines: string[], field: string): string {
  const line = lines.find((text) => text.split(/\s/)[0] === field) ?? ''
  return /@map\("(\w+)"\)/.exec(line)?.[1] ?? field
}

function tableOf(lines: string[]): string {
  return /@@map\("(\w+)"\)/.exec(lines.join('\n'))?.[1] ?? ''
}

function blocks(kind: 'model' | 'enum'): { name: string; lines: string[] }[] {
  return [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([^}]*)^\\}`, 'gm'))].map(
    ([, name = '', body = '']) => ({
      name,
      lines: body
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('//')),
    }),
  )
}
