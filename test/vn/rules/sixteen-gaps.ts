/** What is asked, by the letter of the gap: the rules and the fields they read. */
export const GAPS: readonly (readonly [letter: string, fields: readonly string[], rules: readonly string[]])[] = [
  ['a', ['backOffice'], ['service/back-office-is-joined']],
  ['b', ['classification', 'personalData', 'data'], ['data/class-is-kept-along-the-way', 'data/record-agrees-with-its-databases']],
  ['c', ['lifecycle', 'hostedAt', 'system', 'backOffice'], ['lifecycle/what-is-in-use-rests-on-what-works']],
  ['d', ['collects', 'masterOf'], ['data/data-is-collected-once']],
  ['e', ['delivers', 'budget'], ['investment/result-is-paid-once', 'investment/budget-makes-sense']],
  ['f', ['stage', 'lifecycle'], ['investment/result-works-once-it-operates']],
  ['g', ['deadline', 'dependsOn', 'status'], ['governance/tasks-keep-their-dates', 'governance/closed-gap-shows-a-change']],
  ['h', ['users', 'annualCost', 'usageStatus'], ['investment/what-is-paid-for-is-used']],
  ['i', ['securityLevel', 'authentication', 'protection'], ['security/exchange-across-levels-is-protected']],
  ['j', ['status', 'elements', 'delivers'], ['integration/planned-connection-has-a-task']],
  [
    'k',
    ['supplier', 'contractEnd', 'supportEnd', 'licenceEnd'],
    ['supplier/no-supplier-stands-behind-most', 'supplier/contracts-are-in-date'],
  ],
  [
    'l',
    ['since', 'upgradedOn', 'securityApproval'],
    ['lifecycle/old-system-has-been-upgraded', 'security/approval-is-newer-than-the-last-upgrade'],
  ],
  ['m', ['resilience'], ['security/level-3-has-a-backup']],
  ['n', ['stores', 'uses'], ['data/database-is-kept-by-a-system']],
  ['o', ['name'], ['governance/names-are-told-apart']],
  ['p', ['carrier'], ['network/headquarters-has-two-carriers']],
]

/** Ids of the rules that find them. */
export const SIXTEEN: ReadonlySet<string> = new Set(GAPS.flatMap(([, , rules]) => rules))
