import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, vneaf } from '../cli/terminal.ts'

const MODEL = `id: mo-hinh
name: Mô hình
asOf: 2016-12-16
agencies:
  - {id: bo, name: Bộ, level: ministry}
databases:
  - {id: csdl, name: Cơ sở dữ liệu, scope: sector, owner: bo}
`

const FILES = { 'docs/kiến trúc/m/architecture.yaml': MODEL, 'khac/architecture.yaml': MODEL.replace('mo-hinh', 'khac') }

/** Paths that each of the forms for a repository tells. */
async function paths(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Record<string, string[]>> {
  const told = async (form: string) => (await vneaf(['check', ...args, '--format', form], cwd, false, environment)).out
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort()
  const [sarif, gitlab, github] = await Promise.all([told('sarif'), told('gitlab'), told('github')])
  return {
    sarif: sorted(
      JSON.parse(sarif!).runs[0].results.map((one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        decodeURIComponent(one.locations[0]!.physicalLocation.artifactLocation.uri),
      ),
    ),
    gitlab: sorted(JSON.parse(gitlab!).map((one: { location: { path: string } }) => one.location.path)),
    github: sorted([...github!.matchAll(/ file=([^,]*),/g)].map(([, file]) => file!)),
  }
}

const all = (path: string) => ({ sarif: [path], gitlab: [path], github: [path] })

describe('paths of reports that a repository reads', () => {
  it('start at the top that the CI system names, that Git has, or that the caller names', () =>
    inFolder(FILES, async (folder) => {
      const here = join(folder, 'docs/kiến trúc')
      const full = all('docs/kiến trúc/m/architecture.yaml')
      expect(await paths(['m'], here, { GITHUB_WORKSPACE: folder })).toEqual(full)
      expect(await paths(['m'], here, { CI_PROJECT_DIR: folder })).toEqual(full)
      expect(await paths(['m', '--root', '../..'], here)).toEqual(full)
      expect(await paths(['m', '--root', '..'], here, { GITHUB_WORKSPACE: folder })).toEqual(all('kiến trúc/m/architecture.yaml'))
      expect(await paths(['m'], here)).toEqual(all('m/architecture.yaml'))
      mkdirSync(join(folder, '.git'))
      expect(await paths(['m'], here)).toEqual(full)
      // What is named from a folder beside is still in the repository.
      expect(await paths(['../../khac'], here)).toEqual(all('khac/architecture.yaml'))
      expect(await paths(['docs/kiến trúc/m'], folder)).toEqual(full)
    }))

  it('start there also when the working folder was reached through a link', () =>
    inFolder(FILES, async (folder) => {
      symlinkSync(folder, join(folder, 'link'))
      const here = join(folder, 'link/docs/kiến trúc')
      expect(await paths(['m'], here, { GITHUB_WORKSPACE: folder })).toEqual(all('docs/kiến trúc/m/architecture.yaml'))
    }))

  it('are left as they are outside of it, and without one', () =>
    inFolder(FILES, async (folder) => {
      const here = join(folder, 'docs/kiến trúc')
      expect((await paths(['../../khac', '--root', '.'], here)).gitlab).toEqual([join(folder, 'khac/architecture.yaml')])
      expect(await paths(['m'], here, { GITHUB_WORKSPACE: join(folder, 'khac'), CI_PROJECT_DIR: 'x' })).toEqual(all('m/architecture.yaml'))
    }))

  it('change no fingerprint and no other form', () =>
    inFolder(FILES, async (folder) => {
      const here = join(folder, 'docs/kiến trúc')
      const run = (form: string, environment: Readonly<Record<string, string>>) =>
        vneaf(['check', 'm', '--format', form], here, false, environment)
      for (const form of ['json', 'csv', 'junit', 'markdown', 'pretty'])
        expect((await run(form, { GITHUB_WORKSPACE: folder })).out).toBe((await run(form, {})).out)
      const prints = async (environment: Readonly<Record<string, string>>) =>
        JSON.parse((await run('gitlab', environment)).out).map((one: { fingerprint: string }) => one.fingerprint)
      expect(await prints({ GITHUB_WORKSPACE: folder })).toEqual(await prints({}))
    }))

  it('need a folder that is there', () =>
    inFolder(FILES, async (folder) => {
      const { code, err } = await vneaf(['check', 'khac', '--root', 'khong-co'], folder)
      expect([code, err]).toEqual([2, expect.stringContaining('khong-co')])
    }))
})
