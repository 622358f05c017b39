import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

type Document = ArchitectureDocument
type Of<K extends keyof Document> = NonNullable<Document[K]> extends readonly (infer T)[] ? T : never
type Changes = { readonly [K in keyof Document]?: Document[K] }

const APART = [
  'end-devices',
  'personal-repository',
  'data-analysis',
  'operations-centre',
  'grassroots-information',
  'dashboard',
  'indicators',
  'executive',
  'cyber-security',
  'internal-applications',
  'business-systems',
]

/** A small province in which nothing is wrong: a sharing platform with two lines, a procedure system on the portal, documents on the axis. */
export const PROVINCE: Document = {
  id: 'sach',
  name: 'Tỉnh không có tồn tại',
  scope: 'province',
  body: 'tinh',
  asOf: '2026-11-21',
  issuedFramework: { status: 'issued', number: '1/QĐ-UBND', date: '2026-10-01', profile: 'vn-digital-1.0' },
  agencies: [
    {
      id: 'tinh',
      name: 'Ủy ban nhân dân tỉnh',
      level: 'province',
      identifier: 'H76',
      notApplicable: APART.map((field) => ({ field, reason: 'dùng của Trung ương' })),
    },
    { id: 'so-a', name: 'Sở A', level: 'department', parent: 'tinh', identifier: 'H76.01' },
    { id: 'so-b', name: 'Sở B', level: 'department', parent: 'tinh', identifier: 'H76.02' },
    { id: 'bca', name: 'Bộ Công an', level: 'ministry', identifier: 'G01' },
    { id: 'bkhcn', name: 'Bộ Khoa học và Công nghệ', level: 'ministry', identifier: 'G06' },
  ],
  sites: [{ id: 'nha', name: 'Nhà trung tâm dữ liệu', agency: 'so-a', kind: 'data-centre' }],
  networks: [
    { id: 'tslcd', name: 'Mạng TSLCD', kind: 'tslcd' },
    { id: 'lan', name: 'Mạng nội bộ', kind: 'lan', owner: 'tinh' },
  ],
  links: [
    { id: 'd1', from: 'nha', to: 'tslcd', kind: 'tslcd', status: 'in-use', paths: 2 },
    { id: 'd2', from: 'tinh', to: 'lan', kind: 'lan', status: 'in-use', paths: 2 },
    { id: 'd3', from: 'so-a', to: 'lan', kind: 'lan', status: 'in-use', paths: 2 },
    { id: 'd4', from: 'so-b', to: 'lan', kind: 'lan', status: 'in-use', paths: 2 },
    { id: 'd5', from: 'lan', to: 'tslcd', kind: 'tslcd', status: 'in-use', paths: 2 },
  ],
  infrastructures: [
    { id: 'soc', name: 'SOC', kind: 'soc', owner: 'so-a' },
    {
      id: 'dc',
      name: 'Trung tâm dữ liệu tỉnh',
      kind: 'data-centre',
      owner: 'so-a',
      site: 'nha',
      sharing: 'province',
      securityLevel: 3,
      securityApproval: { status: 'approved', number: '1', date: '2026-09-01' },
      monitoredBy: 'soc',
      lifecycle: 'operating',
    },
  ],
  systems: [
    {
      id: 'lgsp',
      name: 'LGSP',
      kind: 'platform',
      platformRole: 'lgsp',
      owner: 'so-a',
      coverage: ['tinh'],
      sharing: 'province',
      hostedAt: 'dc',
      securityLevel: 3,
      securityApproval: { status: 'approved', number: '2', date: '2026-09-01' },
      monitoredBy: 'soc',
    },
    { id: 'ndxp', name: 'NDXP', kind: 'platform', platformRole: 'ndxp', owner: 'bkhcn', recordType: 'reference', sourceCode: 'QG-8' },
    {
      id: 'dvcqg',
      name: 'Cổng Dịch vụ công quốc gia',
      kind: 'portal',
      platformRole: 'national-service-portal',
      owner: 'bca',
      recordType: 'reference',
      sourceCode: 'QG-15',
    },
    {
      id: 'truc',
      name: 'Trục liên thông văn bản quốc gia',
      kind: 'platform',
      platformRole: 'document-axis',
      owner: 'bca',
      recordType: 'reference',
      sourceCode: 'QG-10',
    },
    {
      id: 'ky-so',
      name: 'Chữ ký số chuyên dùng công vụ',
      kind: 'platform',
      platformRole: 'digital-signature',
      owner: 'bca',
      recordType: 'reference',
      sourceCode: 'QG-20',
    },
    {
      id: 'tthc',
      name: 'HTTT giải quyết TTHC tỉnh',
      kind: 'application',
      platformRole: 'procedure-handling',
      functions: ['procedure-handling'],
      owner: 'tinh',
      coverage: ['tinh'],
      audience: ['citizens'],
      hostedAt: 'dc',
      securityLevel: 3,
      securityApproval: { status: 'approved', number: '3', date: '2026-09-01' },
      monitoredBy: 'soc',
      lifecycle: 'operating',
    },
    {
      id: 'qlvb',
      name: 'Quản lý văn bản',
      kind: 'application',
      functions: ['document-management'],
      owner: 'so-a',
      coverage: ['tinh'],
      sharing: 'province',
      monitoredBy: 'soc',
      lifecycle: 'operating',
    },
    {
      id: 'cong',
      name: 'Cổng thông tin điện tử tỉnh',
      kind: 'portal',
      platformRole: 'information-portal',
      owner: 'tinh',
      audience: ['citizens'],
      monitoredBy: 'soc',
      lifecycle: 'operating',
    },
    {
      id: 'nhan-su',
      name: 'Quản lý cán bộ tỉnh',
      kind: 'application',
      functions: ['human-resources'],
      owner: 'so-b',
      coverage: ['tinh'],
      sharing: 'province',
      monitoredBy: 'soc',
      lifecycle: 'operating',
    },
  ],
  databases: [
    {
      id: 'kho',
      name: 'Kho dữ liệu dùng chung',
      scope: 'shared',
      role: 'shared-store',
      owner: 'so-a',
      dataOwner: 'so-a',
      classification: 'public',
    },
    {
      id: 'db-a',
      name: 'CSDL A',
      scope: 'sector',
      owner: 'so-a',
      dataOwner: 'so-a',
      classification: 'public',
      holds: ['cau'],
      masterOf: ['cau'],
    },
    {
      id: 'db-b',
      name: 'CSDL B',
      scope: 'sector',
      owner: 'so-b',
      dataOwner: 'so-b',
      classification: 'public',
      holds: ['duong'],
      masterOf: ['duong'],
    },
  ],
  integrations: [
    { id: 'i1', from: 'lgsp', to: 'ndxp', kind: 'technical', status: 'in-use', authentication: 'certificate', over: ['tslcd'] },
    { id: 'i2', from: 'db-a', to: 'kho', kind: 'data-exchange', status: 'in-use', via: ['lgsp'], data: ['cầu'], classification: 'public' },
    {
      id: 'i3',
      from: 'db-b',
      to: 'kho',
      kind: 'data-exchange',
      status: 'in-use',
      via: ['lgsp'],
      data: ['đường'],
      classification: 'public',
    },
    {
      id: 'i4',
      from: 'tthc',
      to: 'dvcqg',
      kind: 'service-use',
      status: 'in-use',
      via: ['lgsp', 'ndxp'],
      authentication: 'certificate',
      over: ['tslcd'],
    },
    { id: 'i5', from: 'qlvb', to: 'truc', kind: 'technical', status: 'in-use', authentication: 'certificate', over: ['tslcd'] },
    {
      id: 'i6',
      from: 'qlvb',
      to: 'ky-so',
      kind: 'service-use',
      status: 'in-use',
      authentication: 'certificate',
      via: ['lgsp'],
      over: ['tslcd'],
    },
    { id: 'i7', from: 'nhan-su', to: 'lgsp', kind: 'technical', status: 'in-use' },
  ],
  services: [{ id: 'dv', name: 'Cấp giấy phép', owner: 'so-a', system: 'tthc', signOn: ['vneid'], onlineShare: 80, dossiersPerYear: 5000 }],
}

