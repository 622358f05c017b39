import { defineNorms } from '../define.ts'
import { INFORMATION_MINISTRY, PRIME_MINISTER, SCIENCE_MINISTRY } from './issuers.ts'

/** The ministry frameworks before QĐ 1425/QĐ-TTg, the guide drafted for it, and the documents it recites. */
export const FRAMEWORKS = defineNorms({
  'CV-1178-2015': {
    number: '1178/BTTTT-THH',
    title: {
      vi: 'Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 1.0',
      en: 'Vietnam e-Government Architecture Framework, version 1.0',
    },
    issuer: INFORMATION_MINISTRY,
    // Two provincial decisions (Huế 383/QĐ-UBND, Bắc Giang 503/QĐ-UBND) cite it with the day 24/4/2015.
    issued: { date: '2015-04-21', mark: 'verified' },
    from: { date: '2015-04-21', mark: 'verified' },
    until: { date: '2019-12-31', mark: 'verified' },
    replacedBy: ['QD-2323-2019'],
    seen: [
      'tailieu.vn/doc/khung-kien-truc-chinh-phu-dien-tu-viet-nam-1813044.html',
      'dientungaynay.vn (goc-nhin-chuyen-gia, 19/02/2020)',
      'hethongphapluat.vn (Huế 383/QĐ-UBND)',
    ],
    clauses: {
      'nội dung': {
        asks: {
          vi: 'Nêu quan hệ phân cấp hành chính, sơ đồ tổng thể, khung kiến trúc cấp bộ và cấp tỉnh cùng mô hình kết nối Chính phủ điện tử quốc gia.',
          en: 'Sets out the administrative levels, the overall diagram, the frameworks of a ministry and of a province, and the national connection model.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'mục lục', en: 'table of contents' },
      },
      'thành phần': {
        asks: {
          vi: 'Kiến trúc được mô tả qua các nhóm: người sử dụng; kênh truy cập; dịch vụ cổng thông tin điện tử; dịch vụ công trực tuyến; ứng dụng và cơ sở dữ liệu; dịch vụ chia sẻ và tích hợp (LGSP).',
          en: 'An architecture is described by these groups: users; access channels; portal services; online public services; applications and databases; sharing and integration services (LGSP).',
        },
        mark: 'secondary',
        kind: 'illustrative',
        label: {
          vi: 'danh sách thành phần (theo bản kiến trúc 1.0 của TTXVN)',
          en: 'list of components (as used by the version 1.0 architecture of the Vietnam News Agency)',
        },
      },
    },
  },
  'QD-2323-2019': {
    number: 'QĐ 2323/QĐ-BTTTT',
    title: {
      vi: 'Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 2.0',
      en: 'Vietnam e-Government Architecture Framework, version 2.0',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2019-12-31', mark: 'verified' },
    from: { date: '2019-12-31', mark: 'verified' },
    until: { date: '2023-12-29', mark: 'verified' },
    replacedBy: ['QD-2568-2023'],
    seen: ['qlqh.laocai.gov.vn/vi/bai-viet/10050', 'scribd 643475590'],
    clauses: {
      'bảy nội dung': {
        asks: {
          vi: 'Khung gồm bảy nội dung: tầm nhìn, mục tiêu, phạm vi áp dụng, nguyên tắc, sơ đồ tổng thể, các kiến trúc thành phần (nghiệp vụ, dữ liệu, ứng dụng, công nghệ, an toàn thông tin) và tổ chức triển khai.',
          en: 'The framework has seven contents: vision, goals, scope, principles, overall diagram, the sub-architectures (business, data, application, technology, information security) and implementation.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'bảy nội dung cơ bản', en: 'the seven basic contents' },
      },
      'năm mô hình': {
        asks: {
          vi: 'Kiến trúc dùng năm mô hình tham chiếu: nghiệp vụ (BRM), dữ liệu (DRM), ứng dụng (ARM), công nghệ (TRM) và an toàn thông tin (SRM).',
          en: 'An architecture uses five reference models: business (BRM), data (DRM), application (ARM), technology (TRM) and information security (SRM).',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'năm mô hình tham chiếu', en: 'the five reference models' },
      },
      'mục tiêu': {
        asks: {
          vi: 'Hướng tới kết nối, chia sẻ, tái sử dụng; lấy người dân làm trung tâm; giám sát, đánh giá đầu tư và hạn chế trùng lắp; chuẩn hóa và bảo đảm an toàn thông tin.',
          en: 'Aims at connection, sharing and reuse, people at the centre, monitored and evaluated investment without duplication, standards and information security.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'mục tiêu của Khung 2.0', en: 'goals of framework 2.0' },
      },
    },
  },
  'QD-2568-2023': {
    number: 'QĐ 2568/QĐ-BTTTT',
    title: {
      vi: 'Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 3.0, hướng tới Chính phủ số',
      en: 'Vietnam e-Government Architecture Framework, version 3.0, towards digital government',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2023-12-29', mark: 'verified' },
    from: { date: '2023-12-29', mark: 'verified' },
    until: { date: '2025-03-25', mark: 'verified' },
    replacedBy: ['QD-292-2025'],
    seen: ['luatvietnam 287227-d1.html', 'vneconomy.vn', 'vietbao.vn 467279', 'vbpl.freshdesk.com', 'hethongphapluat.com'],
    clauses: {
      'mô hình tham chiếu': {
        asks: {
          vi: 'Cập nhật các mô hình tham chiếu nghiệp vụ, dữ liệu, ứng dụng, công nghệ; mô hình an toàn đổi tên thành an toàn thông tin mạng, an ninh mạng.',
          en: 'Updates the business, data, application and technology reference models; the security model becomes network information security and cyber security.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'các mô hình tham chiếu', en: 'the reference models' },
      },
      'sơ đồ tổng thể': {
        asks: {
          vi: 'Sơ đồ tổng thể bổ sung nền tảng định danh và xác thực điện tử, Trung tâm dữ liệu quốc gia, kho dữ liệu về con người và kho dữ liệu tổng hợp từ các cơ sở dữ liệu quốc gia.',
          en: 'The overall diagram gains e-identification and authentication, the National Data Centre, the data store on people and the store consolidated from the national databases.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'sơ đồ tổng thể', en: 'the overall diagram' },
      },
    },
  },
  'QD-292-2025': {
    number: 'QĐ 292/QĐ-BKHCN',
    title: {
      vi: 'Khung kiến trúc Chính phủ số Việt Nam, phiên bản 4.0',
      en: 'Vietnam Digital Government Architecture Framework, version 4.0',
    },
    issuer: SCIENCE_MINISTRY,
    issued: { date: '2025-03-25', mark: 'verified' },
    from: { date: '2025-03-25', mark: 'verified' },
    // QĐ 1425 does not repeal it in terms: it takes its place, and Đ3 k3 lets older frameworks go on where they do not conflict.
    until: { date: '2026-07-29', mark: 'secondary' },
    replacedBy: ['QD-1425-2026'],
    seen: ['vbpl.ts24.com.vn 16000211285', 'skhcn.laocai.gov.vn 1337121'],
    clauses: {
      'mô hình tham chiếu': {
        asks: {
          vi: 'Cập nhật sơ đồ tổng thể và các mô hình tham chiếu theo Luật Giao dịch điện tử 2023, Nghị quyết 57-NQ/TW và việc sắp xếp bộ máy năm 2025.',
          en: 'Updates the overall diagram and the reference models for the Law on E-Transactions 2023, Resolution 57-NQ/TW and the reorganisation of 2025.',
        },
        mark: 'verified',
        kind: 'illustrative',
        label: { vi: 'các mô hình tham chiếu', en: 'the reference models' },
      },
      'mục tiêu': {
        asks: {
          vi: 'Hướng tới kết nối, chia sẻ dữ liệu, giám sát, đánh giá đầu tư và hạn chế trùng lặp.',
          en: 'Aims at connection and sharing of data, monitored and evaluated investment, and less duplication.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'mục tiêu của Khung 4.0', en: 'goals of framework 4.0' },
      },
    },
  },
  'QD-3090-2025': {
    number: 'QĐ 3090/QĐ-BKHCN',
    title: {
      vi: 'Khung kiến trúc tổng thể quốc gia số (bản của Bộ Khoa học và Công nghệ, đã bị bãi bỏ)',
      en: 'Overall National Digital Architecture Framework (the ministry edition, abolished)',
    },
    issuer: SCIENCE_MINISTRY,
    issued: { date: '2025-10-08', mark: 'verified' },
    from: { date: '2025-10-08', mark: 'verified' },
    until: { date: '2026-07-29', mark: 'verified' },
    replacedBy: ['QD-1425-2026'],
    seen: ['hethongphapluat.com', 'thanhuyhue.vn', 'QĐ 1425/QĐ-TTg, Đ3 k2'],
    clauses: {},
  },
  'DRAFT-GUIDE-2026': {
    number: 'Dự thảo của Bộ KH&CN ngày 13/9/2026',
    title: {
      vi: 'Tài liệu hướng dẫn xây dựng, cập nhật và duy trì Khung kiến trúc số (dự thảo)',
      en: 'Guide to building, updating and maintaining a digital architecture framework (draft)',
    },
    issuer: SCIENCE_MINISTRY,
    issued: null,
    from: { date: '2026-09-13', mark: 'draft' },
    until: null,
    draft: true,
    seen: ['github.com/Ln0og/Khungkientruc, extracted_texts/4_DU_THAO_BKHCN_clean.txt'],
    clauses: {
      'Mẫu 02': {
        asks: {
          vi: 'Nộp các sơ đồ bắt buộc kèm tệp nguồn chỉnh sửa được; không bắt buộc dùng ký hiệu hay công cụ nào.',
          en: 'The mandatory diagrams are handed in with editable sources; no notation or tool is imposed.',
        },
        mark: 'draft',
        kind: 'procedural',
      },
      'Mẫu 03': {
        asks: {
          vi: 'Nộp bộ dữ liệu kiến trúc gồm các bảng đối tượng, quan hệ, ánh xạ và nội dung hoàn thiện – nhiệm vụ.',
          en: 'The architecture data set is handed in: objects, relations, mappings, and gaps with their tasks.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      'Bảng 1': {
        asks: {
          vi: 'Mỗi đối tượng có một bản ghi với mã duy nhất và đủ các trường bắt buộc về loại bản ghi, lớp, trạng thái, phạm vi, chủ quản, vòng đời, minh chứng và đầu mối xác nhận.',
          en: 'Each object has one record with a unique code and all required fields: record type, layer, state, scope, owner, lifecycle, evidence and who confirmed it.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      'Bảng 2': {
        asks: {
          vi: 'Mỗi quan hệ ghi rõ nguồn, đích, loại, dữ liệu hoặc dịch vụ trao đổi, cơ chế, trạng thái, căn cứ và yêu cầu bảo vệ dữ liệu.',
          en: 'Each relation states source, target, type, data or service exchanged, mechanism, status, basis and data protection.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      'Bảng 3': {
        asks: {
          vi: 'Ánh xạ đối tượng với mô hình của Khung và với tài liệu nguồn khi kế thừa, chuyên ngành hoặc tham chiếu.',
          en: 'Objects are mapped to the models of the framework, and to their source document when inherited, specialised or referenced.',
        },
        mark: 'draft',
        kind: 'procedural',
      },
      'Bảng 4': {
        asks: {
          vi: 'Mỗi nội dung cần hoàn thiện có ít nhất một nhiệm vụ với kết quả, đơn vị chủ trì, thời hạn cụ thể, nguồn lực và tiêu chí kiểm chứng; cặp nội dung – nhiệm vụ không lặp lại.',
          en: 'Each gap has at least one task with result, lead, concrete deadline, resources and verification; no gap–task pair appears twice.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      'mục 8': {
        broad: true,
        asks: {
          vi: 'Kiểm tra chất lượng hồ sơ: mã duy nhất, quan hệ truy vết được, ba mẫu thống nhất, ô chưa xác định có nguồn, đầu mối, thời hạn và không lộ thông tin nhạy cảm.',
          en: 'Quality of the dossier: unique codes, traceable relations, three forms that agree, unknown values with source, contact and deadline, and no sensitive information.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      'Phần A VII.4': {
        broad: true,
        asks: {
          vi: 'Mỗi đối tượng trên sơ đồ bắt buộc có đúng một bản ghi; không có bản ghi gốc trùng nhau giữa các Khung; hệ thống vận hành tập trung chỉ có một bản ghi.',
          en: 'Each object on a mandatory diagram has exactly one record; no two frameworks hold the same original; a centrally run system is one record.',
        },
        mark: 'draft',
        kind: 'normative',
      },
      DM_GIATRI: {
        asks: {
          vi: 'Các trường có danh mục chỉ nhận giá trị trong danh mục giá trị của bộ dữ liệu.',
          en: 'Fields with a value list take their values from the list of the data set.',
        },
        mark: 'draft',
        kind: 'normative',
        label: { vi: 'danh mục giá trị (DM_GIATRI)', en: 'value lists (DM_GIATRI)' },
      },
      'ND-1': {
        asks: {
          vi: 'Ví dụ về tồn tại: chín cơ sở dữ liệu chuyên ngành chưa chuẩn hóa và chưa kết nối đầy đủ với kho dữ liệu dùng chung.',
          en: 'Example of a gap: nine sector databases not standardised and not fully connected to the shared data store.',
        },
        mark: 'draft',
        kind: 'illustrative',
        label: { vi: 'ví dụ ND-1', en: 'example ND-1' },
      },
      'ND-2': {
        asks: {
          vi: 'Ví dụ về tồn tại: ba hệ thống thông tin chưa kết nối với hệ thống giám sát an ninh mạng tập trung.',
          en: 'Example of a gap: three information systems not connected to central security monitoring.',
        },
        mark: 'draft',
        kind: 'illustrative',
        label: { vi: 'ví dụ ND-2', en: 'example ND-2' },
      },
      'Agent Node': {
        asks: {
          vi: 'Kết nối tới NDOP phải thể hiện máy chủ bảo mật điểm kết nối (Agent Node); thành phần này không phải là LGSP hay LDOP.',
          en: 'A connection to NDOP shows the secure connection node (Agent Node), which is neither LGSP nor LDOP.',
        },
        mark: 'draft',
        kind: 'normative',
        label: { vi: 'hướng dẫn thể hiện Agent Node', en: 'how to show an Agent Node' },
      },
      'hạn 29/01/2027': {
        due: '2027-01-29',
        asks: {
          vi: 'Cơ quan ban hành Khung kiến trúc số của mình chậm nhất ngày 29/01/2027.',
          en: 'Each body issues its own digital architecture framework by 29/01/2027.',
        },
        mark: 'draft',
        kind: 'normative',
        label: { vi: 'thời hạn ban hành Khung', en: 'deadline for issuing the framework' },
      },
      'rà soát hằng năm': {
        asks: {
          vi: 'Khung kiến trúc số được rà soát ít nhất mỗi năm một lần.',
          en: 'The digital architecture framework is reviewed at least once a year.',
        },
        mark: 'draft',
        kind: 'normative',
        label: { vi: 'rà soát định kỳ', en: 'periodic review' },
      },
      'kết luận tuân thủ': {
        asks: {
          vi: 'Kết luận tuân thủ là một trong bốn trạng thái: đáp ứng, chưa đáp ứng, chưa đủ cơ sở đánh giá, không áp dụng.',
          en: 'Compliance is one of four states: met, not met, too little to judge, not applicable.',
        },
        mark: 'draft',
        kind: 'procedural',
        label: { vi: 'trạng thái tuân thủ', en: 'states of compliance' },
      },
    },
  },
  'QD-2439-2025': {
    number: 'QĐ 2439/QĐ-TTg',
    title: {
      vi: 'Khung kiến trúc dữ liệu quốc gia, Khung quản trị, quản lý dữ liệu quốc gia, Từ điển dữ liệu dùng chung (phiên bản 1.0)',
      en: 'National data architecture framework, national data governance and management framework, common data dictionary (version 1.0)',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2025-11-04', mark: 'verified' },
    from: null,
    until: null,
    openEnd: 'in-force',
    // Recited by QĐ 1425 on that day.
    attested: ['2026-07-29'],
    seen: ['dulieuphapluat.vn 1241364', 'QĐ 1425/QĐ-TTg (căn cứ ban hành)'],
    clauses: {
      'Từ điển dữ liệu dùng chung': {
        asks: {
          vi: 'Dữ liệu dùng chung được mô tả thống nhất theo Từ điển dữ liệu dùng chung.',
          en: 'Shared data is described by the common data dictionary.',
        },
        mark: 'secondary',
        kind: 'normative',
        label: { vi: 'Từ điển dữ liệu dùng chung', en: 'common data dictionary' },
      },
      'sáu miền dữ liệu': {
        asks: {
          vi: 'Dữ liệu quốc gia được chia thành sáu miền: con người, tổ chức, tài sản, địa chính, địa chỉ và nền địa lý.',
          en: 'National data falls into six domains: people, organisations, assets, cadastre, addresses and geographic base.',
        },
        mark: 'secondary',
        kind: 'illustrative',
        label: { vi: 'sáu miền dữ liệu', en: 'the six data domains' },
      },
    },
  },
  'QD-1132-2026': {
    // Not the QĐ 1132/QĐ-TTg of 09/10/2024 on the digital infrastructure strategy.
    number: 'QĐ 1132/QĐ-TTg',
    title: {
      vi: 'Tiêu chí và danh mục nền tảng số dùng chung quốc gia',
      en: 'Criteria for and list of the national shared digital platforms',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2026-06-24', mark: 'verified' },
    from: null,
    until: null,
    openEnd: 'in-force',
    // Recited by QĐ 1425 on that day.
    attested: ['2026-07-29'],
    seen: ['QĐ 1425/QĐ-TTg (căn cứ ban hành)'],
    clauses: {
      'danh mục': {
        asks: {
          vi: 'Xác định tiêu chí và danh mục các nền tảng số dùng chung quốc gia.',
          en: 'Sets the criteria for and the list of national shared digital platforms.',
        },
        mark: 'verified',
        kind: 'procedural',
        label: { vi: 'tiêu chí và danh mục', en: 'criteria and list' },
      },
    },
  },
})
