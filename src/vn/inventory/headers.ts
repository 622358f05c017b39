/** What headers of plain lists mean, in Vietnamese with or without diacritics and in English. */
import { fold } from '../../text.ts'
import type { ListKind } from './define.ts'
import { fieldTerm, fits, INVENTORY_FIELDS, type InventoryField } from './fields.ts'

const THING =
  '(he thong( thong tin)?|httt|phan mem|ung dung|nen tang( so)?|csdl|co so du lieu|kho du lieu|bo du lieu|tap du lieu|dich vu( cong)?( truc tuyen)?|thu tuc( hanh chinh)?|tthc|mang|ha tang|thiet bi|doi tuong)'
const THING_EN =
  '(information |it |public )?(system|application|app|software|platform|database|dataset|service|network|infrastructure|server|asset)'
const FLOW = '(ket noi|chia se|lien thong|trao doi|tich hop)'

/** Columns that only number the rows. */
const NUMBERING = /^(stt|tt|so tt|so thu tu|thu tu|no|nr|s no|order|item|row|so)?$/

/** The first that fits a folded header tells the field; what is narrow stands before what is wide. */
const WORDS: readonly (readonly [InventoryField, RegExp])[] = [
  ['connectionStatus', new RegExp(`(tinh trang|trang thai|hien trang) (da )?${FLOW}|(connection|integration|interface) status`)],
  ['frequency', /^tan suat|frequency$/],
  ['protocol', /^giao thuc|protocol/],
  [
    'mechanism',
    new RegExp(
      `^(hinh thuc|phuong thuc|phuong an|co che|kenh|cach|cach thuc|nen tang)( \\S+){0,3} ${FLOW}|^${FLOW} qua$|(connection|integration|sharing|exchange|interface) (method|type|mechanism|channel|mode)|^(mechanism|how shared|integrated via|via)$`,
    ),
  ],
  [
    'exchangedData',
    new RegExp(
      `^(cac )?(du lieu|thong tin|noi dung|truong du lieu|dich vu)( \\S+){0,3} ${FLOW}|^${FLOW} (du lieu|thong tin|noi dung)( gi)?$|(data|information) (that is )?(shared|exchanged|provided)|(shared|exchanged) (data|information)|what it shares`,
    ),
  ],
  [
    'receivesFrom',
    /(nhan|khai thac|lay|tiep nhan|thu thap) (du lieu |thong tin |dl )?tu\b|^nguon du lieu$|(receives?|gets?|data|input) (data )?from|^source systems?$|^consumes$/,
  ],
  [
    'connectsTo',
    new RegExp(
      `${FLOW} ?(du lieu |thong tin )?(voi|den|toi|cho|sang)\\b|^(ten )?(cac )?(he thong|httt|csdl|co so du lieu|phan mem|ung dung|don vi|doi tac)( \\S+){0,3} ${FLOW}$|cung cap (du lieu |thong tin )?cho|gui (du lieu )?(den|cho)|^${FLOW}( (cac )?(he thong|httt|csdl|co so du lieu|phan mem|ung dung))?$|(connects?|connected|integrated|integrates|linked|interfaces?) (to|with)|(shares?|shared|exchanges?|provides data) (data )?(with|to)|^(connected|linked|integrated|target) systems?$|^(integrations?|interfaces|connections?)$`,
    ),
  ],
  ['procedureCode', /^ma( so)? (thu tuc|tthc)|^procedure code$/],
  ['sourceCode', /^ma( dinh danh)? (goc|nguon)|^source code$|^official code$/],
  ['nameEn', /tieng anh|english name|name in english|name en$/],
  ['code', new RegExp(`^(ma|ma so|ky hieu|code|id|ma dinh danh|ma ${THING}|${THING_EN} (code|id))$`)],
  ['contractEnd', /(het han|ket thuc|thoi han|het)( cua)? hop dong|contract (end|expir|until)|^end of contract$/],
  ['supportEnd', /(het han|ket thuc|het|ngung) ho tro|support (end|until|expir)|end of (support|life)/],
  ['licenceEnd', /(het han|thoi han|het)( cua)? (ban quyen|giay phep|licen[cs]e)|licen[cs]e (end|until|expir)/],
  [
    'annualCost',
    /^(tong )?(chi phi|kinh phi)( \S+){0,5} (hang |moi |1 )?nam$|(annual|yearly) (running |operating |maintenance )?costs?|costs? (per|a) year/,
  ],
  [
    'supplier',
    /^(nha|don vi|cong ty|doanh nghiep|ben)( \S+)? (cung cap|phat trien)( (phan mem|giai phap|san pham|he thong))?( (don vi|cong ty) (phat trien|xay dung|cung cap))?$|^nha (thau|cung ung)$|^(supplier|vendor|contractor|provider|developer)s?$|(developed|supplied) by/,
  ],
  ['standardSolution', /^(ten )?(san pham|giai phap chuan)( phan mem)?$|^(standard (solution|product)|product( name)?)$/],
  ['legalBasis', /^(can cu|co so) phap ly|^legal bas[ie]s$/],
  ['backOffice', /^(he thong|phan mem|httt) (nghiep vu|tac nghiep)( \S+){0,2}$|back office/],
  ['description', /^(mo ta|gioi thieu|dien giai)( (chung|chuc nang|tom tat|he thong|noi dung))?$|^muc dich$|^(description|purpose)$/],
  ['technicalContact', /^(dau moi|can bo|nguoi)( \S+){0,2} (ky thuat|lien he|phu trach|quan tri|van hanh)|^(dau moi|lien he)$|contact/],
  ['confirmedBy', /^(dau moi|don vi|nguoi) (xac nhan|cung cap( thong tin)?)|^confirmed by$/],
  ['dataOwner', /chu quan du lieu|chu so huu du lieu|data owner/],
  [
    'operator',
    /^((don vi|co quan|to chuc|bo phan|nha)( \S+)? )?(quan tri( van hanh)?|van hanh)$|^(don vi|co quan) (van hanh|quan tri|duy tri)|operator|(operated|run|administered|maintained) by/,
  ],
  ['coverage', /^(cac )?(don vi|co quan)( \S+){0,2} (su dung|khai thac|thu huong|tham gia)|used by|using (units|agencies)/],
  [
    'owner',
    /chu quan|^(don vi|co quan|to chuc|phong ban)$|^(don vi|co quan|to chuc)( \S+)? (quan ly|chu tri|so huu|chu dau tu|phu trach)|^chu so huu|^(so ban nganh|so nganh)$|owner|(owned|managed) by|(managing|responsible|owning) (agency|unit|body|organi[sz]ation|department)|^(agency|organi[sz]ation|department|unit)$|^(don vi|co quan) cung cap dich vu$/,
  ],
  ['securityLevel', /cap do( \S+)*( an toan| attt| at| bao dam| bao mat)|^cap do$|^(security|safety) level|^attt$/],
  ['upgradedOn', /(nam|ngay|thoi gian|thoi diem|lan) (nang cap|sua doi)|(last )?upgrad/],
  [
    'since',
    /^(nam|ngay|thoi gian|thoi diem|tu nam) ?(bat dau |hoan thanh )?(dua vao|trien khai|van hanh|su dung|khai thac|hoat dong|xay dung|hoan thanh|cung cap)|^nam$|(in use|in service|operating|operational) since|^since$|(year|date)( of)? (deployment|operation|use|go live|commissioning|launch)|go live|(deployment|start|launch|commissioning) (year|date)|^year$/,
  ],
  ['personalData', /du lieu ca nhan|personal data/],
  ['dataSubjects', /chu the du lieu|data subjects/],
  ['classification', /phan loai (thong tin|du lieu)|^do mat$|(data|information) class/],
  ['users', /^so( luong)? (nguoi|tai khoan|can bo|user)( \S+)*$|^(number of )?(users|accounts)$|no of users/],
  ['audience', /^(doi tuong|nguoi)( \S+)? (su dung|phuc vu)|audience/],
  ['usageScope', /^pham vi (su dung|trien khai|ap dung|phuc vu)|scope of use/],
  ['sharing', /(hinh thuc|pham vi|muc do|tinh chat) (dung chung|chia se)|^dung chung$|form of sharing|^sharing$/],
  ['usageStatus', /tinh trang khai thac|usage status/],
  ['dossiersPerYear', /so( luong)? ho so|dossiers/],
  ['completeness', /toan trinh|muc do (dich vu|dvc|cung cap)|completeness/],
  ['level', /^muc do( truc tuyen)?$|online level|service level$/],
  ['fee', /^(co )?(phi|le phi|phi le phi)$|^fees?$/],
  ['system', /^(ten )?(he thong|phan mem|httt)( \S+)? (phuc vu|cung cap|xu ly|giai quyet)|serving system/],
  [
    'lifecycle',
    /^(trang thai|tinh trang|hien trang)( \S+){0,3}$|^vong doi|^giai doan$|^(status|lifecycle|life cycle|phase|stage)$|(operating|operational|lifecycle|system) (status|stage)/,
  ],
  ['layer', /^lop( kien truc)?|^architecture layer$|^layer$/],
  ['hostedAt', /^(noi|vi tri|dia diem|ha tang)( \S+)? (dat|trien khai|luu tru|cai dat|van hanh)|hosted (at|on|in)|^hosting|^location$/],
  ['url', /^(dia chi|duong dan|lien ket|ten mien|link|url|website|domain|web)( \S+){0,3}$|^address$/],
  ['stores', /^(cac )?(csdl|co so du lieu|kho du lieu)( \S+){0,2} (quan ly|luu tru|cua he thong|lien quan)|stores/],
  ['uses', /^(cac )?(csdl|co so du lieu)( \S+){0,2} (su dung|khai thac)|uses databases?/],
  ['holds', /^(thuc the|doi tuong) du lieu|^(du lieu|noi dung) (chinh|luu tru|quan ly|chu yeu)|entities|data held/],
  ['collects', /du lieu (tu )?thu thap|data collected/],
  ['partOf', /^(thuoc|la thanh phan cua)( \S+)*|part of|^parent$/],
  ['evidence', /^(can cu|minh chung|van ban|quyet dinh|co so phap ly|nguon thong tin|nguon)( \S+){0,4}$|evidence|^source$/],
  ['note', /^(ghi chu|luu y|y kien)|^(notes?|remarks?|comments?)$/],
  ['scope', /^(loai|phan loai|pham vi|cap)( csdl| co so du lieu| du lieu)?$|^(database )?scope$/],
  ['kind', new RegExp(`^(loai|phan loai|loai hinh|nhom|kieu)( ${THING})?$|^(${THING_EN} )?(type|kind|category)$`)],
  [
    'name',
    new RegExp(
      `^ten( goi| day du| chinh thuc)?( (cac|cua))?( ${THING}( ${THING})*)?( \\S+){0,3}$|^${THING}( ${THING})*( \\S+)?$|^((${THING_EN}|full|official) )?(name|title)$|^name of |^${THING_EN}s?$`,
    ),
  ],
]

