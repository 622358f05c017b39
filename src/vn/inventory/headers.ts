/** What headers of plain lists mean, in Vietnamese with or without diacritics and in English. */
import { spelling, unmarked, WordPattern } from '../../fold.ts'
import { expanded } from '../words/abbreviations.ts'
import type { ListKind } from './define.ts'
import { fieldTerm, fits, INVENTORY_FIELDS, type InventoryField } from './fields.ts'

const THING =
  '(hệ thống( thông tin)?|phần mềm|ứng dụng|nền tảng( số)?|cơ sở dữ liệu|kho dữ liệu|bộ dữ liệu|tập dữ liệu|dịch vụ( công)?( trực tuyến)?|thủ tục( hành chính)?|mạng|hạ tầng|thiết bị|đối tượng)'
const THING_EN =
  '(information |it |public )?(system|application|app|software|platform|database|dataset|service|network|infrastructure|server|asset)'
const FLOW = '(kết nối|chia sẻ|liên thông|trao đổi|tích hợp)'
const STORE = '(cơ sở dữ liệu|kho dữ liệu)'
const BODY = '(đơn vị|cơ quan|tổ chức)'

/** Columns that only number the rows. */
const NUMBERING = /^(stt|tt|so tt|so thu tu|thu tu|no|nr|s no|order|item|row|so)?$/

/** What belongs in no shared file: addresses of machines, accounts, configuration. */
const SENSITIVE = new WordPattern(
  [
    '^(danh sách |các )?(địa chỉ )?(ip|url quản trị|host|hostname|host name|server name)\\b( \\S+){0,3}$',
    '\\b(địa chỉ )?(ip|ipv4|ipv6)( (nội bộ|lan|public|private|công cộng|máy chủ|server|address))*$',
    '^(máy chủ|server)$|^(máy chủ|server) (ip|cơ sở dữ liệu|ứng dụng|web|name)$|^địa chỉ (máy chủ|quản trị)',
    '\\b(mật khẩu|password|passwd|username|user name|chuỗi kết nối|connection string|api key|secret key|token|ssh|vpn account)\\b',
    '^(danh sách |sử dụng |thông tin |các )?(tài khoản|account|user)( (quản trị|admin|root|truy cập|đăng nhập|sử dụng|hệ thống|cơ sở dữ liệu|db|máy chủ|vpn|ip)){0,3}$',
    '^(thông tin )?(đăng nhập|truy cập quản trị|login|log in)( \\S+){0,2}$|^user (admin|root|db|pass)',
    '^(số |các )?(port|cổng)( (kết nối|dịch vụ|mạng|mở|tcp|udp|service|number)){0,2}$|^(ports?|open ports)$',
    '^(db|database|cơ sở dữ liệu) (connection|connect|string|user|host|server|url)( \\S+)?$|^(jdbc|odbc|dsn)\\b',
    '^(cấu hình|configuration|config)( \\S+){0,3}$',
  ].join('|'),
)

