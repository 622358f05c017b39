import { Fault } from '../fault.ts'

/** A positive whole number as given to an option, or a fault that names the option. */
export function wholeNumber(text: string, option: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Fault('usage', {
      vi: `Tùy chọn “${option}” cần một số nguyên dương, không phải “${text}”.`,
      en: `Option "${option}" needs a positive whole number, not "${text}".`,
    })
  return value
}
