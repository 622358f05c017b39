import { deployed } from '../figures/deployed.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-ct-02',
    sheet: { code: 'SĐ-CT-02', file: 'Mo-hinh-thanh-phan', figure: 4, bodies: ['body'], mandatory: true },
    title: { vi: 'Mô hình thành phần do cơ quan triển khai', en: 'Components the body deploys' },
    summary: {
      vi: 'Từng đối tượng do cơ quan và đơn vị trực thuộc làm chủ quản, theo lớp, thành phần trong lớp và thành phần xuyên suốt.',
      en: 'Each object that the body and its units own, by layer, slot and cross-cutting component.',
    },
  },
  (graph) => deployed(graph, undefined),
)