/** The first that fits tells the field; what is narrow stands before what is wide. */
const WORDS: readonly (readonly [InventoryField, WordPattern])[] = (
  [
    [
      'throughLgsp',
      `^(có |đã |được )?${FLOW}( dữ liệu)?( với| qua| lên| vào| đến| tới)?( trục| nền tảng)? lgsp( tỉnh| bộ)?( x| có không| y n)?$|^(qua |đã qua )?lgsp( x| có không| y n)?$`,
    ],
    [
      'connectionStatus',
      `(tình trạng|trạng thái|hiện trạng) (đã )?${FLOW}|^đã ${FLOW}( y n| x| có không)?$|(connection|integration|interface) status`,
    ],
    ['frequency', '^tần suất(?! (triển khai|phát hành|sao lưu|bảo trì|nâng cấp))|^frequency$|^(update|exchange) frequency$'],
    ['protocol', '^giao thức|protocol'],
    [
      'mechanism',
      `^(hình thức|phương thức|phương án|cơ chế|kênh|cách|cách thức|nền tảng|công nghệ|môi trường|đường truyền)( \\S+){0,3} ${FLOW}|^${FLOW} qua$|(connection|integration|sharing|exchange|interface) (method|type|mechanism|channel|mode)|^(mechanism|how shared|integrated via|via)$`,
    ],
    [
      'exchangedData',
      `^(các )?(dữ liệu|thông tin|nội dung|trường dữ liệu|dịch vụ)( \\S+){0,3} ${FLOW}|^${FLOW} (dữ liệu|thông tin|nội dung)( gì)?$|^nội dung (dữ liệu|thông tin)$|(data|information) (that is )?(shared|exchanged|provided)|(shared|exchanged) (data|information)|what it shares`,
    ],
    [
      'receivesFrom',
      '(nhận|khai thác|lấy|tiếp nhận|thu thập) (dữ liệu |thông tin )?từ\\b|^nguồn dữ liệu$|(receives?|gets?|data|input) (data )?from|^source systems?$|^consumes$',
    ],
    ['connectsOutside', '^(tên )?(các )?(hệ thống|hệ thống thông tin|đơn vị) (bên )?ngoài( \\S+){0,3}$|^external systems?$'],
    [
      'storedIn',
      '^(thuộc |lưu tại |quản lý bởi )?(hệ thống|hệ thống thông tin|phần mềm|ứng dụng) (quản lý|lưu trữ|chứa)$|^thuộc (hệ thống|hệ thống thông tin|phần mềm)( mã| tên)?$|^stored in$',
    ],
    [
      'connectsTo',
      `${FLOW} ?(dữ liệu |thông tin )?(với|đến|tới|cho|sang)\\b|^(tên )?(các )?(hệ thống|hệ thống thông tin|cơ sở dữ liệu|phần mềm|ứng dụng|đơn vị|đối tác)( \\S+){0,3} ${FLOW}$|cung cấp (dữ liệu |thông tin )?cho|gửi (dữ liệu )?(đến|cho)|^${FLOW}( (các )?(hệ thống|hệ thống thông tin|cơ sở dữ liệu|phần mềm|ứng dụng))?$|(connects?|connected|integrated|integrates|linked|interfaces?) (to|with)|(shares?|shared|exchanges?|provides data) (data )?(with|to)|^(connected|linked|integrated|target) systems?$|^(integrations?|interfaces|connections?)$`,
    ],
    ['procedureCode', '^mã( số)? thủ tục|^procedure code$'],
    ['sourceCode', '^mã( định danh)? (gốc|nguồn)|^source code$|^official code$'],
    ['nameEn', 'tiếng anh|english name|name in english|name en$'],
    ['code', `^(mã|mã số|ký hiệu|code|id|mã định danh|(mã|mã số|id|ký hiệu) ${THING}|${THING_EN} (code|id))$`],
    [
      'contractEnd',
      '(hết hạn|kết thúc|thời hạn|hết)( của)? hợp đồng|^(ngày |thời gian )?(hợp đồng|hạn hợp đồng)( (hết hạn|hết hiệu lực|kết thúc|đến|đến ngày|hết))?$|contract (end|expir|until)|^end of contract$',
    ],
    ['supportEnd', '(hết hạn|kết thúc|hết|ngừng) hỗ trợ|support (end|until|expir)|end of (support|life)'],
    ['licenceEnd', '(hết hạn|thời hạn|hết)( của)? (bản quyền|giấy phép|licen[cs]e)|licen[cs]e (end|until|expir)'],
    ['budget', '^(giá trị )?tổng (mức )?(đầu tư|kinh phí)( dự án)?|^(kinh phí|giá trị) đầu tư|^(total )?(budget|investment)( cost)?$'],
    ['funding', '^(nguồn (vốn|tài trợ|kinh phí|ngân sách))( \\S+){0,3}$|^funding( source)?$'],
    [
      'annualCost',
      '^(tổng )?(chi phí|kinh phí|(kinh phí |chi phí )?(vận hành|duy trì|bảo trì))( \\S+){0,5} (hằng |hàng |mỗi |1 )?năm$|(annual|yearly) (running |operating |maintenance )?costs?|costs? (per|a) year',
    ],
    [
      'supplier',
      `^(nhà|đơn vị|công ty|doanh nghiệp|bên)( \\S+)? (cung cấp|phát triển)( (phần mềm|giải pháp|sản phẩm|hệ thống))?( (đơn vị|công ty) (phát triển|xây dựng|cung cấp))?$|^nhà (thầu|cung ứng|mạng)( (xây dựng|triển khai|phát triển|cung cấp|thi công)){0,2}$|^(supplier|vendor|contractor|provider|developer)s?$|(developed|supplied) by`,
    ],
    ['standardSolution', '^(tên )?(sản phẩm|giải pháp chuẩn)( phần mềm)?$|^(standard (solution|product)|product( name)?)$'],
    ['legalBasis', '^(căn cứ|cơ sở) pháp lý|^legal bas[ie]s$'],
    ['backOffice', '^(hệ thống|phần mềm|hệ thống thông tin) (nghiệp vụ|tác nghiệp)( \\S+){0,2}$|back office'],
    [
      'description',
      '^(mô tả|giới thiệu|diễn giải)( (chung|chức năng|tóm tắt|hệ thống|nội dung))?$|^mục đích( (sử dụng|xây dựng))?$|^(description|purpose)$',
    ],
    ['functions', '^(các )?(nhóm )?chức năng( \\S+){0,2}$|^functions?$'],
    ['technicalContact', '^(đầu mối|cán bộ|người)( \\S+){0,2} (kỹ thuật|liên hệ|phụ trách|quản trị|vận hành)|^(đầu mối|liên hệ)$|contact'],
    ['confirmedBy', '^(đầu mối|đơn vị|người) xác nhận|^(đầu mối|đơn vị|người) cung cấp thông tin$|^đầu mối cung cấp$|^confirmed by$'],
    ['dataOwner', 'chủ quản dữ liệu|chủ sở hữu dữ liệu|data owner'],
    [
      'operator',
      `^(${BODY}|bộ phận|nhà)?( \\S+)? ?(quản trị( vận hành)?|vận hành)$|^(đơn vị|cơ quan) (vận hành|quản trị|duy trì)|operator|(operated|run|administered|maintained) by`,
    ],
    ['coverage', '^(các )?(đơn vị|cơ quan)(?! quản lý)( \\S+){0,2} (sử dụng|khai thác|thụ hưởng|tham gia)|used by|using (units|agencies)'],
    [
      'owner',
      `chủ quản|^(tên )?(${BODY}|phòng ban)$|^${BODY}( \\S+)? (quản lý|chủ trì|sở hữu|chủ đầu tư|phụ trách)|^chủ (sở hữu|đầu tư)|^(sở ban ngành|sở ngành)$|owner|(owned|managed) by|(managing|responsible|owning) (agency|unit|body|organi[sz]ation|department)|^(agency|organi[sz]ation|department|unit)$|^(đơn vị|cơ quan) cung cấp dịch vụ$`,
    ],
    [
      'securityApproval',
      '^(số )?(quyết định|văn bản|tình trạng|hiện trạng)?( số)?( đã)? ?phê duyệt( hồ sơ)?( đề xuất)? (cấp độ|an toàn thông tin)|^(số )?quyết định( số)? (cấp độ|phê duyệt( hồ sơ)? cấp độ)|^(security )?level approval$',
    ],
    ['approvedOn', '^(ngày|thời gian|thời điểm) (được )?(phê duyệt|quyết định)( hồ sơ)? (cấp độ|an toàn thông tin)'],
    [
      'securityLevel',
      'cấp độ( \\S+)*( an toàn| at| bảo đảm| bảo mật)|^cấp độ$|^cấp độ( \\S+){0,2} (phê duyệt|duyệt|đề xuất)$|^mức độ (an toàn|bảo mật)( thông tin)?$|^(security|safety) level|^an toàn thông tin$',
    ],
    ['upgradedOn', '(năm|ngày|thời gian|thời điểm|lần) (nâng cấp|sửa đổi)|(last )?upgrad'],
    [
      'since',
      '^(năm|ngày|thời gian|thời điểm|từ năm) ?(bắt đầu |hoàn thành )?(đưa vào|triển khai|vận hành|sử dụng|khai thác|hoạt động|xây dựng|cung cấp|hình thành|thành lập|khởi tạo)|^(từ )?năm$|(in use|in service|operating|operational) since|^since$|(year|date)( of)? (deployment|operation|use|go live|commissioning|launch)|go live|(deployment|start|launch|commissioning) (year|date)|^year$',
    ],
    ['personalData', 'dữ liệu cá nhân|personal data'],
    ['dataSubjects', 'chủ thể dữ liệu|data subjects'],
    ['classification', 'phân loại (thông tin|dữ liệu)|^độ mật$|(data|information) class'],
    ['users', '^số( lượng)? (người|tài khoản|cán bộ|user)( \\S+)*$|^(number of )?(users|accounts)$|no of users'],
    ['audience', '^(đối tượng|người|nhóm người)( \\S+)? (sử dụng|dùng|phục vụ)|audience'],
    ['usageScope', '^phạm vi (sử dụng|triển khai|áp dụng|phục vụ)|scope of use'],
    ['sharing', '(hình thức|phạm vi|mức độ|tính chất) (dùng chung|chia sẻ)|^dùng chung$|form of sharing|^sharing$'],
    ['usageStatus', 'tình trạng khai thác|usage status'],
    ['onlineShare', '^(tỷ|tỉ) lệ( \\S+){0,3} (trực tuyến|qua mạng|tt)( \\S+)?$|^(online share|share online)$'],
    ['dossiersPerYear', '^(tổng )?số( lượng)? hồ sơ(?!.*(trực tuyến|qua mạng|hạn|trễ|chậm|tồn|trả))|dossiers'],
    ['completeness', 'toàn trình|mức độ (dịch vụ|cung cấp)|^loại dịch vụ( công)?$|completeness'],
    ['level', '^mức độ( trực tuyến)?$|^mức$|online level|service level$'],
    ['fee', '^(có )?(phí|lệ phí|phí lệ phí)$|^fees?$'],
    ['system', '^(tên )?(hệ thống|phần mềm|hệ thống thông tin)( \\S+)? (phục vụ|cung cấp|xử lý|giải quyết)|serving system'],
    [
      'lifecycle',
      '^(trạng thái|tình trạng|hiện trạng)( \\S+){0,3}$|^vòng đời|^giai đoạn$|^(status|lifecycle|life cycle|phase|stage)$|(operating|operational|lifecycle|system) (status|stage)',
    ],
    ['layer', '^lớp( kiến trúc)?$|^architecture layer$|^layer$'],
    [
      'hostedAt',
      '^máy chủ (được )?đặt( tại| ở)?$|^(nơi|vị trí|địa điểm|hạ tầng)( \\S+)? (đặt|triển khai|lưu trữ|cài đặt|vận hành)|hosted (at|on|in)|^hosting|^location$',
    ],
    ['url', '^(địa chỉ|đường dẫn|liên kết|tên miền|link|url|website|domain|web)( \\S+){0,3}$|^address$'],
    ['stores', `^(các )?${STORE}( \\S+){0,2} (quản lý|lưu trữ|của hệ thống|liên quan)|stores`],
    ['uses', '^(các )?cơ sở dữ liệu( \\S+){0,2} (sử dụng|khai thác)|uses databases?'],
    ['holds', '^(các )?(thực thể|đối tượng) dữ liệu|^(dữ liệu|nội dung)( dữ liệu)? (chính|lưu trữ|quản lý|chủ yếu)|entities|data held'],
    ['collects', 'dữ liệu (tự )?thu thập|data collected'],
    ['partOf', '^(thuộc|là thành phần của)( \\S+)*|part of|^parent$'],
    ['evidence', '^(căn cứ|minh chứng|văn bản|quyết định|cơ sở pháp lý|nguồn thông tin|nguồn)( \\S+){0,4}$|evidence|^source$'],
    ['note', '^(ghi chú|lưu ý|ý kiến)|^(notes?|remarks?|comments?)$'],
    ['scope', '^(loại|phân loại|phạm vi|cấp)( cơ sở dữ liệu| dữ liệu)?$|^(database )?scope$'],
    ['kind', `^(loại|phân loại|loại hình|nhóm|kiểu)( ${THING})?$|^(${THING_EN} )?(type|kind|category)$`],
    [
      'name',
      `^tên( gọi| đầy đủ| chính thức)?( (các|của))?( ${THING}( ${THING})*)?( \\S+){0,3}$|^${THING}( ${THING})*( \\S+)?$|^((${THING_EN}|full|official) )?(name|title)$|^name of |^${THING_EN}s?$`,
    ],
  ] as const
).map(([field, source]) => [field, new WordPattern(source)])

