/** The schema of mappings, with the fields that a column may be mapped to. */
import { LIST_KINDS } from '../../src/vn/inventory/define.ts'
import { fieldTerm, INVENTORY_FIELDS } from '../../src/vn/inventory/fields.ts'

interface Schema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly $defs: Readonly<Record<string, unknown>>
}

/** What stands beside the first table for the file as a whole. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['$schema', 'body', 'agencies', 'further'])

export function mappingSchema(schema: Schema): object {
  const { kind, columns, values, defaults } = schema.properties
  const fields = (definition: string) =>
    Object.fromEntries(
      INVENTORY_FIELDS.map((field) => {
        const { vi, en } = fieldTerm(field)
        return [field, { title: `${vi} — ${en}`, $ref: `#/$defs/${definition}` }]
      }),
    )
  const properties = {
    ...schema.properties,
    kind: { ...kind, enum: [...LIST_KINDS] },
    columns: { ...columns, properties: fields('column') },
    values: { ...values, properties: fields('values') },
    defaults: { ...defaults, properties: fields('scalar') },
  }
  const table = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'columns'],
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !OF_THE_FILE.has(key))),
  }
  return { ...schema, properties, $defs: { ...schema.$defs, table } }
}
