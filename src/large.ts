/** Lists of any length. `list.push(...more)` and `Math.max(...numbers)` put each item on the stack, which some hundred thousand overflow. */

/** Puts items at the end of a list. */
export function append<V>(list: V[], more: Iterable<V>): void {
  for (const item of more) list.push(item)
}

/** The largest of some numbers, and no less than `least`. */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let most = least
  for (const number of numbers) if (number > most) most = number
  return most
}

/** The smallest of some numbers, and no more than `most`. */
export function smallest(numbers: Iterable<number>, most = Infinity): number {
  let least = most
  for (const number of numbers) if (number < least) least = number
  return least
}