/** What records of a list are never named as: a column of these names things that belong to a record, or nothing of the list. */
const OTHER_THING = new WordPattern(
  '^tên( các| của)? (tài liệu|văn bản|hợp đồng|gói thầu|dự án|đề án|nhiệm vụ|chức năng|nhóm chức năng|module|mô đun|phân hệ|tính năng|màn hình|quy trình|báo cáo|biểu mẫu|máy chủ|server|máy|cán bộ|người|nhân sự|đơn vị|cơ quan|phòng|tổ chức|nhà|công ty|đầu mối|bảng|trường|api|dịch vụ (dữ liệu|api|web)|đối tác|file|tệp|viết tắt|tắt|miền|đăng nhập)\\b',
)

/** Whether a header names things of another kind than lists are about. */
export const namesOtherThings = (label: string): boolean => OTHER_THING.test(expanded(barest(label), 'header'))

/** The system that a connection starts from, and the one it goes to, in a table with a row for each connection. */
const FROM_END = new WordPattern(
  `^(tên |mã )*(hệ thống|hệ thống thông tin|phần mềm|ứng dụng|đối tượng|cơ sở dữ liệu)?( thông tin)?( \\S+)? ?(nguồn|gửi|cung cấp dữ liệu)$|^từ (hệ thống|phần mềm)$|^source( system)?$`,
)
const TO_END = new WordPattern(
  `^(tên |mã )*(hệ thống|hệ thống thông tin|phần mềm|ứng dụng|đối tượng|cơ sở dữ liệu)?( thông tin)?( \\S+)? ?(đích|nhận|nhận dữ liệu|sử dụng dữ liệu)$|^đến (hệ thống|phần mềm)$|^(target|destination)( system)?$`,
)
export const isFromEnd = (label: string): boolean => FROM_END.test(expanded(barest(label), 'header'))
export const isToEnd = (label: string): boolean => TO_END.test(expanded(barest(label), 'header'))

