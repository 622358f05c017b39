import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'

/** A question about a whole model that depends on one thing more, such as the day: the answer to each is worked out once and kept with the model. */
export function answeredFor<P extends string | boolean, V>(
  work: (graph: ArchitectureGraph, on: P) => V,
): (graph: ArchitectureGraph, on: P) => V {
  const empty = (): Map<P, V> => new Map()
  return (graph, on) => {
    const answers = graph.once(empty)
    let known = answers.get(on)
    if (known === undefined) answers.set(on, (known = work(graph, on)))
    return known
  }
}

/** Stands for an answer that is `undefined`, which is an answer too. */
const NOTHING = Symbol('nothing')

/**
 * A question about one element that many rules ask: the answer is worked out when it is first asked for and kept with the model. `work` must
 * depend on nothing but the model.
 */
export function answered<E extends Element, V>(
  work: (graph: ArchitectureGraph, element: E) => V,
): (graph: ArchitectureGraph, element: E) => V {
  const empty = ({ size }: ArchitectureGraph): (V | typeof NOTHING | undefined)[] => new Array(size)
  return (graph, element) => {
    const number = graph.number(element)
    if (number === undefined) return work(graph, element)
    const answers = graph.once(empty)
    const known = answers[number]
    if (known !== undefined) return (known === NOTHING ? undefined : known) as V
    const answer = work(graph, element)
    answers[number] = answer === undefined ? NOTHING : answer
    return answer
  }
}
