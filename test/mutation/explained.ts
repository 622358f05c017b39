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
    line: "else state = day > waiver.expires ? 'expired' : 'pending'",
    from: 'day > waiver.expires',
    to: 'day >= waiver.expires',
    why: 'On its last day a waiver that does not hold is not approved yet; its approval would lie after its end, which is refused before.',
  },
]