/** Whose a procedure is; of other things it may be the contractor. */
const CARRIED_OUT_BY = new WordPattern('^(cơ quan|đơn vị|cấp)( \\S+)? (thực hiện|giải quyết|tiếp nhận)')

/** Fields whose words mean something else in a list of a kind that does not have them. */
const OF_SOME_KINDS: ReadonlySet<InventoryField> = new Set([
  'securityApproval',
  'approvedOn',
  'scope',
  'kind',
  'supplier',
  'legalBasis',
  'storedIn',
])

/** Header without marks of how it is to be filled: `Tên hệ thống (*) (1)`. */
export const plainHeader = (label: string): string => spelling(label.replace(/[([]\s*(?:\d{1,2}|\*+)\s*[)\]]/g, ' '))

const barest = (label: string): string => label.replace(/[([][^()[\]]*[)\]]/g, ' ')

/** What a column is: a field, the numbers of the rows, or what no shared file should hold. */
export type HeaderMeaning = InventoryField | 'numbering' | 'sensitive'

/** What a header means for a list of a kind; of any kind when it is not known yet. */
export function fieldOfHeader(label: string, kind?: ListKind): HeaderMeaning | undefined {
  const plain = plainHeader(label)
  if (NUMBERING.test(unmarked(plain))) return 'numbering'
  const can = (field: InventoryField): boolean => kind === undefined || fits(kind, field)
  const own = termsOf(kind).get(plain) ?? (unmarked(plain) === plain ? bareTermsOf(kind).get(plain) : undefined)
  if (own !== undefined) return own
  const written = expanded(plain, 'header')
  if (kind === 'service' && CARRIED_OUT_BY.test(written)) return 'owner'
  if (SENSITIVE.test(written)) return 'sensitive'
  for (const text of [written, expanded(barest(label), 'header')]) {
    const found = WORDS.find(
      ([field, words]) => words.test(text) && (can(field) || !OF_SOME_KINDS.has(field)) && !(field === 'name' && isNoName(text)),
    )
    if (found !== undefined) return can(found[0]) ? found[0] : undefined
  }
  return undefined
}

