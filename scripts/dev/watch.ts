import { watch } from 'node:fs'

/** An editor writes a file in several steps, a switch of branches writes many files: all of them are one edit. */
const QUIET_MS = 60

/** Calls back once after each edit of the files under these folders, tests aside; answers how to stop. */
export function watchSources(folders: readonly string[], onEdit: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (file === null || /\.test\.tsx?$|~$|^\./.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(onEdit, QUIET_MS)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
