import { defineNorms } from '../define.ts'
import { GOVERNMENT, PRIME_MINISTER } from './issuers.ts'

/** Programmes and resolutions: they set targets. A programme ends with the period in its title. */
export const PROGRAMMES = defineNorms({
  'QD-1605-2010': {
    number: 'QĐ 1605/QĐ-TTg',
    title: {
      vi: 'Chương trình quốc gia về ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước giai đoạn 2011–2015',
      en: 'National programme on the use of IT in the work of state bodies, 2011–2015',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2010-08-27', mark: 'verified' },
    from: { date: '2010-08-27', mark: 'verified' },
    until: { date: '2016-01-01', mark: 'verified' },
    seen: ['bài báo ngày 01/9/2010 về QĐ 1605/QĐ-TTg (Đức Minh)'],
    clauses: {
      'mục tiêu 2015': {
        asks: {
          vi: 'Đến năm 2015, mọi dịch vụ công đạt mức độ 2 và hầu hết dịch vụ công cơ bản đạt tối thiểu mức độ 3.',
          en: 'By 2015 every public service is online at level 2 and most basic services at level 3 or higher.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'mục tiêu đến năm 2015 (theo tin báo)', en: 'targets for 2015 (as reported by the press)' },
      },
      'tầm nhìn 2020': {
        asks: {
          vi: 'Đến năm 2020, hầu hết dịch vụ công được cung cấp ở mức độ 3 và 4 và hầu hết giao dịch của cơ quan nhà nước diễn ra trên môi trường điện tử.',
          en: 'By 2020 most public services are at level 3 or 4 and most transactions of state bodies are electronic.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'tầm nhìn đến năm 2020 (theo tin báo)', en: 'vision for 2020 (as reported by the press)' },
      },
      'hạ tầng': {
        broad: true,
        asks: {
          vi: 'Mạng truyền số liệu chuyên dùng kết nối tới đơn vị trực thuộc của các bộ và tới xã, phường trên cả nước.',
          en: 'The dedicated state data network (TSLCD) reaches the units of ministries and every commune and ward.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'phát triển hạ tầng (theo tin báo)', en: 'infrastructure (as reported by the press)' },
      },
      'hệ thống lớn': {
        broad: true,
        asks: {
          vi: 'Xây dựng hệ thống quản lý văn bản tích hợp toàn quốc, thư điện tử quốc gia và giao ban điện tử đa phương tiện.',
          en: 'A nationwide integrated document management system, national e-mail and multimedia briefings are built.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'các hệ thống thông tin lớn (theo tin báo)', en: 'large information systems (as reported by the press)' },
      },
    },
  },
  'NQ-36a-2015': {
    number: 'NQ 36a/NQ-CP',
    title: { vi: 'Nghị quyết về Chính phủ điện tử', en: 'Resolution on e-government' },
    issuer: GOVERNMENT,
    issued: { date: '2015-10-14', mark: 'verified' },
    from: { date: '2015-10-14', mark: 'verified' },
    until: null,
    openEnd: 'unknown',
    seen: [],
    clauses: {},
  },
  'QD-1819-2015': {
    number: 'QĐ 1819/QĐ-TTg',
    title: {
      vi: 'Chương trình quốc gia về ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước giai đoạn 2016–2020',
      en: 'National programme on the use of IT in the work of state bodies, 2016–2020',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2015-10-26', mark: 'verified' },
    from: { date: '2015-10-26', mark: 'verified' },
    until: { date: '2021-01-01', mark: 'verified' },
    attested: ['2016-12-16'],
    seen: ['bài của Cục Tin học hóa ngày 16/12/2016 về Bộ KH&CN'],
    clauses: {},
  },
  'NQ-17-2019': {
    number: 'NQ 17/NQ-CP',
    title: { vi: 'Nghị quyết về phát triển Chính phủ điện tử', en: 'Resolution on developing e-government' },
    issuer: GOVERNMENT,
    issued: { date: '2019-03-07', mark: 'verified' },
    from: { date: '2019-03-07', mark: 'verified' },
    until: null,
    openEnd: 'unknown',
    seen: [],
    clauses: {},
  },
  'QD-749-2020': {
    number: 'QĐ 749/QĐ-TTg',
    title: { vi: 'Chương trình Chuyển đổi số quốc gia', en: 'National digital transformation programme' },
    issuer: PRIME_MINISTER,
    issued: { date: '2020-06-03', mark: 'verified' },
    from: null,
    until: { date: '2026-01-01', mark: 'secondary' },
    // Framework 3.0 recites it on that day.
    attested: ['2023-12-29'],
    seen: ['hethongphapluat.com (căn cứ của QĐ 2568/QĐ-BTTTT)'],
    clauses: {},
  },
  'QD-942-2021': {
    number: 'QĐ 942/QĐ-TTg',
    title: {
      vi: 'Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số',
      en: 'Strategy for e-government towards digital government',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2021-06-15', mark: 'verified' },
    from: null,
    until: { date: '2026-01-01', mark: 'secondary' },
    // Framework 3.0 recites it on that day.
    attested: ['2023-12-29'],
    seen: ['hethongphapluat.com (căn cứ của QĐ 2568/QĐ-BTTTT)'],
    clauses: {},
  },
})
