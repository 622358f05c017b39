import type { Language } from '../text.ts'

/** The model `vneaf init` writes: small, complete, explained line by line, and clean. Names are placeholders and say so. */
export function template(language: Language, today: string, schema: string): string {
  const t = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  return `# yaml-language-server: $schema=${schema}
# ${t('Mô hình mẫu: thay tên và mã bằng của cơ quan mình, rồi chạy “vneaf check”.', 'A sample: put the names and ids of your own body, then run "vneaf check".')}
id: ${t('kien-truc-mau', 'sample-architecture')}
name: ${t('Kiến trúc số của tỉnh (mẫu)', 'Kiến trúc số của tỉnh (mẫu)')}
nameEn: Digital architecture of a province (sample)
scope: province # ${t('national, ministry, province, commune hoặc body', 'national, ministry, province, commune or body')}
body: ubnd-tinh
asOf: ${today} # ${t('ngày quyết định văn bản nào được áp dụng', 'the day that decides which norms apply')}
version: '1.0'
state: as-is # ${t('as-is: hiện trạng; to-be: mục tiêu', 'as-is or to-be')}
issuedFramework: # ${t('khung kiến trúc số mà cơ quan đã ban hành hoặc đang xây dựng', 'the architecture framework that the body has issued or is drafting')}
  status: drafting # ${t('khi đã ban hành: issued, kèm number, date, profile', 'once issued: issued, with number, date and profile')}

agencies:
  - id: ubnd-tinh # ${t('mã: chữ thường không dấu, nối bằng gạch ngang, giữ nguyên qua các phiên bản', 'id: lower-case ASCII with dashes, kept over all versions')}
    name: Ủy ban nhân dân tỉnh
    level: province
  - id: so-khcn
    name: Sở Khoa học và Công nghệ
    level: department
    parent: ubnd-tinh
  - id: bo-khcn
    name: Bộ Khoa học và Công nghệ
    level: ministry

networks:
  - id: tslcd
    name: Mạng truyền số liệu chuyên dùng
    kind: tslcd
    layer: infrastructure-security
    slot: digital-infrastructure

links:
  - id: dt-ubnd-tslcd
    from: ubnd-tinh
    to: tslcd
    kind: tslcd
    paths: 2 # ${t('số hướng cáp vật lý độc lập', 'physically separate cable paths')}
    status: in-use
  - id: dt-so-khcn-tslcd
    from: so-khcn
    to: tslcd
    kind: tslcd
    paths: 2
    status: in-use

systems:
  - id: lgsp-tinh
    name: Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh
    kind: platform
    platformRole: lgsp
    owner: so-khcn # ${t('cơ quan chủ quản: một và chỉ một', 'the owner: one and only one')}
    layer: data-core-platforms
    slot: core-platforms
  - id: ndxp
    name: Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP)
    kind: platform
    platformRole: ndxp
    recordType: reference # ${t('bản ghi tham chiếu: hệ thống của cơ quan khác', "a reference record: another body's system")}
    owner: bo-khcn
    layer: data-core-platforms
    slot: core-platforms

databases:
  - id: csdl-dung-chung
    name: Kho dữ liệu dùng chung của tỉnh
    scope: shared
    role: shared-store
    owner: so-khcn
    dataOwner: so-khcn
    classification: private # ${t('công cộng, riêng, cá nhân hay bí mật nhà nước', 'public, private, personal or state-secret')}
    layer: data-core-platforms
    slot: data
  - id: csdl-khcn
    name: Cơ sở dữ liệu khoa học và công nghệ của tỉnh
    scope: sector
    owner: so-khcn
    dataOwner: so-khcn
    classification: public
    layer: data-core-platforms
    slot: data

integrations:
  - id: kn-lgsp-ndxp
    from: lgsp-tinh # ${t('nguồn: bên gửi dữ liệu, hoặc bên dùng dịch vụ', 'from: who sends the data, or uses the service')}
    to: ndxp
    kind: technical
    status: in-use
  - id: kn-khcn-kho
    from: csdl-khcn
    to: csdl-dung-chung
    kind: data-exchange
    data: [${t('nhiệm vụ khoa học và công nghệ', 'science and technology tasks')}]
    via: [lgsp-tinh]
    mechanism: lgsp
    status: in-use
    classification: public
`
}
