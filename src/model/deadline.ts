import { fold } from '../text.ts'

/** Whether a deadline says “short, medium or long term” without a year or a number, and so says nothing. */
export function isVague(deadline: string): boolean {
  return !/\d/.test(deadline) && /\b(ngan|trung|dai) han\b|\b(short|medium|long)\b/.test(fold(deadline))
}
