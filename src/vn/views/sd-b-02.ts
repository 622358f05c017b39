import { deployed } from '../figures/deployed.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-b-02',
    sheet: { code: 'SĐ-B-02', file: 'Mo-hinh-thanh-phan', figure: 6, bodies: ['ministry'], mandatory: true },
    title: { vi: 'Mô hình thành phần do bộ triển khai', en: 'Components the ministry deploys' },
    summary: {
      vi: 'Từng đối tượng do bộ và đơn vị thuộc bộ làm chủ quản, theo lớp, thành phần trong lớp và thành phần xuyên suốt.',
      en: 'Each object that the ministry and its units own, by layer, slot and cross-cutting component.',
    },
  },
  (graph) => deployed(graph, undefined),
)
