import type { Form } from '../check/framework.ts'

/** The hand-in workbook. What it needs is loaded when a file of it is met. */
const FORM_03: Form = {
  id: 'mau-03',
  endings: ['.xlsx', '.xlsm'],
  open: async (bytes, name) => (await import('./form/open.ts')).openDossier(bytes, name),
  rules: async () => (await import('./form/obligations.ts')).OBLIGATION_RULES,
  toJudge: async (model) => (await import('./form/judging.ts')).dossierToJudge(model),
  wording: async () => (await import('./form/wording.ts')).inForm,
}

/** The forms of the framework. */
export const FORMS: readonly Form[] = [FORM_03]
