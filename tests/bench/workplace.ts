import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Listening, startFloor, startServer } from './processes.ts'

/** A folder for this run and the processes that it started: all of it is gone when it closes. */
export interface Workplace {
  /** A fresh folder for data, by a name of its own. */
  readonly dataDir: (name: string) => string
  readonly server: (dataDir: string, nodeOptions?: readonly string[]) => Promise<Listening>
  readonly floor: (dataDir: string) => Promise<Listening>
  readonly close: () => Promise<void>
}

export function openWorkplace(): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), 'one-window-bench-'))
  const started: Listening[] = []
  const dataDir = (name: string): string => {
    const dir = path.join(folder, name)
    mkdirSync(dir)
    return dir
  }
  const noted = async (starting: Promise<Listening>): Promise<Listening> => {
    started.push(await starting)
    return starting
  }
  return {
    dataDir,
    server: (dir, nodeOptions) => noted(startServer(dir, nodeOptions)),
    floor: (dir) => noted(startFloor(dir)),
    async close() {
      await Promise.all(started.map((one) => one.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
