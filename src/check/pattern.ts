/** Patterns that models and settings write: no regular expressions, for a hostile one must not cost more than its length. */

/** Whether a text fits a pattern in which `*` stands for any characters. */
export function fits(text: string, pattern: string): boolean {
  return matches(text, pattern, '*', (letter, wanted) => letter === wanted)
}

/** Whether a path with forward slashes fits a pattern in which `*` stands for any characters of a name and `**` for any folders. */
export function fitsPath(path: string, pattern: string): boolean {
  return matches(path.split('/'), pattern.replace(/^\.\//, '').split('/'), '**', fits)
}

/** Greedy, with one step back to the last wildcard. */
function matches(
  items: ArrayLike<string>,
  wanted: ArrayLike<string>,
  any: string,
  fit: (item: string, wanted: string) => boolean,
): boolean {
  let at = 0
  let next = 0
  let back: { readonly next: number; at: number } | undefined
  while (at < items.length) {
    if (next < wanted.length && wanted[next] === any) back = { next: ++next, at }
    else if (next < wanted.length && fit(items[at]!, wanted[next]!)) {
      at++
      next++
    } else if (back !== undefined) {
      next = back.next
      at = ++back.at
    } else return false
  }
  while (next < wanted.length && wanted[next] === any) next++
  return next === wanted.length
}
