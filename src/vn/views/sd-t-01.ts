import { overview } from '../figures/overview.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-t-01',
    sheet: { code: 'SĐ-T-01', file: 'Mo-hinh-khai-quat', figure: 7, bodies: ['province'], mandatory: true },
    title: { vi: 'Mô hình khái quát cấp tỉnh', en: 'Overall model of the province' },
    summary: {
      vi: 'Tổng thể các đối tượng kiến trúc số của địa bàn tỉnh, gồm cả thành phần dùng chung và tham chiếu, theo lớp và thành phần xuyên suốt của Khung kiến trúc tổng thể quốc gia số.',
      en: 'All objects of the digital architecture of the province, shared and referenced ones too, by layer and cross-cutting component of the national framework.',
    },
  },
  (graph) => overview(graph, { vi: 'SĐ-T-02, SĐ-T-03', en: 'SĐ-T-02, SĐ-T-03' }),
)
