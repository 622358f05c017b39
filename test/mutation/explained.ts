/** Mutants that no test can kill, each with the reason: what they change is not to be seen from outside. */
export interface Explained {
  /** File, from the root. */
  readonly file: string
  /** The line it begins in, without the spaces around it. */
  readonly line: string
  /** What the mutant takes out, on one line, and what it puts there; as a run prints it. */
  readonly from: string
  readonly to: string
  readonly why: string
}

export const EXPLAINED: readonly Explained[] = [
  {
    file: 'src/check/waivers.ts',
    line: "return day > one.waiver.expires ? 'expired' : 'pending'",
    from: 'day > one.waiver.expires',
    to: 'day >= one.waiver.expires',
    why: 'On its last day a waiver that does not hold is not approved yet; its approval would lie after its end, which is refused before.',
  },
  {
    file: 'src/vn/rules/network/no-single-point-of-failure.ts',
    line: 'systems: [...(behind ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),',
    from: 'a.id < b.id',
    to: 'a.id <= b.id',
    why: 'No two systems of a graph have one id: of a repeated id the first record is kept.',
  },
  ...['true', 'own.length >= 0'].map((to) => ({
    file: 'src/vn/rules/network/no-single-point-of-failure.ts',
    line: 'if (own.length > 0) used = [...new Set([...own, ...used])].slice(0, MOST)',
    from: 'own.length > 0',
    to,
    why: 'With nothing of its own it is the list of the agency above, which has nothing twice and is no longer than the most.',
  })),
  {
    file: 'src/vn/rules/network/unit-is-attached.ts',
    line: 'if (body === undefined) continue',
    from: 'body === undefined',
    to: 'false',
    why: 'Networks of nobody would be kept under no body, and are only ever asked for by a body.',
  },
]