/** Costs and counts of things are no names of things: “Hạ tầng/năm (VNĐ)”, “Số máy chủ”. */
const AMOUNT = new WordPattern('\\b(năm|tháng|quý|vnđ|đồng|triệu|tỷ|số lượng|chi phí|kinh phí)$')
const isNoName = (text: string): boolean => OTHER_THING.test(text) || AMOUNT.test(text)

const terms = new Map<ListKind | undefined, ReadonlyMap<string, InventoryField>>()
const bareTerms = new Map<ListKind | undefined, ReadonlyMap<string, InventoryField>>()

/** How the schema calls its fields, and their own names, as spellings. */
function termsOf(kind: ListKind | undefined): ReadonlyMap<string, InventoryField> {
  const known = terms.get(kind)
  if (known !== undefined) return known
  const made = new Map<string, InventoryField>()
  for (const field of INVENTORY_FIELDS) {
    if (kind !== undefined && !fits(kind, field)) continue
    const { vi, en } = fieldTerm(field, kind)
    for (const text of [field, field.replace(/[A-Z]/g, ' $&'), vi, en]) if (!made.has(spelling(text))) made.set(spelling(text), field)
  }
  terms.set(kind, made)
  return made
}

/** The same typed without diacritics, where two fields do not become alike by that. */
function bareTermsOf(kind: ListKind | undefined): ReadonlyMap<string, InventoryField> {
  const known = bareTerms.get(kind)
  if (known !== undefined) return known
  const made = new Map<string, InventoryField | undefined>()
  for (const [term, field] of termsOf(kind)) {
    const bare = unmarked(term)
    made.set(bare, made.has(bare) && made.get(bare) !== field ? undefined : field)
  }
  const clear = new Map([...made].flatMap(([term, field]) => (field === undefined ? [] : [[term, field] as const])))
  bareTerms.set(kind, clear)
  return clear
}

