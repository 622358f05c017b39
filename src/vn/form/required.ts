import type { ColumnKey, TableName } from './columns.ts'

/** Columns that every row of a table fills, after Bảng 1 to Bảng 4 of the draft guide. */
export const REQUIRED: { readonly [T in TableName]: ReadonlySet<ColumnKey> } = {
  objects: new Set<ColumnKey<'objects'>>([
    'code',
    'recordType',
    'name',
    'type',
    'layer',
    'state',
    'usageScope',
    'sharing',
    'owner',
    'evidence',
    'confirmedBy',
  ]),
  relations: new Set<ColumnKey<'relations'>>(['from', 'kind', 'to', 'status', 'basis']),
  mappings: new Set<ColumnKey<'mappings'>>(['code', 'general']),
  improvements: new Set<ColumnKey<'improvements'>>([
    'gap',
    'elements',
    'current',
    'required',
    'completion',
    'remedy',
    'task',
    'taskName',
    'result',
    'lead',
    'priority',
    'deadline',
    'resources',
    'verification',
  ]),
}

/** Columns of tasks that are due once the framework is maintained, not when it is first issued. */
export const MAINTENANCE: readonly ColumnKey<'improvements'>[] = ['concretisation', 'progress', 'dataReadiness', 'status']

/** Columns that a body knows by its own authority: “Chưa xác định” may not stand there, and “Không áp dụng” makes no sense. */
export const IDENTITY: { readonly [T in TableName]: ReadonlySet<ColumnKey> } = {
  objects: new Set<ColumnKey<'objects'>>(['code', 'recordType', 'name', 'type']),
  relations: new Set<ColumnKey<'relations'>>(['code', 'from', 'kind', 'to']),
  mappings: new Set<ColumnKey<'mappings'>>(['code']),
  improvements: new Set<ColumnKey<'improvements'>>(['gap', 'task', 'taskName']),
}

/** What it also knows of its own objects. */
export const OWN: ReadonlySet<ColumnKey> = new Set<ColumnKey<'objects'>>(['usageScope', 'owner'])
