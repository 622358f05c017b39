import { defineNorms } from '../define.ts'
import { PRIME_MINISTER } from './issuers.ts'

/** The dedicated state data network (TSLCD). */
export const NETWORK = defineNorms({
  'QD-08-2023': {
    number: 'QĐ 08/2023/QĐ-TTg',
    title: {
      vi: 'Quyết định về Mạng truyền số liệu chuyên dùng phục vụ các cơ quan Đảng, Nhà nước',
      en: 'Decision on the dedicated data network of Party and state bodies',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2023-04-05', mark: 'verified' },
    from: null,
    // QĐ 33/2025 was issued on that day; its exact day of effect was not seen.
    until: { date: '2025-09-15', mark: 'secondary' },
    // Only the year of effect is known: by its last day it was in force.
    attested: ['2023-12-31'],
    replacedBy: ['QD-33-2025'],
    seen: [],
    clauses: {
      'Đ3 k1': {
        asks: {
          vi: 'Xác định Mạng TSLCD theo cách phân cấp trước năm 2025.',
          en: 'Defines the TSLCD network in the tiers used before 2025.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ4: {
        asks: {
          vi: 'Quy định về Mạng TSLCD theo cách phân cấp trước năm 2025.',
          en: 'Sets rules for the TSLCD network in the tiers used before 2025.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
  'QD-33-2025': {
    number: 'QĐ 33/2025/QĐ-TTg',
    title: {
      vi: 'Quyết định về Mạng truyền số liệu chuyên dùng',
      en: 'Decision on the dedicated data network',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2025-09-15', mark: 'verified' },
    // The day of signing; the exact day of effect was not seen.
    from: { date: '2025-09-15', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['vietnamplus.vn post1061990', 'luatvietnam 411345'],
    clauses: {
      'phạm vi': {
        broad: true,
        asks: {
          vi: 'Mạng TSLCD là hệ thống thông tin quy mô quốc gia, kết nối từ trung ương đến cấp xã để dùng chung, tránh lãng phí.',
          en: 'TSLCD is a nationwide system from the centre to the communes, used in common so that nothing is wasted.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: {
          vi: 'quy định về phạm vi của Mạng TSLCD (số điều chưa đối chiếu)',
          en: 'the provision on the reach of TSLCD (article not seen)',
        },
      },
      'cấu trúc mạng': {
        asks: {
          vi: 'Mạng TSLCD gồm mạng trục, mạng truy nhập, trung tâm điều hành và các trung tâm vận hành.',
          en: 'TSLCD consists of a backbone, access networks, a control centre and operation centres.',
        },
        mark: 'verified',
        kind: 'procedural',
        label: { vi: 'quy định về cấu trúc mạng (số điều chưa đối chiếu)', en: 'the provision on network structure (article not seen)' },
      },
    },
  },
})