const KIND_WORDS: readonly (readonly [ListKind, WordPattern])[] = (
  [
    ['database', '\\b(cơ sở dữ liệu|kho dữ liệu|bộ dữ liệu|tập dữ liệu|databases?|datasets?)\\b'],
    ['service', '\\b(dịch vụ công|thủ tục|public services?|services?|procedures?)\\b'],
    ['infrastructure', '\\b(hạ tầng|thiết bị|máy chủ|trung tâm dữ liệu|infrastructures?|servers?|data cent(er|re)s?)\\b'],
    ['network', '\\b(mạng (lan|wan|man|nội bộ|diện rộng|truyền|máy tính)|danh mục mạng|tên mạng|networks?)\\b'],
    ['system', '\\b(hệ thống|phần mềm|ứng dụng|nền tảng|systems?|applications?|apps?|software|platforms?)\\b'],
  ] as const
).map(([kind, source]) => [kind, new WordPattern(source)])

const MADE_OF = new WordPattern('hệ thống (mạng|máy chủ|hạ tầng|cơ sở dữ liệu)')

/** Kinds of elements that a header, a sheet's name or a title speaks of. */
export function kindsIn(text: string): readonly ListKind[] {
  // A sign or "và" parts two kinds; left out it would make one of "hệ thống/CSDL".
  const parted = text.split(/[/,;+&]|\s+(?:và|va)\s+/iu).map((part) => expanded(part, 'header'))
  const kinds = KIND_WORDS.filter(([, words]) => parted.some((part) => words.test(part))).map(([kind]) => kind)
  // "Hệ thống mạng", "hệ thống máy chủ": what the system is made of counts.
  if (kinds.length === 2 && kinds.includes('system') && parted.some((part) => MADE_OF.test(part)))
    return kinds.filter((kind) => kind !== 'system')
  return kinds
}
