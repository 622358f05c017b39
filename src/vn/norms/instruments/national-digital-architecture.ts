import { defineNorms } from '../define.ts'
import { PRIME_MINISTER } from './issuers.ts'

/** QĐ 1425/QĐ-TTg. Its own II.4.đ says that the requirements stand at the level of principles; PL I illustrates. */
export const NATIONAL_DIGITAL_ARCHITECTURE = defineNorms({
  'QD-1425-2026': {
    number: 'QĐ 1425/QĐ-TTg',
    title: {
      vi: 'Khung kiến trúc tổng thể quốc gia số (phiên bản 1.0)',
      en: 'Overall National Digital Architecture Framework (version 1.0)',
    },
    issuer: PRIME_MINISTER,
    issued: { date: '2026-07-29', mark: 'verified' },
    from: { date: '2026-07-29', mark: 'verified' },
    until: null,
    openEnd: 'in-force',
    // A third-party copy: confirm against the official gazette before quoting word for word.
    seen: ['github.com/Ln0og/Khungkientruc, extracted_texts/3_QD_1425_clean.txt'],
    clauses: {
      'Đ1 k2': {
        asks: {
          vi: 'Khung là căn cứ để xây dựng, nâng cấp và vận hành hạ tầng, hệ thống, nền tảng, cơ sở dữ liệu và dịch vụ số của cả hệ thống chính trị.',
          en: 'The framework is the basis on which the whole political system builds, upgrades and runs infrastructure, systems, platforms, databases and digital services.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ2 k1 a': {
        broad: true,
        asks: {
          vi: 'Mỗi cơ quan có Khung kiến trúc số của mình, phù hợp với Khung quốc gia.',
          en: 'Each body has a digital architecture framework of its own, in line with the national one.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ2 k1 c': {
        asks: {
          vi: 'Việc xây dựng, nâng cấp, mở rộng hạ tầng và hệ thống số phải tuân thủ Khung của cơ quan và Khung quốc gia.',
          en: 'Building, upgrading or extending infrastructure and systems complies with the body’s own framework and with the national one.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ2 k1 d': {
        asks: {
          vi: 'Ưu tiên dùng chung, kế thừa, tích hợp, nâng cấp; chỉ xây dựng mới khi chưa có thành phần dùng chung hoặc phương án kế thừa không đáp ứng yêu cầu.',
          en: 'Sharing, inheriting, integrating and upgrading come first; one builds anew only where no shared component exists or inheriting cannot meet the need.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ2 k1 e': {
        broad: true,
        asks: {
          vi: 'Đánh giá và giám sát sự tuân thủ khi lập, thẩm định, phê duyệt dự án và trong suốt quá trình đầu tư, nâng cấp, vận hành.',
          en: 'Compliance is assessed and monitored when a project is drawn up, appraised and approved, and throughout investment, upgrading and operation.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ3 k2': {
        asks: {
          vi: 'Bãi bỏ Quyết định 3090/QĐ-BKHCN.',
          en: 'Abolishes Decision 3090/QĐ-BKHCN.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'Đ3 k3': {
        asks: {
          vi: 'Khung kiến trúc đã ban hành trước đó được tiếp tục áp dụng nếu không trái với Khung quốc gia.',
          en: 'Frameworks issued earlier may go on being applied where they do not conflict with the national framework.',
        },
        mark: 'verified',
        kind: 'permission',
      },
      'Đ3 k4': {
        due: '2027-01-29',
        asks: {
          vi: 'Trong sáu tháng kể từ ngày Quyết định có hiệu lực, mỗi cơ quan ban hành Khung kiến trúc số của mình.',
          en: 'Within six months of effect each body issues its own digital architecture framework.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ3 k4 a': {
        broad: true,
        asks: {
          vi: 'Kết quả rà soát phải nêu lộ trình xử lý những thành phần chưa phù hợp hoặc trùng lặp.',
          en: 'The review states a roadmap for components that do not conform or are duplicated.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ3 k4 b': {
        broad: true,
        scope: 'province',
        asks: {
          vi: 'Địa phương sau sắp xếp ưu tiên hợp nhất, tích hợp, kế thừa các hệ thống hiện có; chỉ đầu tư mới khi chưa có thành phần dùng chung.',
          en: 'Merged provinces first consolidate, integrate and inherit what they have; they invest anew only where no shared component exists.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ3 k5': {
        asks: {
          vi: 'Hệ thống thử nghiệm có kiểm soát vẫn phải bảo đảm kết nối, chia sẻ, bảo vệ dữ liệu và an ninh mạng.',
          en: 'Sandbox systems must still ensure connection, sharing, data protection and cyber security.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'Đ3 k6': {
        broad: true,
        asks: {
          vi: 'Kế thừa tối đa hệ thống đã có; chỉ nâng cấp, hợp nhất khi thật cần thiết.',
          en: 'Existing systems are inherited as far as possible and upgraded or merged only where needed.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'I.4': {
        asks: {
          vi: 'Khung không thay thế các khung chuyên ngành về dữ liệu và an ninh mạng; các khung đó vẫn phải được tuân thủ.',
          en: 'The framework does not replace the specialised frameworks on data and cyber security, which remain binding.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'II.1': {
        asks: {
          vi: 'Kiến trúc quốc gia số gồm các hợp phần của Đảng, Quốc hội, Mặt trận Tổ quốc, Chính phủ số (cấp bộ, cấp tỉnh) và cơ quan khác; mô hình cấp xã thuộc khung của tỉnh.',
          en: 'The national architecture has parts for the Party, the National Assembly, the Fatherland Front, digital government (ministries, provinces) and others; the commune model belongs to the provincial framework.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'II.2.1.a': {
        asks: {
          vi: 'Kiến trúc hướng tới kết quả đo lường được.',
          en: 'The architecture serves results that can be measured.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.b': {
        broad: true,
        asks: {
          vi: 'Dữ liệu chủ và dữ liệu dùng chung được cập nhật, đồng bộ, sử dụng thống nhất; chủ quản dữ liệu chịu trách nhiệm duy trì và chia sẻ qua các nền tảng chia sẻ, điều phối.',
          en: 'Master and shared data is kept up to date, synchronised and used uniformly; its owner answers for maintaining and sharing it over the sharing and orchestration platforms.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.c': {
        asks: {
          vi: 'Ưu tiên trí tuệ nhân tạo trong thiết kế và vận hành kiến trúc.',
          en: 'Artificial intelligence comes first in designing and running the architecture.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.d': {
        broad: true,
        asks: {
          vi: 'Bộ, ngành, địa phương phải sử dụng các nền tảng dùng chung quốc gia, cấp bộ, cấp tỉnh và thành phần dùng chung đã triển khai.',
          en: 'Ministries and provinces must use the shared platforms of the nation, the ministry and the province, and the shared components already in place.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.đ': {
        broad: true,
        asks: {
          vi: 'Cổng Dịch vụ công quốc gia và VNeID là hai kênh giao tiếp chính thức; người dùng chỉ cần một định danh, không cung cấp lại thông tin đã có; chấm dứt sự phân mảnh kênh.',
          en: 'The National Public Service Portal and VNeID are the two official channels; a user needs one identity and does not supply information the state already has; channels are no longer scattered.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.e': {
        broad: true,
        asks: {
          vi: 'Bảo đảm an ninh mạng, dữ liệu và riêng tư qua phân loại, kiểm soát truy cập, nhật ký, giám sát, sao lưu, dự phòng, phục hồi và ứng cứu sự cố.',
          en: 'Cyber security, data protection and privacy rest on classification, access control, logs, monitoring, backup, redundancy, recovery and incident response.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.1.g': {
        asks: {
          vi: 'Phát triển dữ liệu mở.',
          en: 'Open data is developed.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.2.b': {
        broad: true,
        asks: {
          vi: 'Khai báo một lần là mặc định; xây dựng một lần, sử dụng nhiều lần; trách nhiệm của cơ quan chủ quản được xác định rõ.',
          en: 'Once-only is the default; build once, use many times; the responsibility of the owning body is stated.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.2.c': {
        broad: true,
        asks: {
          vi: 'API được đăng ký, công bố, quản lý thống nhất; hệ thống mới phải sẵn sàng kết nối, chia sẻ; quy trình phải tái cấu trúc; ưu tiên điện toán đám mây, chuẩn mở, mô-đun hóa.',
          en: 'APIs are registered, published and managed as one; new systems are ready to connect and share; processes are re-engineered; cloud, open standards and modules come first.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.2.đ': {
        broad: true,
        asks: {
          vi: 'Hệ thống phải kết nối, đồng bộ và khai thác dữ liệu chủ thống nhất qua Cơ sở dữ liệu tổng hợp quốc gia và các nền tảng chia sẻ, điều phối quốc gia.',
          en: 'Systems connect to, synchronise and use uniform master data through the national consolidated database and the national sharing and orchestration platforms.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.2.g': {
        broad: true,
        asks: {
          vi: 'Hệ thống thông tin được bảo vệ an ninh mạng theo cấp độ.',
          en: 'Information systems are protected by security level.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.2.2.h': {
        broad: true,
        asks: {
          vi: 'Hạn chế đầu tư phân tán, riêng lẻ, không liên thông hoặc trùng lặp về chức năng, dữ liệu, hạ tầng.',
          en: 'Scattered, isolated, unconnected investment, or investment that duplicates functions, data or infrastructure, is to be limited.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.3': {
        asks: {
          vi: 'Kiến trúc gồm bốn lớp và bốn thành phần xuyên suốt; mỗi thành phần thuộc một trong số đó.',
          en: 'The architecture has four layers and four cross-cutting parts; each component belongs to one of them.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.3.a': {
        broad: true,
        asks: {
          vi: 'Lớp hạ tầng và an ninh mạng dùng chung có Mạng TSLCD tách biệt với Internet công cộng, chữ ký số chuyên dùng công vụ, Hệ thống phòng vệ mạng quốc gia mà cơ quan không cần đầu tư giải pháp tương tự và giải pháp bảo mật văn bản mật.',
          en: 'The shared infrastructure and security layer holds the TSLCD network apart from the public Internet, the public-service digital signature, the national network defence system that bodies need not rebuild, and protection for secret documents.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.3.c': {
        asks: {
          vi: 'Lớp ứng dụng và nghiệp vụ dùng chung có Trục liên thông văn bản quốc gia, thư điện tử công vụ thống nhất, họp trực tuyến quốc gia, thành phần dùng chung giải quyết TTHC và các nền tảng quốc gia khác.',
          en: 'The shared application layer holds the national document axis, unified official e-mail, national online meetings, the shared procedure-handling component and other national platforms.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.4.a': {
        broad: true,
        asks: {
          vi: 'An ninh mạng được tính từ khâu thiết kế; hạ tầng được giám sát, dự phòng và quản lý tập trung; chỉ lập trung tâm dữ liệu mới khi thật cần thiết; hệ thống cấp độ 4, 5 bắt buộc có sao lưu, dự phòng và phục hồi thảm họa.',
          en: 'Security is designed in; infrastructure is monitored, redundant and centrally managed; a new data centre is built only when truly needed; systems of level 4 and 5 must have backup, standby and disaster recovery.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.4.b': {
        broad: true,
        asks: {
          vi: 'Cơ sở dữ liệu và hệ thống AI dùng chung từ điển dữ liệu, mã và danh mục; dữ liệu được phân loại, bảo vệ; trước khi kết nối qua nền tảng quốc gia phải chuẩn hóa, ánh xạ; hạ tầng AI quốc gia được ưu tiên khai thác.',
          en: 'Databases and AI systems share one dictionary, codes and lists; data is classified and protected; it is standardised and mapped before connecting over national platforms; national AI infrastructure is used first.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.4.c': {
        asks: {
          vi: 'Ứng dụng theo kiến trúc mở, hướng dịch vụ, mô-đun hóa, bảo đảm “một cửa số”, có kiểm soát truy cập và ghi nhật ký đầy đủ.',
          en: 'Applications are open, service-oriented and modular, keep the digital one-stop shop, control access and log all activity.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.4.d': {
        asks: {
          vi: 'Mọi kênh tương tác phải an toàn phiên, xác thực danh tính và lưu nhật ký truy cập; số liệu chỉ số được trích xuất tự động.',
          en: 'All channels secure the session, authenticate identity and log access; indicator data is extracted automatically.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'II.4.đ': {
        asks: {
          vi: 'Các yêu cầu nêu ở mức nguyên tắc, định hướng; tiêu chí cụ thể do hướng dẫn và tiêu chuẩn quy định.',
          en: 'The requirements stand at the level of principles; concrete criteria come in guidance and standards.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'III.3.b': {
        asks: {
          vi: 'Không đầu tư độc lập thành phần trùng với thành phần dùng chung cấp quốc gia, cấp tỉnh, trừ trường hợp đặc thù; dự án dùng ngân sách được đánh giá tuân thủ kiến trúc theo Nghị định 224/2026/NĐ-CP.',
          en: 'No separate investment in what duplicates shared components of the nation or the province, save special cases; budget-funded projects undergo compliance appraisal under Decree 224/2026/NĐ-CP.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'III.3.c': {
        asks: {
          vi: 'Việc tuân thủ được giám sát trên Hệ thống quản lý kiến trúc số quốc gia (NAS).',
          en: 'Compliance is monitored on the National Architecture Management System (NAS).',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'III.4': {
        asks: {
          vi: 'Hệ thống thuộc phạm vi phải cung cấp dữ liệu để đo các nhóm chỉ số về tuân thủ, liên thông, quản trị, kỹ thuật – an toàn và kết quả.',
          en: 'Systems in scope supply the data for the indicator groups: compliance, interoperation, governance, technology and safety, results.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I': {
        asks: {
          vi: 'Các kiến trúc tham chiếu minh họa cấu trúc để cơ quan làm căn cứ xây dựng Khung của mình.',
          en: 'The reference architectures illustrate a structure on which bodies base their own frameworks.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'PL I.1': {
        scope: 'body',
        asks: {
          vi: 'Kiến trúc tham chiếu của cơ quan Đảng, Quốc hội, Mặt trận và cơ quan, tổ chức khác (Hình 3, Hình 4).',
          en: 'The reference architecture of Party, National Assembly, Front and other bodies (figures 3 and 4).',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.2': {
        scope: 'ministry',
        asks: {
          vi: 'Kiến trúc tham chiếu cấp bộ với các thành phần của bốn lớp (Hình 5, Hình 6).',
          en: 'The reference architecture of a ministry, with its components in four layers (figures 5 and 6).',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.2.a': {
        scope: 'ministry',
        asks: {
          vi: 'Cấp bộ sử dụng trung tâm dữ liệu hiện có, mạng nội bộ, Internet băng rộng, kết nối Mạng TSLCD, thiết bị và giải pháp an ninh mạng.',
          en: 'A ministry has its existing data centre, LAN, broadband Internet, a connection to TSLCD, devices and security.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.2.b': {
        broad: true,
        scope: 'ministry',
        asks: {
          vi: 'Cấp bộ có kho dữ liệu dùng chung, kho dữ liệu điện tử của tổ chức, cá nhân, cơ sở dữ liệu dùng chung và chuyên ngành, hạ tầng kết nối, chia sẻ dữ liệu (LGSP/LDOP) và nền tảng tổng hợp, phân tích.',
          en: 'A ministry has a shared data store, the e-data repository of organisations and individuals, shared and sector databases, an integration platform (LGSP/LDOP) and an analysis platform.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.2.c': {
        broad: true,
        scope: 'ministry',
        asks: {
          vi: 'Hệ thống giải quyết TTHC cấp bộ phải tái sử dụng thành phần dùng chung và kết nối Cổng Dịch vụ công quốc gia; ứng dụng của bộ không trùng lặp với hệ thống dùng chung do cơ quan khác chủ trì.',
          en: 'The ministry’s procedure-handling system reuses the shared component and connects to the National Public Service Portal; its applications do not duplicate shared systems run by others.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.3': {
        scope: 'province',
        asks: {
          vi: 'Kiến trúc tham chiếu cấp tỉnh với các thành phần của bốn lớp (Hình 7, Hình 8); các nội dung kinh tế số, xã hội số không bắt buộc.',
          en: 'The reference architecture of a province, with its components in four layers (figures 7 and 8); the digital economy and society items are not mandatory.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.3.b': {
        broad: true,
        scope: 'province',
        asks: {
          vi: 'Cấp tỉnh có kho dữ liệu dùng chung, cơ sở dữ liệu dùng chung và chuyên ngành, hạ tầng kết nối, chia sẻ dữ liệu (LGSP/LDOP) và nền tảng tổng hợp, phân tích.',
          en: 'A province has a shared data store, shared and sector databases, an integration platform (LGSP/LDOP) and an analysis platform.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.3.c': {
        broad: true,
        scope: 'province',
        asks: {
          vi: 'Hệ thống giải quyết TTHC cấp tỉnh kết nối, đồng bộ với Cổng Dịch vụ công quốc gia và hệ thống của bộ, không tiếp nhận thủ tục đã cung cấp tập trung tại bộ; phần mềm của sở không trùng lặp chức năng, dữ liệu.',
          en: 'The provincial procedure-handling system connects to and synchronises with the national portal and ministry systems and does not take procedures served centrally; departmental software does not duplicate functions or data.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4': {
        broad: true,
        scope: 'commune',
        asks: {
          vi: 'Kiến trúc tham chiếu cấp xã (xã, phường, đặc khu) gồm bốn lớp, hai thành phần xuyên suốt và ba cấp trách nhiệm: Trung ương, tỉnh, xã.',
          en: 'The reference architecture of a commune (commune, ward, special zone) has four layers, two cross-cutting parts and three levels of responsibility: centre, province, commune.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.1': {
        scope: 'commune',
        asks: {
          vi: 'Thành phần hạ tầng số (HTS) và an ninh mạng (ANM) của cấp xã.',
          en: 'Infrastructure (HTS) and security (ANM) components of a commune.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.1.1.3': {
        scope: 'commune',
        asks: {
          vi: 'Hạ tầng thiết yếu cấp xã gồm mạng nội bộ, Internet, kết nối Mạng TSLCD và thiết bị.',
          en: 'The essential infrastructure of a commune: LAN, Internet, a TSLCD connection and devices.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.1.1.4': {
        scope: 'commune',
        asks: {
          vi: 'Cấp xã không đầu tư riêng lẻ thành phần hạ tầng số đã được Trung ương hoặc tỉnh cung cấp.',
          en: 'A commune does not invest on its own in infrastructure that the centre or the province already provides.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4.1.2.3': {
        scope: 'commune',
        asks: {
          vi: 'Cấp xã thực hiện biện pháp an ninh mạng ở mức cơ sở: bảo vệ thiết bị đầu cuối, sao lưu, an toàn truy cập (ANM7).',
          en: 'The commune applies basic cyber security: protected end devices, backup, safe access (ANM7).',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.2': {
        scope: 'commune',
        asks: {
          vi: 'Thành phần dữ liệu (DL) và nền tảng lõi (NTL) của cấp xã.',
          en: 'Data (DL) and core platform (NTL) components of a commune.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.3': {
        broad: true,
        scope: 'commune',
        asks: {
          vi: 'Thành phần ứng dụng và nghiệp vụ của cấp xã về chính quyền số, kinh tế số, xã hội số.',
          en: 'Application and business components of a commune for digital government, economy and society.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.3.1.1.d': {
        scope: 'commune',
        asks: {
          vi: 'Ứng dụng chính quyền số của cấp xã không trùng lặp chức năng cốt lõi với ứng dụng, nền tảng dùng chung đã được cung cấp.',
          en: 'Digital government applications of a commune do not duplicate core functions of the shared applications and platforms provided.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4.3.2.1.d': {
        scope: 'commune',
        asks: {
          vi: 'Ứng dụng kinh tế số của cấp xã không trùng lặp chức năng cốt lõi với ứng dụng, nền tảng dùng chung đã được cung cấp.',
          en: 'Digital economy applications of a commune do not duplicate core functions of the shared applications and platforms provided.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4.3.3.1.d': {
        scope: 'commune',
        asks: {
          vi: 'Ứng dụng xã hội số của cấp xã không trùng lặp chức năng cốt lõi với ứng dụng, nền tảng dùng chung đã được cung cấp.',
          en: 'Digital society applications of a commune do not duplicate core functions of the shared applications and platforms provided.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4.4': {
        scope: 'commune',
        asks: {
          vi: 'Thành phần kênh tương tác (KTT) và đo lường hiệu quả (ĐLHQ) của cấp xã.',
          en: 'Interaction channel (KTT) and performance measurement (ĐLHQ) components of a commune.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.4.1.3': {
        broad: true,
        scope: 'commune',
        asks: {
          vi: 'Kênh tương tác thiết yếu của cấp xã: Trung tâm Phục vụ hành chính công (KTT7), trang thông tin, tiếp nhận phản ánh, kiến nghị.',
          en: 'Essential channels of the commune: the public administration service centre (KTT7), the website, feedback and petitions.',
        },
        mark: 'verified',
        kind: 'illustrative',
      },
      'PL I.4.5.3.c': {
        scope: 'commune',
        asks: {
          vi: 'Cấp xã không tự tổ chức vận hành các nền tảng dùng chung.',
          en: 'A commune does not run shared platforms by itself.',
        },
        mark: 'verified',
        kind: 'normative',
      },
      'PL I.4.7.b': {
        scope: 'commune',
        asks: {
          vi: 'Mô hình cấp xã áp dụng linh hoạt: địa bàn chưa đủ điều kiện được điều chỉnh lộ trình, dùng giải pháp thay thế, không áp dụng cứng tiêu chí hạ tầng.',
          en: 'The commune model is applied flexibly: where conditions are lacking, the pace may change, substitutes serve, and infrastructure criteria are not rigid.',
        },
        mark: 'verified',
        kind: 'permission',
      },
      'PL II': {
        asks: {
          vi: 'Danh mục nền tảng số dùng chung quốc gia (nhóm A, nhóm B) và cơ quan chủ quản.',
          en: 'List of the national shared platforms (groups A and B) and the bodies that own them.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'PL II A-10': {
        asks: {
          vi: 'Trục liên thông văn bản quốc gia là nền tảng dùng chung quốc gia do Văn phòng Chính phủ chủ quản.',
          en: 'The national document axis is a national shared platform owned by the Government Office.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'PL II B-2–B-17': {
        asks: {
          vi: 'Mỗi bộ, ngành trong danh mục có một hệ thống thông tin giải quyết TTHC dùng chung.',
          en: 'Each ministry on the list has one shared procedure-handling system.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
      'PL III': {
        asks: {
          vi: 'Giải thích thuật ngữ: LGSP, LDOP, NDOP, NDXP, NAS; “theo thời gian thực” không có nghĩa là phải cập nhật tức thời.',
          en: 'Explains the terms LGSP, LDOP, NDOP, NDXP and NAS; “real time” is not a duty to update instantly.',
        },
        mark: 'verified',
        kind: 'procedural',
      },
    },
  },
})
