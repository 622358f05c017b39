import { defineNorms } from '../define.ts'
import { GOVERNMENT, NATIONAL_ASSEMBLY } from './issuers.ts'

/** IT use, e-transactions, digital transformation and investment in it. */
export const DIGITAL_GOVERNMENT = defineNorms({
  'L-67-2006': {
    number: 'Luật 67/2006/QH11',
    title: { vi: 'Luật Công nghệ thông tin', en: 'Law on Information Technology' },
    issuer: NATIONAL_ASSEMBLY,
    issued: { date: '2006-06-29', mark: 'verified' },
    from: { date: '2007-01-01', mark: 'recalled' },
    until: { date: '2026-07-01', mark: 'secondary' },
    // Days of the decrees 43/2011, 47/2020 and 42/2022, which recite it.
    attested: ['2011-06-13', '2020-04-09', '2022-06-24'],
    replacedBy: ['L-148-2025'],
    seen: [
      'https://m.thuvienphapluat.vn/van-ban/Cong-nghe-thong-tin/Nghi-dinh-43-2011-ND-CP-cung-cap-thong-tin-va-dich-vu-cong-truc-tuyen-125408.aspx',
      'https://hethongphapluat.com/docs/go/9a1b58551e9a42dc9cf005dbeb2e9efd/',
      'https://hethongphapluat.com/decree-no-42-2022-nd-cp-dated-june-24-2022-on-prescribing-provision-of-online-information-and-online-public-services-by-regulatory-bodies.html',
    ],
    clauses: {},
  },
  'ND-64-2007': {
    number: 'NĐ 64/2007/NĐ-CP',
    title: {
      vi: 'Nghị định về ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước',
      en: 'Decree on the use of IT in the work of state bodies',
    },
    issuer: GOVERNMENT,
    issued: { date: '2007-04-10', mark: 'verified' },
    // Counted: fifteen days after the gazette of 03/5/2007.
    from: { date: '2007-05-18', mark: 'secondary' },
    until: { date: '2026-07-01', mark: 'secondary' },
    attested: ['2016-12-16'],
    replacedBy: ['ND-224-2026'],
    seen: [
      'http://business.gov.vn/tabid/128/catid/384/item/5341 (đăng Công báo ngày 03/5/2007, hiệu lực sau 15 ngày)',
      'https://hethongphapluat.com/nghi-dinh-64-2007-nd-cp-ve-viec-ung-dung-cong-nghe-thong-tin-trong-hoat-dong-cua-co-quan-nha-nuoc/chuong-2',
    ],
    clauses: {
      'Đ10 k2': {
        asks: {
          vi: 'Bộ và Ủy ban nhân dân cấp tỉnh tổ chức xây dựng, khai thác, duy trì, nâng cấp hạ tầng thông tin trong phạm vi ngành, địa phương mình.',
          en: 'Ministries and provincial People’s Committees build, use, maintain and upgrade the information infrastructure of their sector or locality.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ10 k3': {
        asks: {
          vi: 'Cơ quan nhà nước đầu tư, duy trì, nâng cấp hạ tầng thông tin của mình theo tiêu chuẩn, quy chuẩn kỹ thuật.',
          en: 'A state body invests in, maintains and upgrades its information infrastructure by the technical standards and regulations.',
        },
        mark: 'verified',
        kind: 'normative',
      },
    },
  },
  'L-20-2023': {
    number: 'Luật 20/2023/QH15',
    title: { vi: 'Luật Giao dịch điện tử', en: 'Law on E-Transactions' },
    issuer: NATIONAL_ASSEMBLY,
    issued: { date: '2023-06-22', mark: 'verified' },
    from: { date: '2024-07-01', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: [
      'https://lawnet.vn/en/laws/co-quan-nha-nuoc-ap-dung-mo-hinh-ket-noi-chia-se-du-lieu-theo-thu-tu-nhu-the-nao-viec-quan-ly-co-so-940834-113484.html',
    ],
    clauses: {
      // The text was seen; whether Luật 60/2024 or Luật 148/2025 cut this clause was not, hence `secondary`.
      'Đ42 k4': {
        asks: {
          vi: 'Kết nối, chia sẻ dữ liệu ưu tiên qua hệ thống trung gian; chỉ kết nối trực tiếp khi hệ thống trung gian chưa sẵn sàng hoặc được chủ quản của nó xác định là không đáp ứng yêu cầu.',
          en: 'Data is connected and shared over intermediary systems first, and directly only where these are not ready or their owner finds that they cannot meet the need.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
    },
  },
  'L-148-2025': {
    number: 'Luật 148/2025/QH15',
    title: { vi: 'Luật Chuyển đổi số', en: 'Law on Digital Transformation' },
    issuer: NATIONAL_ASSEMBLY,
    issued: { date: '2025-12-11', mark: 'verified' },
    from: { date: '2026-07-01', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: ['vneconomy.vn', 'https://thuviennhadat.vn/vbpl/luat-chuyen-doi-so-2025-so-148-2025-qh15-675262.html'],
    clauses: {
      Đ7: {
        asks: {
          vi: 'Kiến trúc và thiết kế hệ thống số theo nguyên tắc dùng chung, điện toán đám mây, chuẩn và API mở, an toàn từ thiết kế, lấy dữ liệu làm trung tâm, khai báo một lần, mô-đun hóa.',
          en: 'Digital architecture and design follow shared components, cloud, open standards and APIs, security by design, data at the centre, once-only, modules.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ7 k8': {
        asks: {
          vi: 'Cơ quan nhà nước có trách nhiệm tuân thủ các nguyên tắc kiến trúc, thiết kế.',
          en: 'State bodies are responsible for complying with the architecture and design principles.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k2': {
        broad: true,
        asks: { vi: 'Hệ thống số bảo đảm an ninh mạng theo cấp độ.', en: 'A digital system is secured by its security level.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k3': {
        asks: { vi: 'Hệ thống số tuân thủ chuẩn dữ liệu và API.', en: 'A digital system follows the data and API standards.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k4': {
        broad: true,
        asks: {
          vi: 'Hệ thống số có lưu trữ, sao lưu và khả năng phục hồi.',
          en: 'A digital system has storage, backup and recovery.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k5': {
        asks: { vi: 'Hệ thống số bảo đảm tính sẵn sàng và dự phòng.', en: 'A digital system is available and redundant.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k6': {
        asks: { vi: 'Hệ thống số ghi nhật ký hoạt động.', en: 'A digital system keeps activity logs.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8 k7': {
        asks: { vi: 'Hệ thống số bảo đảm khả năng tiếp cận của người dùng.', en: 'A digital system is accessible to its users.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ23 k3': {
        asks: { vi: 'Ưu tiên sử dụng điện toán đám mây.', en: 'Cloud computing is used first.' },
        mark: 'secondary',
        kind: 'normative',
      },
    },
  },
  'ND-73-2019': {
    number: 'NĐ 73/2019/NĐ-CP',
    title: {
      vi: 'Nghị định về quản lý đầu tư ứng dụng công nghệ thông tin sử dụng vốn ngân sách nhà nước',
      en: 'Decree on managing IT investment from the state budget',
    },
    issuer: GOVERNMENT,
    issued: { date: '2019-09-05', mark: 'verified' },
    from: { date: '2020-01-01', mark: 'verified' },
    until: { date: '2026-03-01', mark: 'secondary' },
    // Amended by NĐ 82/2024 on that day.
    attested: ['2024-07-10'],
    replacedBy: ['ND-45-2026'],
    seen: ['vietjack.me', 'thuviennhadat (NĐ 82/2024)'],
    clauses: {
      Đ1: {
        asks: {
          vi: 'Quy định việc quản lý đầu tư ứng dụng công nghệ thông tin bằng ngân sách nhà nước.',
          en: 'Governs the management of IT investment paid from the state budget.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
    },
  },
  'ND-45-2026': {
    number: 'NĐ 45/2026/NĐ-CP',
    title: {
      vi: 'Nghị định về quản lý đầu tư ứng dụng công nghệ thông tin (thay Nghị định 73/2019/NĐ-CP)',
      en: 'Decree on managing IT investment (in place of Decree 73/2019/NĐ-CP)',
    },
    issuer: GOVERNMENT,
    issued: { date: '2026-01-26', mark: 'verified' },
    from: { date: '2026-03-01', mark: 'verified' },
    until: { date: '2026-07-01', mark: 'secondary' },
    replacedBy: ['ND-224-2026'],
    seen: ['vneconomy.vn (28/01/2026)'],
    clauses: {
      'tuân thủ Khung': {
        asks: {
          vi: 'Dự án phải phù hợp với Khung kiến trúc tổng thể quốc gia số hoặc Khung kiến trúc còn hiệu lực.',
          en: 'A project conforms to the national framework or to a framework still in effect.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về tuân thủ Khung kiến trúc (số điều chưa đối chiếu)',
          en: 'the provision on complying with the framework (article number not checked)',
        },
      },
      Đ13: {
        broad: true,
        asks: {
          vi: 'Thiết kế cơ sở phải thuyết minh sự tuân thủ kiến trúc, phương án kết nối, chia sẻ dữ liệu và IPv6.',
          en: 'The basic design explains compliance with the architecture, connection and sharing of data, and IPv6.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
    },
  },
  'ND-224-2026': {
    number: 'NĐ 224/2026/NĐ-CP',
    title: {
      vi: 'Nghị định thi hành Luật Chuyển đổi số',
      en: 'Decree implementing the Law on Digital Transformation',
    },
    issuer: GOVERNMENT,
    issued: { date: '2026-06-24', mark: 'verified' },
    from: { date: '2026-07-01', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    attested: ['2026-07-29'],
    seen: ['QĐ 1425/QĐ-TTg (căn cứ ban hành; Phần III mục 3.b)'],
    clauses: {
      'Đ23 k2 a': {
        broad: true,
        asks: { vi: 'Phương án điện toán đám mây được xem xét trước.', en: 'A cloud option is considered first.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ23 k3 b': {
        asks: { vi: 'Thiết kế phải thuyết minh về API.', en: 'The design explains its APIs.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ23 k4 a': {
        asks: {
          vi: 'Cấp độ an ninh mạng được xác định ngay khi thiết kế.',
          en: 'The security level is set at design.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ23 k5 b': {
        broad: true,
        asks: {
          vi: 'Dữ liệu chủ chỉ lưu tại một hệ thống; hệ thống khác truy cập trực tuyến.',
          en: 'Master data is stored in one system only; others access it online.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ24 k1': {
        asks: {
          vi: 'Việc tuân thủ kiến trúc được đánh giá trước khi phê duyệt dự án.',
          en: 'Compliance with the architecture is assessed before a project is approved.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ26–27': {
        asks: {
          vi: 'Quy định đối với nền tảng số; nền tảng đã có phải đáp ứng trước ngày 31/12/2028.',
          en: 'Rules for digital platforms; existing ones comply by 31/12/2028.',
        },
        mark: 'secondary',
        kind: 'procedural',
        from: { date: '2027-07-01', mark: 'secondary' },
      },
      'Đ37 k1': {
        asks: {
          vi: 'Dự án dùng ngân sách phải được thẩm định về sự tuân thủ kiến trúc.',
          en: 'Budget-funded projects are appraised for compliance with the architecture.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Chương VI': {
        asks: {
          vi: 'Quy định việc quản lý đầu tư, trong đó có đánh giá tuân thủ kiến trúc.',
          en: 'Governs investment, including the appraisal of compliance with the architecture.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      Đ57: {
        asks: { vi: 'Mã nguồn phải được bàn giao.', en: 'Source code is handed over.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ68: {
        asks: { vi: 'Quy định chế độ báo cáo.', en: 'Sets the duty to report.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ90 k2': {
        asks: {
          vi: 'Bãi bỏ các Nghị định 45/2026/NĐ-CP, 42/2022/NĐ-CP và 64/2007/NĐ-CP.',
          en: 'Repeals Decrees 45/2026/NĐ-CP, 42/2022/NĐ-CP and 64/2007/NĐ-CP.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ91: {
        asks: { vi: 'Quy định chuyển tiếp.', en: 'Transitional provisions.' },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
})
