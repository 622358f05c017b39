import type { Norm } from '../../framework/norm.ts'
import type { BodyScope } from '../scope.ts'

/** Keeps literal types, so that a wrong norm id or locator in a rule does not compile. */
export function defineNorms<const N extends Readonly<Record<string, Norm<BodyScope>>>>(norms: N): N {
  return norms
}
