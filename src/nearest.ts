import { distance } from 'fastest-levenshtein'

/** Names near enough to be what was meant, nearest first, at most `limit`. */
export function nearest(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const near: { readonly candidate: string; readonly away: number }[] = []
  const folded = name.toLowerCase()
  // Of a short name a slip changes one letter; more would make any two short names alike.
  const reach = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > reach) continue
    const away = distance(folded, candidate.toLowerCase())
    if (away <= reach) near.push({ candidate, away })
  }
  near.sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
  return near.slice(0, limit).map(({ candidate }) => candidate)
}
