import { defineNorms } from '../define.ts'
import { INFORMATION_MINISTRY, PRIME_MINISTER } from './issuers.ts'

/** Electronic identifier codes of agencies. */
export const IDENTIFIERS = defineNorms({
  'QCVN-102': {
    number: 'QCVN 102:2016/BTTTT',
    title: {
      vi: 'Quy chuẩn kỹ thuật quốc gia về cấu trúc mã định danh của cơ quan trong trao đổi văn bản điện tử',
      en: 'National technical regulation on the identifier codes of bodies in document exchange',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2016-04-01', mark: 'verified' },
    from: null,
    until: null,
    openEnd: 'unknown',
    // Quảng Ninh gives codes by it; its amendment 1:2022 brings it in line with QĐ 20/2020.
    attested: ['2016-11-03', '2022-02-17'],
    seen: ['thaibinh.gov.vn ItemID=33954', 'Quảng Ninh QĐ 3739/QĐ-UBND (03/11/2016)', 'Huế QĐ 2240/2017', 'aita.gov.vn'],
    clauses: {
      'cấu trúc mã': {
        asks: {
          vi: 'Mã có dạng V1V2V3.Z1Z2.Y1Y2.MX1X2, đọc từ phải sang trái theo cấp 1 đến cấp 4; cấp không có ghi số 0.',
          en: 'A code reads V1V2V3.Z1Z2.Y1Y2.MX1X2, level 1 to level 4 from right to left, with zeros for a level that is absent.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về cấu trúc mã', en: 'the structure of a code' },
      },
    },
  },
  'QD-20-2020': {
    number: 'QĐ 20/2020/QĐ-TTg',
    title: {
      vi: 'Quyết định về mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương',
      en: 'Decision on the electronic identifiers of bodies for connecting and sharing data with ministries and localities',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2020-07-22', mark: 'verified' },
    from: { date: '2020-09-15', mark: 'verified' },
    until: null,
    // QĐ 09/2025 amended its level-1 codes and left it standing.
    openEnd: 'in-force',
    attested: ['2025-04-14'],
    seen: ['thuvienphapluat 447895', 'dientungaynay.vn'],
    clauses: {
      Đ2: {
        asks: {
          vi: 'Áp dụng cho bộ, ngành, địa phương, đơn vị trực thuộc và tổ chức khác khi kết nối với các cơ quan đó.',
          en: 'Applies to ministries, localities and their units, and to others when they connect with them.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ2 k1': {
        asks: {
          vi: 'Áp dụng cho bộ, ngành, địa phương và đơn vị trực thuộc.',
          en: 'Applies to ministries, localities and their units.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ2 k2': {
        asks: {
          vi: 'Áp dụng cho cơ quan, tổ chức khác khi kết nối, chia sẻ dữ liệu với bộ, ngành, địa phương.',
          en: 'Applies to other bodies when they connect and share data with ministries and localities.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ3 k1': {
        asks: {
          vi: 'Mã định danh điện tử xác định duy nhất một cơ quan, tổ chức khi kết nối, chia sẻ dữ liệu.',
          en: 'An identifier names exactly one body in connecting and sharing data.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ4 k1': {
        asks: {
          vi: 'Mã dài tối đa 35 ký tự gồm chữ số, chữ in hoa A–Z và dấu chấm; các nhóm tăng cấp từ trái sang phải, nhóm đầu là mã cấp 1.',
          en: 'A code has at most 35 characters of digits, capitals A–Z and points; its groups go down the levels from left to right, the first being the level-1 code.',
        },
        mark: 'verified',
        kind: 'normative',
      },
    },
  },
  'QD-09-2025': {
    number: 'QĐ 09/2025/QĐ-TTg',
    title: {
      vi: 'Quyết định sửa đổi Quyết định 20/2020/QĐ-TTg (mã cấp 1 sau sắp xếp bộ máy)',
      en: 'Decision amending Decision 20/2020/QĐ-TTg (level-1 codes after the reorganisation)',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2025-04-14', mark: 'verified' },
    // The day of signing; the exact day of effect was not seen.
    from: { date: '2025-04-14', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['baodautu.vn d268140', 'vneconomy.vn (15/4/2025)'],
    clauses: {
      'mã cấp 1': {
        broad: true,
        asks: {
          vi: 'Mã cấp 1 của bộ, ngành sau sắp xếp bộ máy theo danh sách mới.',
          en: 'Level-1 codes of ministries after the reorganisation follow the new list.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'danh sách mã cấp 1', en: 'list of level-1 codes' },
      },
      'mã tỉnh sau sắp xếp': {
        broad: true,
        scope: 'province',
        asks: {
          vi: 'Tỉnh mới giữ tên của tỉnh nào thì dùng mã của tỉnh đó; mã của các tỉnh còn lại bị đóng.',
          en: 'A merged province keeps the code of the province whose name it keeps; the other codes are closed.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về mã của tỉnh sau sắp xếp', en: 'the rule on codes of merged provinces' },
      },
    },
  },
})
