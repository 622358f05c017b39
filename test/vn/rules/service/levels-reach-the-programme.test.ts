import rule from '../../../../src/vn/rules/service/levels-reach-the-programme.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const service = (id: string, level: number | undefined, more: object = {}) => ({
  id,
  name: id,
  owner: 'bo',
  ...(level === undefined ? {} : { level }),
  ...more,
})
const model = (...services: ReturnType<typeof service>[]) => ({ agencies, asOf: '2014-12-18', services })

testRule('service/levels-reach-the-programme', rule, {
  valid: [
    { name: 'everything at level 3 or 4, whatever the numbers', model: model(service('a', 3), service('b', 4)), holds: ['bo'] },
    {
      name: 'most procedures at level 3',
      model: model(service('a', 3, { procedures: 60 }), service('b', 2, { procedures: 40 })),
      holds: [],
    },
    {
      name: 'enough high services without their numbers',
      model: model(service('a', 3), service('b', 4), service('c', 2, { procedureCode: '1.001' })),
    },
    {
      name: 'what is on trial outside the present state does not count',
      model: model(service('a', 3), service('b', 2, { state: 'to-be' })),
    },
    {
      name: 'a service that cannot go higher, with a reason',
      model: model(service('a', 2, { notApplicable: [{ field: 'level', reason: 'phải kiểm tra bản gốc' }] })),
    },
    { name: 'another body is context', model: { ...model(service('a', 2, { owner: 'bo-khac', procedures: 5 })), body: 'bo' } },
    { name: 'after the last year of the vision', model: { ...model(service('a', 2, { procedures: 5 })), asOf: '2021-01-01' } },
    {
      name: 'most procedures at level 3, and none of the others is basic',
      model: model(service('a', 3, { procedures: 60 }), service('b', 2, { procedures: 40, basic: false })),
      holds: ['bo'],
    },
    { name: 'a service whose level is not told beside a high one', model: model(service('a', 3), service('la', undefined)), holds: [] },
  ],
  invalid: [
    {
      name: '17 of 206 procedures',
      model: model(
        service('hai', 2, { procedures: 189 }),
        service('ba', 3, { procedures: 13 }),
        service('bon', 4, { procedures: 4, owner: 'cuc' }),
      ),
      holds: [],
      findings: [{ message: 'share', element: 'bo', severity: 'info' }],
    },
    {
      name: 'single procedures count as one each',
      model: model(
        service('a', 2, { procedureCode: '1.001' }),
        service('b', 2, { procedureCode: '1.002' }),
        service('c', 3, { procedureCode: '1.003' }),
      ),
      findings: [{ message: 'share', element: 'bo' }],
    },
    {
      name: 'a group of unknown size makes the share unknown',
      model: model(service('hai', 2), service('ba', 3), service('ba-2', 3)),
      findings: [{ message: 'groups', element: 'bo' }],
    },
    {
      name: 'a service whose level is not told makes the share unknown',
      model: model(service('hai', 2, { procedures: 5 }), service('la', undefined)),
      findings: [{ message: 'groups', element: 'bo' }],
    },
    {
      name: 'before the programme, as good practice',
      model: { ...model(service('hai', 2), service('ba', 3)), asOf: '2010-06-16' },
      findings: [{ message: 'groups', element: 'bo' }],
    },
    {
      name: 'after the programme, as good practice',
      model: { ...model(service('hai', 2), service('ba', 3)), asOf: '2016-12-16' },
      findings: [{ message: 'groups', element: 'bo' }],
    },
    {
      name: 'below level 2',
      model: model(service('mot', 1, { procedures: 2 }), service('ba', 3, { procedures: 8 })),
      findings: [{ message: 'belowTwo', element: 'bo' }],
    },
    {
      name: 'basic services below level 3',
      model: model(service('co-ban', 2, { basic: true, procedures: 2 }), service('ba', 3, { procedures: 8 })),
      findings: [{ message: 'basic', element: 'bo' }],
    },
    {
      name: 'a target picture that leaves a group at level 2',
      model: { ...model(service('hai', 2), service('ba', 3, { basic: true })), state: 'to-be', asOf: '2010-09-01' },
      findings: [{ message: 'groups', element: 'bo' }],
    },
  ],
  unjudged: [{ name: 'the level is not told', model: model(service('la', undefined)), unjudged: [{ element: 'la', field: 'level' }] }],
})
