import { defineNorms } from '../define.ts'
import { GOVERNMENT, INFORMATION_MINISTRY, NATIONAL_ASSEMBLY, PRIME_MINISTER } from './issuers.ts'

/** Data, its connection and sharing, national databases, and technical standards of interfaces. */
export const DATA_SHARING = defineNorms({
  'QD-714-2015': {
    number: 'QĐ 714/QĐ-TTg',
    title: {
      vi: 'Danh mục cơ sở dữ liệu quốc gia cần ưu tiên triển khai tạo nền tảng phát triển Chính phủ điện tử',
      en: 'List of national databases to be built first as a foundation of e-government',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2015-05-22', mark: 'verified' },
    from: { date: '2015-05-22', mark: 'verified' },
    // At the latest: NĐ 47/2024 took over the list before QĐ 11/2026 did.
    until: { date: '2026-05-19', mark: 'secondary' },
    attested: ['2020-06-04'],
    replacedBy: ['QD-11-2026'],
    seen: [
      'data.gov.vn',
      'https://dulieuphapluat.vn/van-ban/buu-chinh-vien-thong/cong-van-2051btttt-thh-nam-2020-huong-dan-trien-khai-nhiem-vu-thuc-thi-nghi-dinh-472020nd-cp-do-bo-thong-tin-va-truyen-thong-ban-hanh-32760.html',
    ],
    clauses: {
      'danh mục': {
        asks: {
          vi: 'Sáu cơ sở dữ liệu quốc gia được ưu tiên triển khai.',
          en: 'Six national databases are to be built first.',
        },
        mark: 'verified',
        kind: 'target',
        label: { vi: 'danh mục', en: 'the list' },
      },
    },
  },
  'TT-13-2017': {
    number: 'TT 13/2017/TT-BTTTT',
    title: {
      vi: 'Thông tư về yêu cầu kỹ thuật kết nối hệ thống thông tin, cơ sở dữ liệu với cơ sở dữ liệu quốc gia',
      en: 'Circular on technical requirements for connecting systems and databases to national databases',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2017-06-23', mark: 'verified' },
    from: null,
    until: null,
    openEnd: 'unknown',
    // The last day of the year of effect; then the decision of Hà Giang that recites it.
    attested: ['2017-12-31', '2023-10-13'],
    seen: ['Hà Giang QĐ 1964/QĐ-UBND ngày 13/10/2023 (căn cứ ban hành)'],
    clauses: {},
  },
  'TT-39-2017': {
    number: 'TT 39/2017/TT-BTTTT',
    title: {
      vi: 'Thông tư công bố danh mục tiêu chuẩn kỹ thuật về ứng dụng công nghệ thông tin trong cơ quan nhà nước',
      en: 'Circular on the list of technical standards for IT use in state bodies',
    },
    issuer: INFORMATION_MINISTRY,
    issued: { date: '2017-12-15', mark: 'verified' },
    from: { date: '2018-07-01', mark: 'secondary' },
    until: null,
    // No successor was found, and documents of 2026 still cite it.
    openEnd: 'in-force',
    attested: ['2023-10-13'],
    seen: ['thuvienphapluat (EN)', 'vietjack.me', 'Hà Giang QĐ 1964/QĐ-UBND ngày 13/10/2023 (căn cứ ban hành)'],
    clauses: {
      Đ2: {
        asks: {
          vi: 'Tiêu chuẩn trong danh mục được áp dụng ở hai mức: bắt buộc và khuyến nghị.',
          en: 'The standards on the list apply in two ways: mandatory or recommended.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'danh mục nhóm 1': {
        broad: true,
        asks: {
          vi: 'Tiêu chuẩn về kết nối: HTTP 1.1, SMTP/MIME bắt buộc; HTTP 2.0, OData 4 khuyến nghị; FTP, WebDAV, RTSP, RTP, RTCP cho các mục đích tương ứng.',
          en: 'Connection standards: HTTP 1.1 and SMTP/MIME mandatory; HTTP 2.0 and OData 4 recommended; FTP, WebDAV, RTSP, RTP and RTCP for their purposes.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'danh mục, nhóm 1 (tiêu chuẩn về kết nối)', en: 'the list, group 1 (connection standards)' },
      },
    },
  },
  'ND-47-2020': {
    number: 'NĐ 47/2020/NĐ-CP',
    title: {
      vi: 'Nghị định về quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước',
      en: 'Decree on managing, connecting and sharing digital data of state bodies',
    },
    issuer: GOVERNMENT,
    issued: { date: '2020-04-09', mark: 'verified' },
    from: { date: '2020-05-25', mark: 'secondary' },
    until: { date: '2025-10-22', mark: 'secondary' },
    // CV 2051/BTTTT-THH puts it to work; QĐ 1964 of Hà Giang, framework 3.0 and QĐ 1562/QĐ-TTg recite it.
    attested: ['2020-06-04', '2023-10-13', '2023-12-29', '2025-07-18'],
    replacedBy: ['ND-278-2025'],
    seen: [
      'saovietlaw.com, nghi-dinh-47-2020-nd-cp (ngày có hiệu lực)',
      'lawnet.vn 365828, 365742',
      'vietnamnet.vn 2460015',
      'https://hethongphapluat.com/docs/go/9a1b58551e9a42dc9cf005dbeb2e9efd/',
      'https://dulieuphapluat.vn/van-ban/buu-chinh-vien-thong/cong-van-2051btttt-thh-nam-2020-huong-dan-trien-khai-nhiem-vu-thuc-thi-nghi-dinh-472020nd-cp-do-bo-thong-tin-va-truyen-thong-ban-hanh-32760.html',
    ],
    clauses: {
      'mô hình kết nối': {
        asks: {
          vi: 'Ưu tiên kết nối qua hệ thống trung gian (nền tảng quốc gia, hạ tầng cấp bộ, cấp tỉnh), sau đó mới đến kết nối trực tiếp.',
          en: 'Connection goes over intermediary systems (the national platform, ministry or province platforms) first, and directly only after that.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'điều về mô hình kết nối, chia sẻ dữ liệu (số điều chưa đối chiếu)',
          en: 'the article on the connection model (article number not checked)',
        },
      },
      'mô hình kết nối, mục 2': {
        asks: {
          vi: 'Chỉ kết nối trực tiếp khi hệ thống trung gian chưa sẵn sàng hoặc được chủ quản của nó xác định là không đáp ứng yêu cầu.',
          en: 'A direct connection is for when the intermediary is not ready or its owner finds that it cannot meet the need.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'điều về mô hình kết nối, chia sẻ dữ liệu, mục 2 (số điều chưa đối chiếu)',
          en: 'the article on the connection model, item 2 (article number not checked)',
        },
      },
      'Đ23 k1': {
        asks: {
          vi: 'Dữ liệu được chia sẻ bằng truy vấn trực tuyến, đồng bộ toàn bộ hoặc một phần, hoặc gói dữ liệu trên vật mang tin.',
          en: 'Data is shared by online query, by full or partial synchronisation, or as packages on media.',
        },
        mark: 'verified',
        kind: 'normative',
      },
    },
  },
  'L-60-2024': {
    number: 'Luật 60/2024/QH15',
    title: { vi: 'Luật Dữ liệu', en: 'Law on Data' },
    issuer: NATIONAL_ASSEMBLY,
    issued: { date: '2024-11-30', mark: 'verified' },
    from: { date: '2025-07-01', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: ['vietnamnet.vn 2460015'],
    clauses: {
      'Đ34 k1': {
        asks: {
          vi: 'Xác định nhóm dữ liệu phải đồng bộ vào Cơ sở dữ liệu tổng hợp quốc gia.',
          en: 'Names the data that must be synchronised to the national consolidated database.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
  'ND-194-2025': {
    number: 'NĐ 194/2025/NĐ-CP',
    title: {
      vi: 'Nghị định về cơ sở dữ liệu quốc gia, kết nối, chia sẻ dữ liệu và dữ liệu mở của cơ quan nhà nước',
      en: 'Decree on national databases, connection and sharing of data, and open data of state bodies',
    },
    issuer: GOVERNMENT,
    issued: { date: '2025-07-03', mark: 'verified' },
    from: { date: '2025-08-19', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['hethongphapluat.com (chuong-3)', 'dientuungdung.vn (11/7/2025)'],
    clauses: {
      'Đ16 k1': {
        broad: true,
        asks: {
          vi: 'Dữ liệu được chia sẻ mặc định giữa các cơ quan nhà nước.',
          en: 'Data is shared by default between state bodies.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ16 k2': {
        asks: {
          vi: 'Từ chối chia sẻ phải bằng văn bản và nêu căn cứ pháp luật.',
          en: 'A refusal to share is in writing and states its legal ground.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      Đ17: {
        asks: { vi: 'Quy định hình thức kết nối, chia sẻ dữ liệu.', en: 'Sets the forms of connection and sharing.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ18: {
        asks: { vi: 'Quy định phương thức kết nối, chia sẻ dữ liệu.', en: 'Sets the methods of connection and sharing.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      // Only its subject is known, so it does not show that direct links are forbidden.
      Đ19: {
        asks: { vi: 'Quy định mô hình kết nối, chia sẻ dữ liệu.', en: 'Sets the model of connection and sharing.' },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ20: {
        asks: {
          vi: 'Hệ thống trung gian gồm NDXP, NDOP của Trung tâm dữ liệu quốc gia và hạ tầng kết nối, chia sẻ cấp bộ, cấp tỉnh có kết nối với NDXP.',
          en: 'The intermediaries are NDXP, the NDOP of the National Data Centre, and ministry or province platforms connected to NDXP.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ40 k2 a': {
        asks: { vi: 'Bãi bỏ Nghị định 47/2024/NĐ-CP.', en: 'Repeals Decree 47/2024/NĐ-CP.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ40 k2 b': {
        asks: { vi: 'Bãi bỏ một phần Nghị định 47/2020/NĐ-CP.', en: 'Repeals part of Decree 47/2020/NĐ-CP.' },
        mark: 'secondary',
        kind: 'procedural',
      },
    },
  },
  'QD-1562-2025': {
    number: 'QĐ 1562/QĐ-TTg',
    title: {
      vi: 'Quyết định về liên thông, đồng bộ dữ liệu và bảo vệ bí mật nhà nước trong kết nối, chia sẻ',
      en: 'Decision on interoperation, synchronisation of data and protection of state secrets',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2025-07-18', mark: 'verified' },
    from: { date: '2025-07-18', mark: 'verified' },
    until: null,
    // No repeal was seen, but two decrees that it recites are gone.
    openEnd: 'unknown',
    attested: ['2025-07-18'],
    seen: ['nhansu.vn 665784', 'baodanang.vn', 'vietnamplus.vn post1050564', 'thongtin.vietnam.vn', 'nopphatnguoi.vn'],
    clauses: {
      'nền tảng trung gian': {
        asks: {
          vi: 'Dữ liệu được chia sẻ qua NDOP, NDXP và LGSP của bộ, tỉnh.',
          en: 'Data is shared over NDOP, NDXP and the LGSP of a ministry or province.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về nền tảng chia sẻ (số điều chưa đối chiếu)', en: 'the provision on sharing platforms (article not seen)' },
      },
      'phê duyệt cấp độ': {
        broad: true,
        asks: {
          vi: 'Hệ thống, trung tâm dữ liệu tham gia liên thông phải được phê duyệt cấp độ an toàn và triển khai đủ phương án bảo đảm an toàn.',
          en: 'Systems and data centres that interoperate have an approved security level and their protection plan in full.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về cấp độ an toàn (số điều chưa đối chiếu)', en: 'the provision on security levels (article not seen)' },
      },
      TSLCD: {
        asks: {
          vi: 'Mạng TSLCD là hạ tầng kết nối cho việc liên thông, đồng bộ dữ liệu.',
          en: 'The TSLCD network is the connection infrastructure for interoperation.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về hạ tầng kết nối (số điều chưa đối chiếu)',
          en: 'the provision on connection infrastructure (article not seen)',
        },
      },
      'hai hướng cáp': {
        asks: {
          vi: 'Kết nối Mạng TSLCD phục vụ liên thông có ít nhất hai kênh cáp quang theo hai hướng vật lý khác nhau.',
          en: 'A TSLCD connection for interoperation has at least two optical channels in two different physical directions.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về hướng cáp quang (số điều chưa đối chiếu)', en: 'the provision on cable directions (article not seen)' },
      },
      'định danh và xác thực': {
        asks: {
          vi: 'Việc liên thông, đồng bộ dữ liệu phải qua định danh và xác thực.',
          en: 'Interoperation goes through identification and authentication.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về định danh, xác thực (số điều chưa đối chiếu)', en: 'the provision on authentication (article not seen)' },
      },
      'bí mật nhà nước': {
        asks: {
          vi: 'Dữ liệu bí mật nhà nước phải được phân loại và mã hóa bằng giải pháp cơ yếu.',
          en: 'State-secret data is classified and encrypted with the government cipher solution.',
        },
        mark: 'verified',
        kind: 'normative',
        label: { vi: 'quy định về bí mật nhà nước (số điều chưa đối chiếu)', en: 'the provision on state secrets (article not seen)' },
      },
    },
  },
  'ND-278-2025': {
    number: 'NĐ 278/2025/NĐ-CP',
    title: {
      vi: 'Nghị định về kết nối, chia sẻ dữ liệu bắt buộc giữa các cơ quan thuộc hệ thống chính trị',
      en: 'Decree on mandatory connection and sharing of data between bodies of the political system',
    },
    issuer: GOVERNMENT,
    issued: { date: '2025-10-22', mark: 'verified' },
    from: { date: '2025-10-22', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    seen: [
      'vietnamnet.vn 2460015',
      'hethongphapluat.vn',
      'https://baogialai.com.vn/ket-noi-chia-se-du-lieu-bat-buoc-giua-cac-co-quan-thuoc-he-thong-chinh-tri-post570032.html',
      'https://tapchikinhtetaichinh.vn/quy-dinh-moi-ve-ket-noi-chia-se-du-lieu-nha-nuoc.html',
      'https://www.vietnam.vn/en/quy-dinh-moi-ve-ket-noi-chia-se-du-lieu-bat-buoc',
      'https://luatgpt.vn/legal-document/278-2025-nd-cp-decree-no-278-2025-nd-cp-on-mandatory-data-connection-and-sharing',
    ],
    clauses: {
      Đ1: {
        asks: {
          vi: 'Điều chỉnh việc kết nối, chia sẻ dữ liệu bắt buộc từ trung ương đến địa phương cùng khung kiến trúc, khung quản trị và từ điển dữ liệu.',
          en: 'Governs mandatory connection and sharing from centre to locality, and the data architecture, governance and dictionary.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      Đ2: {
        asks: {
          vi: 'Áp dụng với bộ, cơ quan trung ương, Ủy ban nhân dân các cấp và tổ chức, cá nhân liên quan.',
          en: 'Applies to ministries, central bodies, People’s Committees of all levels and those concerned.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ4 k2': {
        sameAs: 'qua NDOP',
        asks: {
          vi: 'Mọi kết nối, chia sẻ dữ liệu bắt buộc đều qua Nền tảng chia sẻ, điều phối dữ liệu (NDOP).',
          en: 'All mandatory connection and sharing goes over the sharing and orchestration platform (NDOP).',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'qua NDOP': {
        asks: {
          vi: 'Mọi kết nối, chia sẻ dữ liệu bắt buộc đều qua Nền tảng chia sẻ, điều phối dữ liệu (NDOP) để giám sát và truy vết.',
          en: 'All mandatory connection and sharing goes over the sharing and orchestration platform (NDOP), to be monitored and traced.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'nguyên tắc kết nối qua NDOP (theo tin báo; số điều chưa đối chiếu)',
          en: 'the principle of connecting over NDOP (press report; article number not checked)',
        },
      },
      'đồng bộ CSDL tổng hợp quốc gia': {
        broad: true,
        asks: {
          vi: 'Dữ liệu chủ, dữ liệu dùng chung và dữ liệu phục vụ TTHC, dịch vụ công, điều hành phải đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia.',
          en: 'Master data, shared data and data for procedures, services and steering is synchronised with the national consolidated database.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về đồng bộ (theo tin báo; số điều chưa đối chiếu)',
          en: 'the provision on synchronising (press report; article number not checked)',
        },
      },
      'dữ liệu chủ quốc gia': {
        broad: true,
        asks: {
          vi: 'Phải tích hợp, đồng bộ và sử dụng dữ liệu chủ quốc gia khi xây dựng, cập nhật, vận hành cơ sở dữ liệu và hệ thống thông tin.',
          en: 'National master data must be integrated, synchronised and used when databases and systems are built, updated or run.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về dữ liệu chủ quốc gia (theo tin báo; số điều chưa đối chiếu)',
          en: 'the provision on national master data (press report; article number not checked)',
        },
      },
      'một nguồn tin cậy': {
        asks: {
          vi: 'Mỗi dữ liệu chủ chỉ có một nguồn tin cậy duy nhất.',
          en: 'Each piece of master data has a single source of trust.',
        },
        mark: 'secondary',
        kind: 'normative',
        label: {
          vi: 'nguyên tắc một nguồn tin cậy (theo tin báo; số điều chưa đối chiếu)',
          en: 'the single-source principle (press report; article number not checked)',
        },
      },
      'bí mật nhà nước': {
        asks: {
          vi: 'Dữ liệu bí mật nhà nước được chia sẻ theo pháp luật về bí mật nhà nước và cơ yếu.',
          en: 'State-secret data is shared under the laws on state secrets and cryptography.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'quy định về bí mật nhà nước (theo tin báo; số điều chưa đối chiếu)',
          en: 'the provision on state secrets (press report; article number not checked)',
        },
      },
      'hạn 31/12/2026': {
        due: '2026-12-31',
        asks: {
          vi: 'Việc kết nối, chia sẻ bắt buộc qua NDOP hoàn thành chậm nhất ngày 31/12/2026.',
          en: 'Mandatory connection and sharing over NDOP is complete by 31/12/2026.',
        },
        mark: 'verified',
        kind: 'normative',
        label: {
          vi: 'thời hạn kết nối (theo tin báo; số điều chưa đối chiếu)',
          en: 'the deadline to connect (press report; article number not checked)',
        },
      },
      Đ5: {
        sameAs: 'dữ liệu chủ quốc gia',
        asks: {
          vi: 'Dữ liệu chủ quốc gia được thiết lập và sử dụng thống nhất.',
          en: 'National master data is established and used uniformly.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      'Đ5 k2': {
        sameAs: 'một nguồn tin cậy',
        asks: {
          vi: 'Dữ liệu chủ quốc gia được thiết lập theo nguyên tắc một nguồn tin cậy duy nhất.',
          en: 'National master data is established from a single source of trust.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ7: {
        broad: true,
        asks: {
          vi: 'Quy định phương thức kết nối và máy chủ bảo mật điểm kết nối (Agent Node) tại bộ, địa phương.',
          en: 'Sets the methods of connection and the secure connection node (Agent Node) at ministries and localities.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
      Đ8: {
        asks: {
          vi: 'Quy định danh mục cơ sở dữ liệu phải kết nối.',
          en: 'Sets the list of databases that must connect.',
        },
        mark: 'secondary',
        kind: 'procedural',
      },
      'Đ23 k2': {
        asks: { vi: 'Thay thế Nghị định 47/2020/NĐ-CP.', en: 'Replaces Decree 47/2020/NĐ-CP.' },
        mark: 'secondary',
        kind: 'procedural',
      },
      Đ24: {
        sameAs: 'hạn 31/12/2026',
        asks: {
          vi: 'Hoàn thành kết nối, chia sẻ bắt buộc chậm nhất ngày 31/12/2026.',
          en: 'Mandatory connection and sharing is complete by 31/12/2026.',
        },
        mark: 'secondary',
        kind: 'normative',
      },
    },
  },
  'QD-11-2026': {
    number: 'QĐ 11/2026/QĐ-TTg',
    title: { vi: 'Danh mục cơ sở dữ liệu quốc gia', en: 'List of national databases' },
    issuer: PRIME_MINISTER,
    issued: { date: '2026-03-28', mark: 'secondary' },
    from: { date: '2026-05-19', mark: 'secondary' },
    until: null,
    openEnd: 'in-force',
    seen: ['datafiles.chinhphu.vn/cpp/files/vbpq/2026/3/11-ttg.signed.pdf (chỉ biết tên tệp)'],
    clauses: {
      'danh mục': {
        asks: {
          vi: 'Danh mục khoảng hai mươi cơ sở dữ liệu quốc gia.',
          en: 'A list of some twenty national databases.',
        },
        mark: 'secondary',
        kind: 'procedural',
        label: { vi: 'danh mục', en: 'the list' },
      },
      'mục XVIII': {
        asks: {
          vi: 'Cơ sở dữ liệu quốc gia về y tế thuộc danh mục.',
          en: 'The national health database is on the list.',
        },
        mark: 'secondary',
        kind: 'procedural',
        label: { vi: 'danh mục, mục XVIII', en: 'the list, item XVIII' },
      },
    },
  },
})
