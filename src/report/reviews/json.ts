import type { Cluster, Item, Pair, Suggestion } from '../../review/define.ts'
import type { ReviewRenderer } from '../review.ts'

/** What `review --format json` prints; promised by `schemas/review.schema.json`. Language-free: ids and data, no sentences. */
export default {
  title: { vi: 'JSON cho máy đọc', en: 'JSON for machines' },
  render({ tool, review }) {
    const { models, counts, clusters, related, products, skipped, budget, annualCost } = review
    const document = {
      tool,
      models,
      counts,
      budget,
      annualCost,
      clusters: clusters.map(clusterData),
      related: related.map(pairData),
      products: products.map(({ product, installations, units, annualCost: cost, untold }) => ({
        product,
        installations: installations.map(reference),
        units,
        annualCost: cost,
        untold,
      })),
      skipped,
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
} satisfies ReviewRenderer

/** Which thing: the position of its model among `models` and its id; a platform of the reference data has no model. */
const reference = ({ model, kind, id }: Item) => ({ ...(model < 0 ? {} : { model }), kind, id })

const memberData = (item: Item) => ({
  ...reference(item),
  name: item.name,
  ...(item.owner === undefined ? {} : { owner: item.owner }),
  proposed: item.proposed,
  functions: item.told,
  suggested: item.suggestions.filter(({ code }) => !item.told.includes(code)).map(suggestionData),
})

const suggestionData = ({ code, confidence, evidence }: Suggestion) => ({ code, confidence, evidence })

const pairData = ({ a, b, score, band, evidence }: Pair) => ({ a: reference(a), b: reference(b), score, band, evidence })

function clusterData({ key, band, stage, reach, members, pairs, functions, budget, annualCost, untold, advice, keep }: Cluster) {
  return {
    key,
    band,
    stage,
    reach,
    functions,
    members: members.map(memberData),
    pairs: pairs.map(pairData),
    budget,
    annualCost,
    untold,
    advice,
    ...(keep === undefined ? {} : { keep: reference(keep) }),
  }
}
