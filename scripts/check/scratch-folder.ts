import { mkdirSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'

/** The folder for temporary files of a project's tests; whatever a worker leaves there goes at the end of the run. */
export default function setUp({ config }: TestProject): () => void {
  const folder = config.env.TMPDIR as string
  mkdirSync(folder, { recursive: true })
  return () => rmSync(folder, { recursive: true, force: true })
}
