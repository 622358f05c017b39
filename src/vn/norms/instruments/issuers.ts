import type { Text } from '../../../text.ts'

export const NATIONAL_ASSEMBLY: Text = { vi: 'Quốc hội', en: 'National Assembly' }
export const GOVERNMENT: Text = { vi: 'Chính phủ', en: 'Government' }
export const PRIME_MINISTER: Text = { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' }
export const INFORMATION_MINISTRY: Text = { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' }
export const SCIENCE_MINISTRY: Text = { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' }
