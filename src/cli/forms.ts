import type { Model } from '../load/load.ts'
import type { Text } from '../text.ts'
import type { Terminal } from './define.ts'

/** What `export` was asked for. */
export interface ExportOptions {
  /** File or folder to write, as the caller named it. */
  readonly out: string
  /** Make the form with nothing in it. */
  readonly empty: boolean
  /** Write also over what others wrote or changed. */
  readonly force: boolean
  readonly terminal: Terminal
}

/** A form that a model can be exported to. */
export interface Form {
  readonly summary: Text
  /** Whether the form can be made with nothing in it. */
  readonly mayBeEmpty: boolean
  /** Writes the form; `model` is undefined for an empty one. */
  write(model: Model | undefined, options: ExportOptions): Promise<void>
}

/** Names of the files of a model. */
export const filesOf = ({ files }: Model): readonly string[] => files.map(({ name }) => name)

/** Forms of the architecture dossier, by the name that people type; the first is the one meant when none is named. */
export const FORMS: Readonly<Record<string, () => Promise<Form>>> = {
  'mau-03': () => import('./forms/mau-03.ts').then(({ default: form }) => form),
  'mau-02': () => import('./forms/mau-02.ts').then(({ default: form }) => form),
}
