import rule from '../../../../src/vn/rules/data/database-has-a-data-owner.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo' }

const told = { ...database, id: 'khac', dataOwner: 'cuc' }

testRule('data/database-has-a-data-owner', rule, {
  valid: [
    { name: 'a database with a data owner', model: { agencies, databases: [{ ...database, dataOwner: 'cuc' }] } },
    {
      name: 'the data owner of the whole',
      model: {
        agencies,
        databases: [
          { ...database, dataOwner: 'cuc' },
          { ...database, id: 'phan', partOf: 'csdl' },
        ],
      },
      holds: ['csdl', 'phan'],
    },
    { name: 'a database being built', model: { agencies, databases: [{ ...database, lifecycle: 'building' }] } },
    { name: 'a reference to a record of another body', model: { agencies, databases: [{ ...database, recordType: 'reference' }] } },
    { name: 'a database of another body', model: { agencies, body: 'bo', databases: [{ ...database, owner: 'bo-khac' }] }, holds: [] },
    {
      name: 'a reason is given',
      model: { agencies, databases: [{ ...database, notApplicable: [{ field: 'dataOwner', reason: 'dữ liệu kỹ thuật' }] }] },
      holds: [],
    },
    { name: 'before the first framework', model: { agencies, databases: [database], asOf: '2014-12-18' } },
  ],
  invalid: [
    {
      name: 'the owner of the database does not stand for that of the data',
      model: { agencies, databases: [database, told] },
      findings: [{ message: 'missing', element: 'csdl', field: 'dataOwner', severity: 'warning' }],
    },
    {
      name: 'in 2016, as good practice',
      model: { agencies, databases: [database, told], asOf: '2016-12-30' },
      findings: [{ message: 'missing', element: 'csdl' }],
    },
    {
      name: 'nobody is named at all',
      model: { agencies, databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector' }, told] },
      holds: ['khac'],
      findings: [{ message: 'missing', element: 'csdl' }],
    },
    {
      name: 'several databases of one body are one finding',
      model: { agencies, databases: [database, { ...database, id: 'hai', owner: 'cuc' }, { ...database, id: 'ba', dataOwner: 'cuc' }] },
      holds: ['ba'],
      findings: [{ message: 'several', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'a model that tells of no data owner at all',
      model: { agencies, databases: [database] },
      unjudged: [{ element: 'csdl', field: 'dataOwner' }],
    },
    {
      name: 'a data owner still to be determined',
      model: {
        agencies,
        databases: [
          told,
          { ...database, undetermined: [{ field: 'dataOwner', source: 'Phiếu', focalPoint: 'Văn phòng', deadline: '2026-12-31' }] },
        ],
      },
      unjudged: [{ element: 'csdl', field: 'dataOwner' }],
    },
  ],
})

const open = (field: string, deadline: string) => ({ field, source: 'Phiếu', focalPoint: 'Cục', deadline })
const undetermined = (...all: ReturnType<typeof open>[]) => ({ agencies, databases: [told, { ...database, undetermined: all }] })

testSentences('data/database-has-a-data-owner', rule, [
  { name: 'what is open to this very day', model: undetermined(open('dataOwner', '2026-11-21')), says: ['? csdl.dataOwner', '= khac'] },
  {
    name: 'what was to be known the day before',
    model: undetermined(open('dataOwner', '2026-11-20')),
    says: ['csdl: Cơ sở dữ liệu “CSDL” chưa ghi chủ quản dữ liệu. []', '= khac'],
  },
  {
    name: 'what is missing though something else is still to be determined',
    model: undetermined(open('operator', '2026-12-31')),
    says: ['csdl: Cơ sở dữ liệu “CSDL” chưa ghi chủ quản dữ liệu. []', '= khac'],
  },
  {
    name: 'what is open beside something else',
    model: undetermined(open('operator', '2026-12-31'), open('dataOwner', '2026-12-31')),
    says: ['? csdl.dataOwner', '= khac'],
  },
  {
    name: 'what is open where no database names one, and something else is to be determined',
    model: {
      agencies,
      databases: [
        { ...database, undetermined: [open('operator', '2026-12-31')] },
        { ...database, id: 'b' },
      ],
    },
    says: ['? csdl.dataOwner', '? b.dataOwner'],
  },
  {
    name: 'that one is told where another is still to be determined',
    model: {
      agencies,
      databases: [
        { ...database, undetermined: [open('operator', '2026-12-31'), open('dataOwner', '2026-12-31')] },
        { ...database, id: 'b' },
      ],
    },
    says: ['b: Cơ sở dữ liệu “CSDL” chưa ghi chủ quản dữ liệu. []', '? csdl.dataOwner'],
  },
  {
    name: 'how many of how many name none',
    model: { agencies, databases: [told, database, { ...database, id: 'b', name: 'B' }] },
    says: ['bo: 2/3 cơ sở dữ liệu của “Bộ” chưa ghi chủ quản dữ liệu: CSDL, B. [csdl b]', '= khac'],
  },
])
