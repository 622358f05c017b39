import { defineNorms } from '../define.ts'
import { GOVERNMENT, PRIME_MINISTER } from './issuers.ts'

/** Online public services, one-stop handling of procedures, and electronic documents. */
export const PUBLIC_SERVICES = defineNorms({
  'ND-43-2011': {
    number: 'NĐ 43/2011/NĐ-CP',
    title: {
      vi: 'Nghị định về cung cấp thông tin và dịch vụ công trực tuyến trên trang, cổng thông tin điện tử của cơ quan nhà nước',
      en: 'Decree on online information and public services on the websites and portals of state bodies',
    },
    issuer: GOVERNMENT,
    issued: { date: '2011-06-13', mark: 'verified' },
    from: { date: '2011-08-01', mark: 'recalled' },
    until: { date: '2022-08-15', mark: 'recalled' },
    // Two articles of 2016 apply it; on 24/6/2022 it was the decree that NĐ 42/2022 dealt with.
    attested: ['2016-12-16', '2016-12-30', '2022-06-24'],
    replacedBy: ['ND-42-2022'],
    seen: [
      'pleiku.gialai.gov.vn',
      'vir.com.vn',
      'https://m.thuvienphapluat.vn/van-ban/Cong-nghe-thong-tin/Nghi-dinh-43-2011-ND-CP-cung-cap-thong-tin-va-dich-vu-cong-truc-tuyen-125408.aspx',
      'https://en.tlklawfirm.vn/notes-when-providing-online-public-services-of-state-agencies-in-the-network-environment',
    ],
    clauses: {
      'Đ3 k4': {
        asks: {
          vi: 'Dịch vụ công trực tuyến có bốn mức độ: 1 – đủ thông tin; 2 – thêm tải mẫu đơn; 3 – thêm điền, gửi hồ sơ qua mạng, thanh toán và nhận kết quả trực tiếp; 4 – thêm thanh toán trực tuyến.',
          en: 'Online services have four levels: 1 full information; 2 also forms to download; 3 also filing online, with payment and result in person; 4 also online payment.',
        },
        mark: 'verified',
        kind: 'normative',
      },
    },
  },
  'ND-42-2022': {
    number: 'NĐ 42/2022/NĐ-CP',
    title: {
      vi: 'Nghị định về cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
      en: 'Decree on online information and public services of state bodies',
    },
    issuer: GOVERNMENT,
    issued: { date: '2022-06-24', mark: 'verified' },
    from: { date: '2022-08-15', mark: 'verified' },
    until: { date: '2026-07-01', mark: 'secondary' },
    replacedBy: ['ND-224-2026'],
    seen: [
      'https://trademarkvn.com.vn/legal-updated/149-administrative/2205-state-agencies-information-channels-in-cyber-environment.html',
      'https://lawnet.vn/ngan-hang-phap-luat/en/tu-van-phap-luat/bo-may-hanh-chinh/what-are-regulations-on-the-list-of-online-public-services-in-vietnam-370309',
      'https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/levels-of-online-public-services-of-a-regulatory-body-in-vietnam-117453.html',
      'https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/latest-regulations-on-levels-of-online-public-services-in-vietnam-139044.html',
    ],
    clauses: {
      Đ11: {
        asks: {
          vi: 'Với hồ sơ nộp trực tuyến, cơ quan dùng biểu mẫu điện tử tương tác và khai thác dữ liệu sẵn có để người nộp chỉ phải cung cấp thông tin một lần.',
          en: 'For dossiers filed online, a body uses interactive forms and data already held, so that people supply information once.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ11 k1': {
        asks: {
          vi: 'Dịch vụ công trực tuyến được cung cấp ở hai mức độ: toàn trình và một phần.',
          en: 'Online public services are provided at two levels: end-to-end and partial.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ11 k1 a': {
        broad: true,
        asks: {
          vi: 'Dịch vụ toàn trình: cung cấp đủ thông tin, thực hiện và giải quyết thủ tục hoàn toàn trên môi trường mạng, trả kết quả trực tuyến hoặc qua bưu chính công ích.',
          en: 'An end-to-end service gives full information, is filed and settled wholly online, and returns its result online or by public post.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ12 k4': {
        asks: {
          vi: 'Dịch vụ do bộ, ngành cung cấp mà địa phương giải quyết phải được tích hợp, công khai, đồng bộ trên Cổng Dịch vụ công quốc gia và hệ thống giải quyết TTHC cấp tỉnh.',
          en: 'Services that ministries provide and localities settle are integrated, published and synchronised on the National Public Service Portal and the provincial procedure-handling system.',
        },
        mark: 'verified',
        kind: 'normative',
      },
    },
  },
  'ND-61-2018': {
    number: 'NĐ 61/2018/NĐ-CP',
    title: {
      vi: 'Nghị định về cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
      en: 'Decree on the one-stop and interlinked one-stop mechanisms for administrative procedures',
    },
    issuer: GOVERNMENT,
    issued: { date: '2018-04-23', mark: 'verified' },
    from: null,
    until: { date: '2025-07-01', mark: 'verified' },
    // Only the year of effect is known: by its last day it was in force.
    attested: ['2018-12-31'],
    replacedBy: ['ND-118-2025'],
    seen: ['ngaynay.vn', 'giaobinh.ninhbinh.gov.vn', 'luatvietnam'],
    clauses: {
      'mã số hồ sơ': {
        asks: {
          vi: 'Mã số hồ sơ gồm mã cơ quan, ngày tiếp nhận và số thứ tự.',
          en: 'A dossier number consists of agency code, date and serial.',
        },
        mark: 'secondary',
        kind: 'normative',
        label: {
          vi: 'quy định về mã số hồ sơ (số điều chưa đối chiếu)',
          en: 'the provision on dossier numbers (article number not checked)',
        },
      },
    },
  },
  'ND-118-2025': {
    number: 'NĐ 118/2025/NĐ-CP',
    title: {
      vi: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
      en: 'Decree on one-stop handling of procedures at one-stop units and on the National Public Service Portal',
    },
    issuer: GOVERNMENT,
    issued: { date: '2025-06-09', mark: 'verified' },
    from: { date: '2025-07-01', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: ['ngaynay.vn', 'giaobinh.ninhbinh.gov.vn', 'luatvietnam'],
    clauses: {
      'một cửa': {
        asks: {
          vi: 'Thủ tục được tiếp nhận tại Bộ phận Một cửa và trên Cổng Dịch vụ công quốc gia.',
          en: 'Procedures are received at the one-stop units and on the National Public Service Portal.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về nơi tiếp nhận (số điều chưa đối chiếu)',
          en: 'the provision on where to file (article number not checked)',
        },
      },
      'Trung tâm PVHCC': {
        scope: 'province',
        asks: {
          vi: 'Trung tâm phục vụ hành chính công được tổ chức ở cấp tỉnh và cấp xã từ ngày 01/7/2025.',
          en: 'Public administration service centres work at provincial and commune level from 01/7/2025.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về Trung tâm phục vụ hành chính công (số điều chưa đối chiếu)',
          en: 'the provision on service centres (article number not checked)',
        },
      },
      // As amended by NĐ 367/2025, signed on that day; its day of effect was not seen.
      'HTTT giải quyết TTHC': {
        asks: {
          vi: 'Mỗi bộ, mỗi địa phương có một hệ thống thông tin giải quyết TTHC thống nhất.',
          en: 'Each ministry and each province has one unified procedure-handling system.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về hệ thống thông tin giải quyết TTHC, sửa đổi bởi NĐ 367/2025/NĐ-CP (số điều chưa đối chiếu)',
          en: 'the provision on the procedure-handling system, as amended by Decree 367/2025/NĐ-CP (article number not checked)',
        },
        from: { date: '2025-12-31', mark: 'secondary' },
      },
      'kết nối Cổng DVCQG': {
        asks: {
          vi: 'Hệ thống thông tin giải quyết TTHC kết nối, tích hợp, chia sẻ dữ liệu với Cổng Dịch vụ công quốc gia.',
          en: 'The procedure-handling system connects to, integrates with and shares data with the National Public Service Portal.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về kết nối với Cổng Dịch vụ công quốc gia, sửa đổi bởi NĐ 367/2025/NĐ-CP (số điều chưa đối chiếu)',
          en: 'the provision on connecting to the national portal, as amended by Decree 367/2025/NĐ-CP (article number not checked)',
        },
        from: { date: '2025-12-31', mark: 'secondary' },
      },
    },
  },
  'QD-28-2018': {
    number: 'QĐ 28/2018/QĐ-TTg',
    title: {
      vi: 'Quyết định về gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước',
      en: 'Decision on sending and receiving electronic documents between administrative bodies',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2018-07-12', mark: 'verified' },
    from: null,
    until: null,
    openEnd: 'unknown',
    // Only the year of effect is known: by its last day it was in force.
    attested: ['2018-12-31'],
    seen: ['lgsp.ungdungtructuyen.vn/Publishing/Service/45'],
    clauses: {
      'trục liên thông': {
        asks: {
          vi: 'Văn bản điện tử đã ký số được gửi, nhận giữa các hệ thống quản lý văn bản và điều hành liên thông qua Trục liên thông văn bản quốc gia.',
          en: 'Digitally signed documents travel between document management systems linked over the national document axis.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về liên thông qua Trục liên thông văn bản quốc gia (theo hướng dẫn tích hợp; số điều chưa đối chiếu)',
          en: 'the provision on the national document axis (as its integration guide tells it; article not seen)',
        },
      },
    },
  },
})