/** Whose a procedure is; of other things it may be the contractor. */
const CARRIED_OUT_BY = /^(co quan|don vi)( \S+)? (thuc hien|giai quyet|tiep nhan)/

/** Fields whose words mean something else in a list of a kind that does not have them. */
const OF_SOME_KINDS: ReadonlySet<InventoryField> = new Set(['scope', 'kind', 'supplier', 'legalBasis'])

/** Header without marks of how it is to be filled: `Tên hệ thống (*) (1)`. */
export const plainHeader = (label: string): string => fold(label.replace(/[([]\s*(?:\d{1,2}|\*+)\s*[)\]]/g, ' '))

const barest = (label: string): string => fold(label.replace(/[([][^()[\]]*[)\]]/g, ' '))

/** The field that a header means for a list of a kind; any kind's when it is not known yet. */
export function fieldOfHeader(label: string, kind?: ListKind): InventoryField | 'numbering' | undefined {
  const plain = plainHeader(label)
  if (NUMBERING.test(plain)) return 'numbering'
  const can = (field: InventoryField): boolean => kind === undefined || fits(kind, field)
  const own = termsOf(kind).get(plain)
  if (own !== undefined) return own
  if (kind === 'service' && CARRIED_OUT_BY.test(plain)) return 'owner'
  for (const text of [plain, barest(label)]) {
    const found = WORDS.find(([field, words]) => words.test(text) && (can(field) || !OF_SOME_KINDS.has(field)))
    if (found !== undefined) return can(found[0]) ? found[0] : undefined
  }
  return undefined
}

