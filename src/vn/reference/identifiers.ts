import type { Text } from '../../text.ts'
import type { Sourced } from './define.ts'

/** A structure of electronic identifier codes of agencies. */
export interface IdentifierStructure extends Sourced {
  readonly id: 'qcvn-102' | 'qd-20-2020'
  readonly name: Text
  readonly pattern: RegExp
  /** Most characters a code may have. */
  readonly maxLength: number
  /** The groups of a code from the highest level down. */
  groups(code: string): readonly string[]
}

/** QCVN 102:2016/BTTTT, read from right to left: `000.08.10.H53` is unit 08 of unit 10 of H53. Groups of zeros are empty. */
export const QCVN_102: IdentifierStructure = {
  id: 'qcvn-102',
  name: { vi: 'QCVN 102:2016/BTTTT', en: 'QCVN 102:2016/BTTTT' },
  pattern: /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/,
  maxLength: 13,
  groups: (code) =>
    code
      .split('.')
      .reverse()
      .filter((group) => !/^0+$/.test(group)),
  mark: 'verified',
  source: 'QCVN-102#cấu trúc mã',
}

/** QĐ 20/2020/QĐ-TTg, read from left to right: `H53.10.08`. Only the first group has a known width; later ones differ between bodies. */
export const QD_20_2020: IdentifierStructure = {
  id: 'qd-20-2020',
  name: { vi: 'Quyết định 20/2020/QĐ-TTg', en: 'Decision 20/2020/QĐ-TTg' },
  pattern: /^(?=.{1,35}$)[A-Z]\d{2}(\.[0-9A-Z]+)*$/,
  maxLength: 35,
  groups: (code) => code.split('.'),
  mark: 'verified',
  source: 'QD-20-2020#Đ4 k1',
}

/**
 * What a code of QCVN 102:2016 would look like when written the way of QĐ 20/2020. A hint to a person, never a correction: ministries and
 * provinces issued new numbers.
 */
export function rewritten(code: string): string {
  return QCVN_102.groups(code).join('.')
}