/** The layer and slot that a kind of record has, so that a model tells them throughout. */
function layered(document: Document): Document {
  const give =
    <T extends { readonly layer?: string; readonly slot?: string }>(layer: string, slot: string) =>
    (one: T): T =>
      one.layer === undefined ? { ...one, layer, slot } : one
  const platformOrApplication = (one: Of<'systems'>): Of<'systems'> =>
    one.kind === 'platform'
      ? give<Of<'systems'>>('data-core-platforms', 'core-platforms')(one)
      : one.kind === 'portal' || one.kind === 'website'
        ? give<Of<'systems'>>('channels-measurement', 'channels')(one)
        : give<Of<'systems'>>('applications', 'shared-applications')(one)
  return {
    ...document,
    ...(document.networks && { networks: document.networks.map(give('infrastructure-security', 'digital-infrastructure')) }),
    ...(document.infrastructures && {
      infrastructures: document.infrastructures.map(give('infrastructure-security', 'digital-infrastructure')),
    }),
    ...(document.systems && { systems: document.systems.map(platformOrApplication) }),
    ...(document.databases && { databases: document.databases.map(give('data-core-platforms', 'data')) }),
    ...(document.components && { components: document.components.map(give('applications', 'shared-applications')) }),
  }
}

/** The province with records added, and fields of records that are there changed. */
export function province(added: Changes = {}, changed: Readonly<Record<string, object>> = {}): Document {
  const merged: Record<string, unknown> = { ...PROVINCE }
  for (const [key, value] of Object.entries(added)) {
    const known = merged[key]
    merged[key] = Array.isArray(known) && Array.isArray(value) ? [...(known as unknown[]), ...(value as unknown[])] : value
  }
  for (const [key, value] of Object.entries(merged)) {
    if (!Array.isArray(value)) continue
    merged[key] = (value as { readonly id?: string }[]).map((one) =>
      one.id !== undefined && changed[one.id] !== undefined ? { ...one, ...changed[one.id] } : one,
    )
  }
  return layered(merged as Document)
}
