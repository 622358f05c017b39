/** Revisions of a Git repository as files to read models from. Only plumbing is called, which runs no hook and fetches nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Fault } from '../fault.ts'
import { formatOf } from '../load/parse.ts'
import type { Text } from '../text.ts'
import type { EntryKind, Files } from './read.ts'

/** A state of the repository: how the caller named it, and the commit it stands for. */
export interface Revision {
  readonly name: string
  readonly commit: string
}

/** Bytes that one call to Git may answer; more than any model has. */
const MOST_BYTES = 1024 * 1024 * 1024

/** Longest chain of links that is followed. */
const MOST_LINKS = 8

interface Entry {
  readonly mode: string
  readonly object: string
  readonly size: number
}

/** A repository, found from a folder in it. */
export class Repository {
  /** Its top folder, as the caller would write it. */
  readonly top: string
  readonly #environment: NodeJS.ProcessEnv

  /**
   * @param environment The caller's own. What a hook sets to point Git at a repository is left out, since paths decide that here.
   * @throws {Fault} when Git is missing or the folder is in no repository.
   */
  constructor(folder: string, environment: NodeJS.ProcessEnv) {
    const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...rest } = environment
    this.#environment = {
      ...rest,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // A partial clone would otherwise fetch what it lacks.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
    }
    let from = folder
    while (!statSync(from, { throwIfNoEntry: false })?.isDirectory() && dirname(from) !== from) from = dirname(from)
    const answer = this.#run(['rev-parse', '--show-toplevel', '--show-prefix'], '', from)
    const [top = '', prefix = ''] = answer.toString('utf8').split('\n')
    // The way the caller wrote the folder may lead through links; as long as it ends at the same top, it is kept.
    const written = resolve(
      from,
      prefix
        .split('/')
        .filter((part) => part !== '')
        .map(() => '..')
        .join('/'),
    )
    this.top = existsSync(written) && realpathSync(written) === realpathSync(top) ? written : resolve(top)
  }

  /** @throws {Fault} when the repository knows no such revision. */
  revision(name: string): Revision {
    if (name === '' || name.startsWith('-') || /[\n\0]/.test(name)) throw unknownRevision(name)
    const commit = this.#object(`${name}^{commit}`)
    if (commit === undefined) throw unknownRevision(name)
    return { name, commit: commit.object }
  }

  /** The last revision that two have in common. */
  mergeBase(one: Revision, other: Revision): Revision {
    let answer: string
    try {
      answer = this.#run(['merge-base', one.commit, other.commit], '', this.top).toString('utf8').trim()
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      throw new Fault(
        'not-found',
        {
          vi: `“${one.name}” và “${other.name}” không có phiên bản chung.`,
          en: `"${one.name}" and "${other.name}" have no revision in common.`,
        },
        SHALLOW,
      )
    }
    return { name: `${one.name}...${other.name}`, commit: answer }
  }

  /** What a path is at a revision; undefined when it is not there. */
  kindAt({ commit }: Revision, path: string): 'file' | 'folder' | undefined {
    const inside = this.#inside(path)
    if (inside === undefined || /[\n\0]/.test(inside)) return undefined
    const type = this.#object(inside === '' ? `${commit}^{tree}` : `${commit}:${inside}`)?.type
    return type === 'blob' ? 'file' : type === 'tree' ? 'folder' : undefined
  }

  /** The files below some folders at a revision, at the places they have on disk. */
  files(revision: Revision, folders: readonly string[]): Files {
    const entries = new Map<string, Entry>()
    for (const folder of folders) {
      const inside = this.#inside(folder)
      if (inside === undefined || this.kindAt(revision, folder) !== 'folder') continue
      const tree = this.#object(inside === '' ? `${revision.commit}^{tree}` : `${revision.commit}:${inside}`)!
      const listing = this.#run(['ls-tree', '-r', '-z', '-l', '--full-tree', tree.object], '', this.top).toString('utf8')
      for (const line of listing.split('\0')) {
        const [, mode, object, size, name] = /^(\d+) \S+ (\S+) +(\S+)\t(.*)$/s.exec(line) ?? []
        if (name !== undefined)
          entries.set(join(this.top, inside, name), { mode: mode!, object: object!, size: size === '-' ? 0 : Number(size) })
      }
    }
    return new RevisionFiles(entries, (objects) => this.#contents(objects))
  }

  /** Paths of all files at a revision. */
  paths({ commit }: Revision): string[] {
    const listing = this.#run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], '', this.top).toString('utf8')
    return listing
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => join(this.top, name))
  }

  /** A path within the repository, with slashes; undefined when it is outside. */
  #inside(path: string): string | undefined {
    const inside = relative(this.top, path)
    return inside === '..' || inside.startsWith(`..${sep}`) || resolve(this.top, inside) !== path ? undefined : inside.split(sep).join('/')
  }

  /** Asks on standard input, where nothing can be taken for an option. */
  #object(name: string): { readonly object: string; readonly type: string } | undefined {
    const answer = this.#run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${name}\n`, this.top).toString('utf8')
    const [, object, type] = /^([0-9a-f]{40,64}) (\w+)\n$/.exec(answer) ?? []
    return object === undefined || type === undefined ? undefined : { object, type }
  }

  #contents(objects: readonly string[]): Map<string, Buffer> {
    const answer = this.#run(['cat-file', '--batch'], `${objects.join('\n')}\n`, this.top)
    const contents = new Map<string, Buffer>()
    let at = 0
    for (const asked of objects) {
      const end = answer.indexOf(0x0a, at)
      const [object, , size] = answer.toString('utf8', at, end).split(' ')
      if (object !== asked || size === undefined)
        throw new Fault('unreadable', {
          vi: `Kho Git thiếu dữ liệu của đối tượng ${asked}.`,
          en: `The Git repository lacks the contents of object ${asked}.`,
        })
      contents.set(asked, answer.subarray(end + 1, end + 1 + Number(size)))
      at = end + 1 + Number(size) + 1
    }
    return contents
  }

  #run(args: readonly string[], input: string, cwd: string): Buffer {
    const { error, status, stdout, stderr } = spawnSync('git', args, {
      cwd,
      env: this.#environment,
      input,
      maxBuffer: MOST_BYTES,
      windowsHide: true,
    })
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
      throw new Fault(
        'unreadable',
        { vi: 'Không tìm thấy lệnh “git” trên máy này.', en: 'There is no command "git" on this machine.' },
        { vi: 'Cài Git, hoặc so sánh hai thư mục.', en: 'Install Git, or compare two folders.' },
      )
    if (error !== undefined || status !== 0) {
      const [said = ''] = (stderr ?? '').toString('utf8').split('\n')
      if (/not a git repository/.test(said)) throw NO_REPOSITORY
      const [, foreign] = /detected dubious ownership in repository at '(.*)'$/.exec(said) ?? []
      if (foreign !== undefined) throw ofAnother(foreign)
      throw new Fault('unreadable', {
        vi: `Git không đọc được kho này: ${said || String((error as NodeJS.ErrnoException | undefined)?.code ?? status)}`,
        en: `Git cannot read the repository: ${said || String((error as NodeJS.ErrnoException | undefined)?.code ?? status)}`,
      })
    }
    return stdout
  }
}

