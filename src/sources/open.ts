/** Any path to models: texts of a model, and files of the forms of a framework by their ending. */

import type { Framework } from '../check/framework.ts'
import type { Model } from '../load/load.ts'
import { FORMS } from '../vn/forms.ts'
import { type LoadOptions, load } from './load.ts'

/**
 * Loads the models that paths, folders and globs name, files of a framework's forms among them. Nothing is judged.
 * @param options.framework Whose forms are known; those of Viet Nam when absent.
 */
export async function open(
  paths: readonly string[],
  { framework, ...options }: Omit<LoadOptions, 'openers'> & { readonly framework?: Pick<Framework, 'forms'> },
): Promise<Model[]> {
  return load(paths, { ...options, openers: framework?.forms ?? FORMS })
}
