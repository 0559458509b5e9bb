import path from 'node:path'
import { isTest, type Source } from '../_util/sources.ts'

/** What points where: the imports of files, or those of folders. */
type Arrows = ReadonlyMap<string, ReadonlySet<string>>

const ROOT_FOLDER = /(?:^|\/)(?:src|renderer|scripts|tests|tests\/bench)$/

/** Files that import each other in a circle, as `a → b → a`; one circle at a time. */
export function circlesOfFiles(sources: readonly Source[]): string[] {
  return circleIn(arrowsOf(sources, (file) => file))
}

/**
 * Folders that import each other in a circle; a root file is a place by itself, so that no circle goes through one
 * either. Tests, and the tools in `testing`, may know everything.
 */
export function circlesOfFolders(sources: readonly Source[]): string[] {
  const code = sources.filter(({ file }) => !isTest(file) && !file.includes('/testing/'))
  return circleIn(arrowsOf(code, placeOf))
}

function placeOf(file: string): string {
  const folder = path.posix.dirname(file)
  return ROOT_FOLDER.test(folder) ? file : folder
}

function arrowsOf(sources: readonly Source[], nodeOf: (file: string) => string): Arrows {
  const known = new Set(sources.map(({ file }) => file))
  const arrows = new Map<string, Set<string>>()
  for (const { file, imports } of sources) {
    const from = nodeOf(file)
    const targets = imports.map(({ name }) => path.posix.join(path.posix.dirname(file), name))
    const to = targets.filter((target) => known.has(target) && nodeOf(target) !== from).map(nodeOf)
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]))
  }
  return arrows
}

function circleIn(arrows: Arrows): string[] {
  const left = new Map(arrows)
  const pointsOn = (node: string): string | undefined => [...(left.get(node) ?? [])].find((target) => left.has(target))
  // What points at nothing that is left is part of no circle.
  for (let size = -1; size !== left.size; ) {
    size = left.size
    for (const node of left.keys()) if (pointsOn(node) === undefined) left.delete(node)
  }
  const [start] = left.keys()
  return start === undefined ? [] : [walk(start, pointsOn).join(' → ')]
}

/** Follows the arrows until a place comes again. */
function walk(start: string, next: (node: string) => string | undefined): string[] {
  const way = [start]
  for (;;) {
    const node = next(way.at(-1) as string) as string
    const seenAt = way.indexOf(node)
    way.push(node)
    if (seenAt >= 0) return way.slice(seenAt)
  }
}