/** Files of a revision. What is read is read by folder, since one call to Git costs more than a file. */
class RevisionFiles implements Files {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #folders = new Map<string, Map<string, EntryKind>>()
  readonly #contents: (objects: readonly string[]) => Map<string, Buffer>
  readonly #known = new Map<string, Buffer>()

  constructor(entries: ReadonlyMap<string, Entry>, contents: (objects: readonly string[]) => Map<string, Buffer>) {
    this.#entries = entries
    this.#contents = contents
    for (const [path, { mode }] of entries) this.#put(path, mode.startsWith('100') ? 'file' : 'other')
  }

  #put(path: string, kind: EntryKind): void {
    const folder = dirname(path)
    if (folder === path) return
    let members = this.#folders.get(folder)
    if (members === undefined) {
      this.#folders.set(folder, (members = new Map()))
      this.#put(folder, 'folder')
    }
    members.set(path.slice(folder.length).replace(/^[\\/]/, ''), kind)
  }

  stat(path: string): { readonly kind: EntryKind; readonly size: number } | undefined {
    const real = this.#followed(path)
    if (real === undefined) return undefined
    const entry = this.#entries.get(real)
    if (entry !== undefined) return { kind: entry.mode.startsWith('100') ? 'file' : 'other', size: entry.size }
    return this.#folders.has(real) ? { kind: 'folder', size: 0 } : undefined
  }

  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind }[] {
    return [...(this.#folders.get(folder) ?? [])].map(([name, kind]) => ({ name, kind }))
  }

  realPath(path: string): string {
    return this.#followed(path) ?? path
  }

  read(file: string): Buffer {
    const { object } = this.#entries.get(this.realPath(file))!
    const known = this.#known.get(object)
    if (known !== undefined) return known
    const folder = dirname(this.realPath(file))
    const beside = this.list(folder).flatMap(({ name, kind }) => {
      const entry = kind === 'file' && formatOf(name) !== undefined ? this.#entries.get(join(folder, name)) : undefined
      return entry === undefined || this.#known.has(entry.object) ? [] : [entry.object]
    })
    for (const [one, content] of this.#contents([...new Set([object, ...beside])])) this.#known.set(one, content)
    return this.#known.get(object)!
  }

  /** Where links lead, as long as they stay among these files. */
  #followed(path: string): string | undefined {
    let at = path
    for (let step = 0; step < MOST_LINKS; step++) {
      const entry = this.#entries.get(at)
      if (entry?.mode !== '120000') return at
      at = resolve(dirname(at), this.#contents([entry.object]).get(entry.object)!.toString('utf8'))
    }
    return undefined
  }
}

const SHALLOW: Text = {
  vi: 'Nếu kho chỉ tải một phần lịch sử (thường gặp ở CI), hãy tải đủ: “git fetch --unshallow” hoặc fetch-depth: 0.',
  en: 'Where only part of the history was fetched, as CI often does, fetch it all: "git fetch --unshallow" or fetch-depth: 0.',
}

const NO_REPOSITORY = new Fault(
  'not-found',
  { vi: 'Thư mục này không thuộc kho Git nào.', en: 'This folder is in no Git repository.' },
  {
    vi: 'Chạy lệnh trong kho Git chứa mô hình, hoặc so sánh hai thư mục.',
    en: 'Run it inside the Git repository that holds the model, or compare two folders.',
  },
)

/** Git reads no repository of another user; in a container of CI that is the normal case. */
const ofAnother = (folder: string): Fault =>
  new Fault(
    'unreadable',
    {
      vi: `Git không đọc kho ${folder} vì kho thuộc người dùng khác của máy này (thường gặp trong container của CI).`,
      en: `Git does not read the repository ${folder}, because it belongs to another user of this machine, as in containers of CI.`,
    },
    {
      vi: `Nếu tin kho này, chạy: git config --global --add safe.directory ${shellWord(folder)}`,
      en: `If you trust it, run: git config --global --add safe.directory ${shellWord(folder)}`,
    },
  )

/** A path as one word that can be pasted into a shell. */
const shellWord = (path: string): string => (/^[\w/.:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)

const unknownRevision = (name: string): Fault =>
  new Fault('not-found', { vi: `Kho Git không có phiên bản “${name}”.`, en: `The Git repository has no revision "${name}".` }, SHALLOW)
