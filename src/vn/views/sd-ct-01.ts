import { overview } from '../figures/overview.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-ct-01',
    sheet: { code: 'SĐ-CT-01', file: 'Mo-hinh-khai-quat', figure: 3, bodies: ['body'], mandatory: true },
    title: { vi: 'Mô hình khái quát', en: 'Overall model' },
    summary: {
      vi: 'Tổng thể các đối tượng kiến trúc số của cơ quan, gồm cả thành phần dùng chung và tham chiếu, theo lớp và thành phần xuyên suốt của Khung kiến trúc tổng thể quốc gia số.',
      en: 'All objects of the digital architecture of the body, shared and referenced ones too, by layer and cross-cutting component of the national framework.',
    },
  },
  (graph) => overview(graph, { vi: 'SĐ-CT-02', en: 'SĐ-CT-02' }),
)
