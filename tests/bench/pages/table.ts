import { round } from '../report.ts'
import type { OwnerOf } from './trees.ts'
import type { Commit } from './wal.ts'

/** What one kind of command wrote: a commit for each time that it was given alone. */
export interface Written {
  readonly what: string
  readonly commits: readonly Commit[]
}

const TOGETHER = 100
const NAME_CHARS = 40
const CELL_CHARS = 14

/** Pages of a COMMIT on the average: a line for each table and index, a column for each command. */
export function tableOf(written: readonly Written[], ownerOf: OwnerOf): string {
  const shares = written.map(({ commits }) => sharesOf(commits, ownerOf))
  const line = (name: string, cell: (no: number) => string): string =>
    [name.padEnd(NAME_CHARS), ...written.map((_, no) => cell(no).padStart(CELL_CHARS))].join('')
  const share = (owner: string, no: number): number => shares[no]?.get(owner) ?? 0
  const most = (owner: string): number => Math.max(...written.map((_, no) => share(owner, no)))
  const owners = [...new Set(shares.flatMap((each) => [...each.keys()]))].sort((a, b) => most(b) - most(a))
  const commits = (no: number): readonly Commit[] => written[no]?.commits ?? []
  return [
    line('pages of one COMMIT', (no) => written[no]?.what ?? ''),
    ...owners.map((owner) => line(owner, (no) => round(share(owner, no)))),
    line('all', (no) => round(commits(no).flat().length / commits(no).length)),
    line(`different ones in ${TOGETHER} commits`, (no) => round(differentIn(commits(no)))),
  ].join('\n')
}

/** How many pages of each table and index stand in a commit. */
function sharesOf(commits: readonly Commit[], ownerOf: OwnerOf): Map<string, number> {
  const shares = new Map<string, number>()
  for (const pageNo of commits.flat()) {
    const owner = ownerOf(pageNo)
    shares.set(owner, (shares.get(owner) ?? 0) + 1 / commits.length)
  }
  return shares
}

/** What a checkpoint would have to write back after so many commits. */
function differentIn(commits: readonly Commit[]): number {
  const groups = Math.floor(commits.length / TOGETHER)
  const counts = Array.from({ length: groups }, (_, no) => {
    return new Set(commits.slice(no * TOGETHER, (no + 1) * TOGETHER).flat()).size
  })
  return counts.reduce((sum, count) => sum + count, 0) / groups
}