const terms = new Map<ListKind | undefined, ReadonlyMap<string, InventoryField>>()

/** How the schema calls its fields, and their own names, folded. */
function termsOf(kind: ListKind | undefined): ReadonlyMap<string, InventoryField> {
  const known = terms.get(kind)
  if (known !== undefined) return known
  const made = new Map<string, InventoryField>()
  for (const field of INVENTORY_FIELDS) {
    if (kind !== undefined && !fits(kind, field)) continue
    const { vi, en } = fieldTerm(field, kind)
    for (const text of [field, field.replace(/[A-Z]/g, ' $&'), vi, en]) if (!made.has(fold(text))) made.set(fold(text), field)
  }
  terms.set(kind, made)
  return made
}

const KIND_WORDS: readonly (readonly [ListKind, RegExp])[] = [
  ['database', /\b(csdl|co so du lieu|kho du lieu|bo du lieu|tap du lieu|databases?|datasets?)\b/],
  ['service', /\b(dich vu cong|dvc|dvctt|thu tuc|tthc|public services?|services?|procedures?)\b/],
  ['infrastructure', /\b(ha tang|thiet bi|may chu|trung tam du lieu|infrastructures?|servers?|data cent(er|re)s?)\b/],
  ['network', /\b(mang (lan|wan|man|noi bo|dien rong|truyen|may tinh)|danh muc mang|ten mang|networks?)\b/],
  ['system', /\b(he thong|httt|phan mem|ung dung|nen tang|systems?|applications?|apps?|software|platforms?)\b/],
]

/** Kinds of elements that a header, a sheet's name or a title speaks of. */
export function kindsIn(text: string): readonly ListKind[] {
  // A slash parts two kinds; folded away it would make one of "hệ thống/CSDL".
  const folded = fold(text.replace(/[/,;+&]/g, ' va '))
  const kinds = KIND_WORDS.filter(([, words]) => words.test(folded)).map(([kind]) => kind)
  // "Hệ thống mạng", "hệ thống máy chủ": what the system is made of counts.
  if (kinds.length === 2 && kinds.includes('system') && /he thong (mang|may chu|ha tang|csdl|co so du lieu)/.test(folded))
    return kinds.filter((kind) => kind !== 'system')
  return kinds
}
