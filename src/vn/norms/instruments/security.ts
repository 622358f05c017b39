import { defineNorms } from '../define.ts'
import { GOVERNMENT, INFORMATION_MINISTRY, NATIONAL_ASSEMBLY } from './issuers.ts'

/** Security levels, e-identification and cyber security. */
export const SECURITY = defineNorms({
  'ND-85-2016': {
    number: 'NĐ 85/2016/NĐ-CP',
    title: {
      vi: 'Nghị định về bảo đảm an toàn hệ thống thông tin theo cấp độ',
      en: 'Decree on securing information systems by level',
    },
    issuer: GOVERNMENT,
    issued: { date: '2016-07-01', mark: 'verified' },
    from: { date: '2016-07-01', mark: 'verified' },
    // The regime of NĐ 331/2026 takes its place on that day; a repeal in terms was not seen.
    until: { date: '2026-08-19', mark: 'secondary' },
    // QĐ 1562/QĐ-TTg recites it on that day.
    attested: ['2025-07-18'],
    replacedBy: ['ND-331-2026'],
    seen: ['vietjack.me (chuong-ii-6758)', 'lawnet.vn 108212, 149736', 'thukyluat.vn 52955', 'thuvienphapluat'],
    clauses: {
      'cấp độ': {
        broad: true,
        asks: {
          vi: 'Hệ thống thông tin được xác định cấp độ, được phê duyệt và được bảo vệ theo cấp độ đó.',
          en: 'An information system is given a level, has it approved and is protected accordingly.',
        },
        mark: 'secondary',
        kind: 'normative',
        label: {
          vi: 'quy định về xác định và phê duyệt cấp độ (số điều chưa đối chiếu)',
          en: 'the provisions on setting and approving a level (article not checked)',
        },
      },
      'Đ5 k1': {
        asks: {
          vi: 'Mỗi hệ thống có một chủ quản; hệ thống gồm nhiều thành phần lấy cấp độ cao nhất của thành phần.',
          en: 'A system has one owner; a composite system takes the highest level of its components.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ6 k1': {
        asks: {
          vi: 'Thông tin được phân thành thông tin công cộng, riêng, cá nhân và bí mật nhà nước.',
          en: 'Information is public, private, personal or a state secret.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ6 k2 a': {
        asks: {
          vi: 'Hệ thống phục vụ hoạt động nội bộ là một loại hệ thống thông tin.',
          en: 'Systems for internal work are one type of information system.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ6 k2 b': {
        asks: {
          vi: 'Hệ thống phục vụ người dân, doanh nghiệp là một loại hệ thống thông tin.',
          en: 'Systems that serve people and businesses are one type of information system.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      Đ7: {
        asks: {
          vi: 'Cấp độ 1: hệ thống nội bộ chỉ xử lý thông tin công cộng.',
          en: 'Level 1: internal systems that hold only public information.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      Đ8: {
        broad: true,
        asks: {
          vi: 'Cấp độ 2: hệ thống nội bộ có thông tin riêng, cá nhân; hệ thống phục vụ dân với dịch vụ công mức độ 2 trở xuống hoặc dữ liệu cá nhân của dưới 10.000 người; hạ tầng của một cơ quan.',
          en: 'Level 2: internal systems with private or personal information; public-facing systems with services up to level 2 or personal data of fewer than 10,000 users; infrastructure of one body.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      Đ9: {
        asks: {
          vi: 'Cấp độ 3: hệ thống có bí mật nhà nước, dịch vụ công mức độ 3 trở lên, dữ liệu cá nhân của từ 10.000 người trở lên hoặc hạ tầng dùng chung của ngành, tỉnh.',
          en: 'Level 3: systems with state secrets, services of level 3 and up, personal data of 10,000 users or more, or infrastructure shared by a sector or province.',
        },
        mark: 'recalled',
        kind: 'normative',
      },
      Đ10: {
        asks: {
          vi: 'Cấp độ 4: hệ thống quốc gia phục vụ Chính phủ điện tử vận hành liên tục, hạ tầng phạm vi toàn quốc.',
          en: 'Level 4: national e-government systems that run without pause, and nationwide infrastructure.',
        },
        mark: 'recalled',
        kind: 'normative',
      },
      Đ11: {
        asks: {
          vi: 'Cấp độ 5: hệ thống lưu trữ tập trung dữ liệu quốc gia đặc biệt quan trọng, hạ tầng kết nối quốc tế.',
          en: 'Level 5: central storage of specially important national data, and international interconnection.',
        },
        mark: 'recalled',
        kind: 'normative',
      },
    },
  },
  'TT-03-2017': {
    number: 'TT 03/2017/TT-BTTTT',
    title: {
      vi: 'Thông tư quy định chi tiết và hướng dẫn Nghị định 85/2016/NĐ-CP',
      en: 'Circular detailing and guiding Decree 85/2016/NĐ-CP',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2017-04-24', mark: 'verified' },
    from: { date: '2017-07-01', mark: 'verified' },
    until: null,
    openEnd: 'unknown',
    replacedBy: ['TT-12-2022'],
    seen: ['hethongphapluat.vn'],
    clauses: {},
  },
  'TT-12-2022': {
    number: 'TT 12/2022/TT-BTTTT',
    title: {
      vi: 'Thông tư quy định chi tiết và hướng dẫn Nghị định 85/2016/NĐ-CP (yêu cầu cơ bản theo TCVN 11930:2017)',
      en: 'Circular detailing and guiding Decree 85/2016/NĐ-CP (basic requirements of TCVN 11930:2017)',
    },
    issuer: INFORMATION_MINISTRY,
    issued: null,
    from: null,
    until: { date: '2026-08-19', mark: 'secondary' },
    // Only the year of effect is known: by its last day it was in force.
    attested: ['2022-12-31'],
    seen: ['cafef.vn (20/8/2022)'],
    clauses: {
      'yêu cầu cơ bản': {
        asks: {
          vi: 'Hệ thống đáp ứng yêu cầu cơ bản của TCVN 11930:2017 theo cấp độ.',
          en: 'A system meets the basic requirements of TCVN 11930:2017 for its level.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'yêu cầu cơ bản theo TCVN 11930:2017', en: 'basic requirements of TCVN 11930:2017' },
      },
      'lưu nhật ký': {
        asks: {
          vi: 'Nhật ký hệ thống được lưu ít nhất 1, 3, 6, 12 tháng tương ứng với cấp độ 2, 3, 4, 5.',
          en: 'System logs are kept at least 1, 3, 6 and 12 months for levels 2, 3, 4 and 5.',
        },
        mark: 'secondary',
        kind: 'normative',
        label: { vi: 'thời hạn lưu nhật ký theo TCVN 11930:2017', en: 'log retention of TCVN 11930:2017' },
      },
    },
  },
  'ND-69-2024': {
    number: 'NĐ 69/2024/NĐ-CP',
    title: { vi: 'Nghị định về định danh và xác thực điện tử', en: 'Decree on e-identification and e-authentication' },
    issuer: GOVERNMENT,
    issued: { date: '2024-06-25', mark: 'verified' },
    from: { date: '2024-07-01', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: [
      'thuvienphapluat.vn/hoi-dap-phap-luat/83A4207 (nguyên văn Điều 40)',
      'thanhpho.tayninh.gov.vn, 26/6/2024',
      'luatvietnam.vn, bài 186-98147',
      'Điều 18: bản tóm lược của bên thứ ba',
    ],
    clauses: {
      'Đ40 k3': {
        asks: {
          vi: 'Tài khoản do Cổng Dịch vụ công quốc gia, hệ thống giải quyết TTHC cấp bộ, cấp tỉnh tạo cho cá nhân chỉ dùng đến hết ngày 30/6/2024.',
          en: 'Accounts that the national portal or a ministry’s or province’s procedure system made for individuals serve until 2024-06-30 only.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ40 k4': {
        asks: {
          vi: 'Tài khoản như vậy của cơ quan, tổ chức chỉ dùng đến hết ngày 30/6/2025.',
          en: 'Such accounts of organisations serve until 2025-06-30 only.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ18 k1': {
        asks: {
          vi: 'Hệ thống kết nối với hệ thống định danh và xác thực điện tử phải đạt từ cấp độ 3 trở lên.',
          en: 'A system that connects to the e-identification system meets level 3 or higher.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
    },
  },
  'L-116-2025': {
    number: 'Luật 116/2025/QH15',
    title: { vi: 'Luật An ninh mạng', en: 'Law on Cyber Security' },
    issuer: NATIONAL_ASSEMBLY,
    issued: { date: '2025-12-10', mark: 'verified' },
    from: { date: '2026-07-01', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['bản tóm lược của bên thứ ba (chưa thấy văn bản gốc)'],
    clauses: {
      'Đ8.1': {
        asks: {
          vi: 'Hệ thống thông tin được chia thành năm cấp độ theo mức độ tổn hại khi bị xâm phạm.',
          en: 'Information systems have five levels by the harm a breach would do.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
  'ND-331-2026': {
    number: 'NĐ 331/2026/NĐ-CP',
    title: {
      vi: 'Nghị định về bảo vệ an ninh mạng đối với hệ thống thông tin',
      en: 'Decree on the cyber protection of information systems',
    },
    issuer: GOVERNMENT,
    issued: { date: '2026-08-19', mark: 'secondary' },
    from: { date: '2026-08-19', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['bản tóm lược của bên thứ ba (chưa thấy văn bản gốc)'],
    clauses: {
      Đ4: {
        asks: { vi: 'Xác định chủ quản hệ thống thông tin.', en: 'Says who owns an information system.' },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ5: {
        asks: { vi: 'Xác định đơn vị vận hành hệ thống thông tin.', en: 'Says who operates an information system.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ7: {
        broad: true,
        asks: {
          vi: 'Phạm vi của mỗi hệ thống được xác định rõ, với một chủ quản.',
          en: 'Each system has a stated boundary and one owner.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ8: {
        asks: {
          vi: 'Quy định nguyên tắc xác định cấp độ: một chủ quản, lấy cấp cao nhất, không chia tách.',
          en: 'Sets how to find a level: one owner, the highest level wins, no splitting.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8.2': {
        broad: true,
        asks: {
          vi: 'Hệ thống thuộc nhiều tiêu chí lấy cấp độ cao nhất.',
          en: 'Where several criteria apply, the highest level wins.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ8.3': {
        broad: true,
        asks: {
          vi: 'Không chia tách hệ thống để hạ cấp độ.',
          en: 'A system is not split artificially to lower its level.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ9.1': {
        asks: { vi: 'Phân loại thông tin trong hệ thống.', en: 'Classifies the information in a system.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ9.2': {
        asks: { vi: 'Phân loại hệ thống thông tin.', en: 'Classifies information systems.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ10: {
        asks: { vi: 'Kết quả đánh giá rủi ro có thể nâng cấp độ.', en: 'A risk assessment may raise the level.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ11.1': {
        asks: { vi: 'Tiêu chí xác định cấp độ 1.', en: 'Criteria of level 1.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ12.1': {
        asks: {
          vi: 'Cấp độ 2: hệ thống nội bộ có thông tin riêng hoặc thông tin cá nhân.',
          en: 'Level 2: internal systems with private or personal information.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ12.2': {
        asks: {
          vi: 'Cấp độ 2: dịch vụ trực tuyến có dưới 100.000 chủ thể dữ liệu cơ bản hoặc dưới 10.000 chủ thể dữ liệu nhạy cảm.',
          en: 'Level 2: online services with fewer than 100,000 basic or 10,000 sensitive data subjects.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ12.3': {
        asks: { vi: 'Cấp độ 2: hạ tầng của một tổ chức.', en: 'Level 2: infrastructure of one organisation.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ13.1': {
        broad: true,
        asks: { vi: 'Cấp độ 3: hệ thống xử lý bí mật nhà nước.', en: 'Level 3: systems with state secrets.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ13.2.a': {
        asks: {
          vi: 'Cấp độ 3: dịch vụ trực tuyến thuộc ngành nghề kinh doanh có điều kiện.',
          en: 'Level 3: online services of conditional business lines.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ13.2.b': {
        asks: { vi: 'Cấp độ 3: hệ thống giải quyết TTHC.', en: 'Level 3: procedure-handling systems.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ13.2.c': {
        asks: {
          vi: 'Cấp độ 3: từ 100.000 chủ thể dữ liệu cơ bản hoặc từ 10.000 chủ thể dữ liệu nhạy cảm trở lên.',
          en: 'Level 3: 100,000 basic or 10,000 sensitive data subjects, or more.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ13.3': {
        asks: {
          vi: 'Cấp độ 3: hạ tầng phục vụ một bộ, ngành, một hoặc nhiều tỉnh.',
          en: 'Level 3: infrastructure that serves a ministry, a sector, a province or several.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ13.4': {
        asks: { vi: 'Cấp độ 3: hệ thống điều khiển công nghiệp.', en: 'Level 3: industrial control systems.' },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ14.2': {
        broad: true,
        asks: {
          vi: 'Cấp độ 4: hệ thống chính phủ điện tử quốc gia hoặc hạ tầng toàn quốc vận hành liên tục.',
          en: 'Level 4: national e-government systems or nationwide infrastructure that run without pause.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ15.2': {
        asks: {
          vi: 'Cấp độ 5: lưu trữ tập trung dữ liệu quốc gia đặc biệt quan trọng.',
          en: 'Level 5: central storage of specially important national data.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ15.3': {
        asks: { vi: 'Cấp độ 5: hạ tầng kết nối quốc tế.', en: 'Level 5: international interconnection.' },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ18: {
        asks: { vi: 'Quy định thẩm quyền phê duyệt cấp độ.', en: 'Says who approves a level.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ21: {
        asks: { vi: 'Quy định hồ sơ đề xuất cấp độ.', en: 'Sets the dossier that proposes a level.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ22: {
        asks: { vi: 'Quy định hồ sơ đề xuất cấp độ.', en: 'Sets the dossier that proposes a level.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ30.5.a': {
        asks: {
          vi: 'Hệ thống cấp độ 1–3 dùng chung giải pháp bảo vệ, tránh đầu tư trùng lặp.',
          en: 'Systems of levels 1–3 share protection solutions rather than invest twice.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ30.5.b': {
        broad: true,
        asks: {
          vi: 'Hệ thống cấp độ 4–5 bảo đảm tính sẵn sàng và phân tách vùng mạng.',
          en: 'Systems of levels 4–5 ensure availability and segmentation.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ30.6': {
        broad: true,
        asks: {
          vi: 'Phương án bảo vệ phải được triển khai đầy đủ trước khi đưa hệ thống vào vận hành.',
          en: 'The protection plan is in place in full before a system goes into operation.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ35: {
        asks: { vi: 'Báo cáo hằng năm.', en: 'Report every year.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ37: {
        asks: { vi: 'Quy định chuyển tiếp.', en: 'Transitional provisions.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ39: {
        asks: { vi: 'Quy định chuyển tiếp.', en: 'Transitional provisions.' },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
})
