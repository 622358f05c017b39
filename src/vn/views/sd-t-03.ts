import { communeModel } from '../figures/communes.ts'
import { sheetView } from '../figures/sheet.ts'

export default sheetView(
  {
    id: 'sd-t-03',
    sheet: { code: 'SĐ-T-03', file: 'Mo-hinh-cap-xa', figure: 9, bodies: ['province'], mandatory: true },
    title: { vi: 'Mô hình kiến trúc số cấp xã', en: 'Commune model' },
    summary: {
      vi: 'Thành phần của mô hình cấp xã: cấp xã làm chủ quản, hoặc Trung ương, cấp tỉnh cung cấp cho cấp xã dùng, kèm mã thành phần trong Hình 9.',
      en: 'Components of the commune model: owned by communes, or run by the centre and the province for communes, with their codes in figure 9.',
    },
  },
  communeModel,
)
