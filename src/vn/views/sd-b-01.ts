import { overview } from '../figures/overview.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-b-01',
    sheet: { code: 'SĐ-B-01', file: 'Mo-hinh-khai-quat', figure: 5, bodies: ['ministry'], mandatory: true },
    title: { vi: 'Mô hình khái quát cấp bộ', en: 'Overall model of the ministry' },
    summary: {
      vi: 'Tổng thể các đối tượng kiến trúc số của bộ, ngành, gồm cả thành phần dùng chung và tham chiếu, theo lớp và thành phần xuyên suốt của Khung kiến trúc tổng thể quốc gia số.',
      en: 'All objects of the digital architecture of the ministry, shared and referenced ones too, by layer and cross-cutting component of the national framework.',
    },
  },
  (graph) => overview(graph, { vi: 'SĐ-B-02', en: 'SĐ-B-02' }),
)
