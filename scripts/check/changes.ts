import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What this worktree has that `since` has not: committed, edited and new files, as paths from the root. */
export interface Changes {
  readonly since: string
  readonly files: readonly string[]
}

/** The folders that are compiled, each with those that it is compiled against. */
export type Folders = ReadonlyMap<string, readonly string[]>

/** What has changed against `main`, or against the last commit where there is no `main`; null outside of git. */
export function changesIn(root: string): Changes | null {
  const since = linesOf(root, 'rev-parse', '--verify', '--quiet', 'main') ? 'main' : 'HEAD'
  const [base] = linesOf(root, 'merge-base', since, 'HEAD') ?? []
  if (!base) return null
  const changed = linesOf(root, 'diff', '--name-only', base) ?? []
  const added = linesOf(root, 'ls-files', '--others', '--exclude-standard') ?? []
  return { since, files: [...new Set([...changed, ...added])] }
}

/** Reads which folder is compiled against which from the `references` of the tsconfig files. */
export function foldersIn(root: string): Folders {
  const folders = referencesOf(root, '.')
  return new Map(folders.map((folder) => [folder, referencesOf(root, folder)]))
}

/** The folders in which a change of these files may be felt: their own and those that are compiled against them. */
export function foldersFelt(folders: Folders, files: readonly string[]): string[] {
  const felt = new Set<string>()
  const feel = (folder: string): void => {
    if (felt.has(folder)) return
    felt.add(folder)
    for (const [other, references] of folders) if (references.includes(folder)) feel(other)
  }
  const names = [...folders.keys()]
  for (const file of files) {
    const home = names.find((folder) => file.startsWith(`${folder}/`))
    if (home) feel(home)
    // What stands in the root (package.json, lint rules, compiler options) is felt everywhere; texts are not code.
    else if (!/\.(?:md|png)$/.test(file)) names.forEach(feel)
  }
  return [...felt].sort()
}

function referencesOf(root: string, folder: string): string[] {
  const { references = [] } = JSON.parse(readFileSync(path.join(root, folder, 'tsconfig.json'), 'utf8'))
  return references.map((reference: { path: string }) => path.posix.join(folder, reference.path))
}

/** What git answers, by line; null when it refuses. */
function linesOf(root: string, ...args: readonly string[]): string[] | null {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : null
}
