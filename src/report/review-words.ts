/** Sentences shared by the renderers of reviews. */
import { word } from '../model/words.ts'
import type { Against, Cluster, Evidence, For, Item, Money, Review, SharedProduct, Skipped } from '../review/define.ts'
import { fill, formatNumber, type Language, type Text } from '../text.ts'

export const TITLES = {
  review: { vi: 'Rà soát đầu tư trùng lặp', en: 'Review of duplicated investment' },
  duplicate: { vi: 'Trùng', en: 'Duplicate' },
  look: { vi: 'Cần xem', en: 'To be looked at' },
  related: { vi: 'Liên quan', en: 'Related' },
  products: { vi: 'Dùng chung, không phải trùng', en: 'Shared, not duplicated' },
  skipped: { vi: 'Nhóm lớn chỉ so từng phần', en: 'Large groups, compared in part only' },
  members: { vi: 'Gồm', en: 'Members' },
  why: { vi: 'Vì sao', en: 'Why' },
  for: { vi: 'Ủng hộ', en: 'For' },
  against: { vi: 'Ngược lại', en: 'Against' },
  money: { vi: 'Kinh phí liên quan', en: 'Money at stake' },
  todo: { vi: 'Hướng xử lý', en: 'What to do' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  owner: { vi: 'Cơ quan', en: 'Owner' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên', en: 'Name' },
  score: { vi: 'Điểm', en: 'Score' },
  function: { vi: 'Chức năng', en: 'Function' },
  none: { vi: 'Không thấy khoản đầu tư nào trùng hoặc cần xem.', en: 'Nothing is duplicated or to be looked at.' },
} as const satisfies Readonly<Record<string, Text>>

export const STAGES: Readonly<Record<Cluster['stage'], Text>> = {
  existing: { vi: 'các hệ thống đang có', en: 'all in use' },
  'proposed-existing': { vi: 'đề xuất mới bên cạnh cái đang có', en: 'proposed beside what is in use' },
  proposed: { vi: 'các đề xuất mới', en: 'all proposed' },
}

export const REACHES: Readonly<Record<Cluster['reach'], Text>> = {
  owner: { vi: 'trong một đơn vị', en: 'inside one unit' },
  body: { vi: 'giữa các đơn vị của một cơ quan', en: 'between units of one body' },
  bodies: { vi: 'giữa các cơ quan', en: 'between bodies' },
  national: { vi: 'với nền tảng, hệ thống dùng chung quốc gia', en: 'with a national shared platform' },
}

const ADVICE: Readonly<Record<Cluster['advice'], Text>> = {
  'use-national': {
    vi: 'Dùng “{keep}”; nếu còn lý do riêng thì nêu rõ trong hồ sơ trước khi chi tiền.',
    en: 'Use "{keep}"; where there is a reason not to, state it in the file before money is spent.',
  },
  share: {
    vi: 'Dùng chung “{keep}” thay vì làm mới; nếu thiếu gì thì nâng cấp chính nó.',
    en: 'Share "{keep}" instead of building anew; extend it where it lacks something.',
  },
  merge: {
    vi: 'Hợp nhất, giữ lại “{keep}” hoặc cái phù hợp hơn; ghi phương án cho các cái còn lại.',
    en: 'Merge, keeping "{keep}" or what fits better; record what becomes of the others.',
  },
  'one-project': {
    vi: 'Gộp thành một dự án, hoặc nêu rõ phần việc khác nhau của từng dự án trước khi phê duyệt.',
    en: 'Join them in one project, or state what each does differently before approval.',
  },
  clarify: {
    vi: 'Hỏi các cơ quan: có làm cùng một việc cho cùng người dùng không?',
    en: 'Ask the owners: is it the same work for the same users?',
  },
}

export function adviceWords({ advice, keep }: Cluster, language: Language): string {
  const sentence = keep === undefined && (advice === 'merge' || advice === 'share') ? ADVICE.clarify : ADVICE[advice]
  return fill(sentence[language], { keep: keep?.name ?? '' }, language)
}

/** A sentence for each way in which a kind of evidence is seen; the empty way is the usual one. */
type Sentences = Readonly<Record<string, Text>>

const FOR: Readonly<Record<For, Sentences>> = {
  function: {
    told: { vi: 'Cùng chức năng đã khai: {items}.', en: 'Same function, as told: {items}.' },
    suggested: {
      vi: 'Có thể cùng chức năng (suy từ tên, mô tả, chưa được khai): {items}.',
      en: 'Likely the same function (suggested by name and description, not told): {items}.',
    },
  },
  name: {
    same: { vi: 'Tên giống hệt nhau.', en: 'The names are the same.' },
    alike: { vi: 'Tên gần giống nhau, cùng có: {items}.', en: 'The names are alike, both have: {items}.' },
  },
  words: { '': { vi: 'Mô tả cùng nói tới: {items}.', en: 'The descriptions both speak of: {items}.' } },
  data: { '': { vi: 'Cùng lưu dữ liệu: {items}.', en: 'Both hold: {items}.' } },
  users: {
    'same-owner': { vi: 'Cùng một cơ quan chủ quản.', en: 'Both have the same owner.' },
    contained: { vi: 'Phạm vi phục vụ của một bên bao trùm bên kia.', en: 'The users of one include those of the other.' },
    national: { vi: 'Một bên phục vụ cả nước, bao trùm bên kia.', en: 'One serves the whole country, the other included.' },
    siblings: { vi: 'Các đơn vị của cùng một cơ quan, một địa phương.', en: 'Units of one body or one province.' },
    units: {
      vi: 'Việc hành chính như nhau ở các đơn vị của cùng một cơ quan.',
      en: 'Office work that is the same in all units of one body.',
    },
  },
  product: { supplier: { vi: 'Cùng nhà cung cấp: {items}.', en: 'Same supplier: {items}.' } },
  basis: { '': { vi: 'Cùng căn cứ pháp lý đã khai.', en: 'Same legal basis, as told.' } },
  role: { '': { vi: 'Cùng vai trò nền tảng: {items}.', en: 'Same role as a platform: {items}.' } },
  years: { '': { vi: 'Cùng thời gian thực hiện: {items}.', en: 'Carried out in the same years: {items}.' } },
}

const AGAINST: Readonly<Record<Against, Sentences>> = {
  'part-of': {
    '': {
      vi: 'Một bên là phần của bên kia, hoặc cả hai là phần của một hệ thống.',
      en: 'One is part of the other, or both are parts of one whole.',
    },
  },
  role: {
    '': {
      vi: 'Một bên là nền tảng kết nối, xác thực; bên kia không cùng vai trò đó.',
      en: 'One is a platform that connects others; the other has not that role.',
    },
  },
  uses: {
    spoken: {
      vi: 'Tên của một bên cho thấy nó dùng hoặc bổ sung cho bên kia.',
      en: 'The name of one says that it uses or extends the other.',
    },
    feeds: { vi: 'Cơ sở dữ liệu quốc gia do dữ liệu của các cơ quan hợp thành.', en: 'A national database is made of what bodies keep.' },
    joined: { vi: 'Hai bên có kết nối với nhau.', en: 'The two are connected with each other.' },
    '': { vi: 'Một bên lưu hoặc dùng dữ liệu của bên kia.', en: 'One stores or uses the other.' },
  },
  delivers: {
    told: { vi: 'Khoản đầu tư này tạo ra hoặc nâng cấp chính đối tượng kia.', en: 'The investment delivers or upgrades the other.' },
    likely: {
      vi: 'Có thể khoản đầu tư này tạo ra chính đối tượng kia (cùng chủ quản, đang làm); cần ghi kết quả đầu ra.',
      en: 'The investment likely delivers the other (same owner, on its way); its result should be recorded.',
    },
  },
  reference: {
    '': { vi: 'Đây là các bản ghi tham chiếu, không phải hệ thống riêng.', en: 'These are reference records, not systems of their own.' },
  },
  successor: {
    '': { vi: 'Một bên đang được hợp nhất, thay thế theo phương án đã ghi.', en: 'One is being merged or replaced, as recorded.' },
    likely: {
      vi: 'Có thể một bên thay thế bên kia (cùng chủ quản, đang chạy thử).',
      en: 'One likely succeeds the other (same owner, on trial).',
    },
  },
  'same-record': {
    '': {
      vi: 'Là cùng một đối tượng được ghi ở hai nơi (khớp theo tên và cơ quan).',
      en: 'One thing recorded in two places (matched by name and owner).',
    },
  },
  product: { '': { vi: 'Là các bản cài đặt của một sản phẩm chuẩn: {items}.', en: 'Installations of one standard product: {items}.' } },
  territory: { '': { vi: 'Phục vụ hai địa bàn khác nhau.', en: 'They serve different territories.' } },
  bodies: { '': { vi: 'Phục vụ hai cơ quan khác nhau.', en: 'They serve different bodies.' } },
  operators: {
    '': { vi: 'Mỗi đơn vị thường tự vận hành một hệ thống loại này.', en: 'Each unit usually runs one of this sort for itself.' },
  },
  subject: { '': { vi: 'Nội dung công việc khác nhau: {items}.', en: 'Different subjects: {items}.' } },
  narrower: {
    '': { vi: 'Một bên có nội dung hẹp hơn hoặc riêng: {items}.', en: 'One has a narrower or further subject: {items}.' },
    form: { vi: 'Khác cách làm: {items}.', en: 'A different way of working: {items}.' },
    sector: { vi: 'Chỉ cho ngành: {items}.', en: 'For one sector only: {items}.' },
  },
  'other-work': { '': { vi: 'Một bên còn làm việc khác: {items}.', en: 'One does other work: {items}.' } },
  layer: { '': { vi: 'Một bên là dữ liệu, bên kia là phần mềm.', en: 'One is data, the other software.' } },
  upgrade: { '': { vi: 'Một bên là nâng cấp cái đang có.', en: 'One upgrades what is in use.' } },
}

const OF_FUNCTIONS: ReadonlySet<For | Against> = new Set(['function', 'subject', 'narrower', 'other-work'])

/** A piece of evidence as one sentence. */
export function evidenceWords({ kind, side, way, items = [] }: Evidence, names: Review['functionNames'], language: Language): string {
  const sentences: Sentences = side === 'for' ? FOR[kind as For] : AGAINST[kind as Against]
  const sentence = sentences[way ?? ''] ?? sentences['']!
  const shown = items.map((item) => {
    if (kind === 'role') return word(`system.platformRole.${item}`, language)
    return OF_FUNCTIONS.has(kind) ? (names[item]?.[language] ?? item) : item
  })
  return fill(sentence[language], { items: shown.map((item) => `“${item}”`).join(', ') }, language)
}

export function moneyWords({ budget, annualCost, untold }: Pick<Cluster, 'budget' | 'annualCost' | 'untold'>, language: Language): string {
  const sums = (money: Money): string =>
    Object.entries(money)
      .map(([currency, amount]) => `${formatNumber(amount, language)} ${currency}`)
      .join(' + ')
  const vi = language === 'vi'
  const parts = [
    ...(Object.keys(budget).length === 0 ? [] : [`${vi ? 'dự án' : 'projects'} ${sums(budget)}`]),
    ...(Object.keys(annualCost).length === 0 ? [] : [`${vi ? 'chi hằng năm' : 'a year'} ${sums(annualCost)}`]),
    ...(untold === 0
      ? []
      : [vi ? `${formatNumber(untold, language)} mục chưa ghi kinh phí` : `${formatNumber(untold, language)} without money told`]),
  ]
  if (Object.keys(budget).length > 1 || Object.keys(annualCost).length > 1)
    parts.push(vi ? 'nhiều loại tiền, không cộng chung' : 'several currencies, not added up')
  return parts.length === 0 ? (vi ? 'chưa ghi' : 'not told') : parts.join('; ')
}

export function kindWords({ kind, proposed }: Item, language: Language): string {
  const vi = language === 'vi'
  if (kind === 'platform') return vi ? 'nền tảng quốc gia (danh mục)' : 'national platform (reference list)'
  const name = word(`kind.${kind}`, language)
  return proposed && kind !== 'investment' ? `${name}, ${vi ? 'dự kiến' : 'planned'}` : name
}

export const ownerWords = ({ ownerName, owner }: Item): string => ownerName ?? owner ?? '–'

/** Where several models are reviewed: which one a thing is of. */
export const modelWords = ({ model }: Item, { models }: Review): string =>
  models.length > 1 && model >= 0 ? `${models[model]!.name} · ` : ''

export function productWords({ product, installations, units, annualCost, untold }: SharedProduct, language: Language): string {
  const [count, places] = [installations.length, units].map((number) => formatNumber(number, language))
  const money = moneyWords({ budget: {}, annualCost, untold }, language)
  return language === 'vi'
    ? `“${product}”: ${count} bản cài đặt ở ${places} đơn vị; ${money}. Có thể ký một hợp đồng chung không?`
    : `"${product}": ${count} installations in ${places} units; ${money}. Is one contract possible?`
}

const BY: Readonly<Record<Skipped['by'], Text>> = {
  function: { vi: 'chức năng', en: 'function' },
  words: { vi: 'từ', en: 'words' },
  data: { vi: 'dữ liệu', en: 'data' },
  product: { vi: 'sản phẩm', en: 'product' },
  role: { vi: 'vai trò', en: 'role' },
}

export function skippedWords({ by, key, members }: Skipped, names: Review['functionNames'], language: Language): string {
  const name = by === 'function' ? (names[key]?.[language] ?? key) : by === 'role' ? word(`system.platformRole.${key}`, language) : key
  return language === 'vi'
    ? `${BY[by].vi} “${name}”: ${formatNumber(members, language)} mục, mỗi mục chỉ so với những mục gần nhất`
    : `${BY[by].en} "${name}": ${formatNumber(members, language)} members, each compared with its nearest only`
}

/** What was examined, and what could not be judged. */
export function countWords({ counts, models }: Review, language: Language): string[] {
  const n = (value: number): string => formatNumber(value, language)
  const vi = language === 'vi'
  return [
    vi
      ? `Đã xét ${n(counts.reviewed)} hệ thống, cơ sở dữ liệu, khoản đầu tư của ${n(models.length)} mô hình; so ${n(counts.compared)} cặp: ${n(counts.duplicate)} nhóm trùng, ${n(counts.look)} nhóm cần xem, ${n(counts.related)} cặp liên quan.`
      : `${n(counts.reviewed)} systems, databases and investments of ${n(models.length)} models reviewed, ${n(counts.compared)} pairs compared: ${n(counts.duplicate)} duplicate clusters, ${n(counts.look)} to be looked at, ${n(counts.related)} related pairs.`,
    ...(counts.untold === 0
      ? []
      : [
          vi
            ? `${n(counts.untold)} mục chưa khai chức năng cụ thể; ${n(counts.withoutFunction)} mục trong đó không suy được chức năng nào nên chỉ so theo tên và dữ liệu.`
            : `${n(counts.untold)} tell no function of their own; for ${n(counts.withoutFunction)} of them none is suggested either, so that they are compared by name and data only.`,
        ]),
  ]
}
