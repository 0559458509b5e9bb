import path from 'node:path'
import { foldersIn } from '../check/changes.ts'

/** The sources that the server runs: its own and those of every package that it is compiled against. */
export function serverFolders(root: string): string[] {
  const folders = foldersIn(root)
  const found = new Set<string>()
  const add = (folder: string): void => {
    if (found.has(folder)) return
    found.add(folder)
    for (const reference of folders.get(folder) ?? []) add(reference)
  }
  add('apps/server')
  return [...found].map((folder) => path.join(root, folder, 'src'))
}
