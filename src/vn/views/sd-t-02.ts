import { deployed } from '../figures/deployed.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-t-02',
    sheet: { code: 'SĐ-T-02', file: 'Mo-hinh-thanh-phan', figure: 8, bodies: ['province'], mandatory: true },
    title: { vi: 'Mô hình thành phần do cấp tỉnh triển khai', en: 'Components the province deploys' },
    summary: {
      vi: 'Từng đối tượng do cấp tỉnh và cơ quan, đơn vị trực thuộc làm chủ quản, theo lớp, thành phần trong lớp và thành phần xuyên suốt.',
      en: 'Each object that the province and its departments own, by layer, slot and cross-cutting component.',
    },
  },
  (graph) => deployed(graph, 'SĐ-T-03'),
)
