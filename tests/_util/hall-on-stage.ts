import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type InProcessServer, startInProcess } from './in-process.ts'
import { openStage, type Stage } from './stage.ts'

/** A demo hall in this process, and a browser that looks at it. */
export interface HallOnStage {
  readonly server: InProcessServer
  readonly stage: Stage
}

/** Opens both for the tests of a `describe`; each test begins without pages and leaves no complaint in a console. */
export function hallOnStage(): HallOnStage {
  const hall = {} as { server: InProcessServer; stage: Stage }
  beforeAll(async () => {
    ;[hall.server, hall.stage] = await Promise.all([startInProcess(), openStage()])
  })
  afterAll(async () => {
    await hall.stage?.close()
    await hall.server?.close()
  })
  afterEach(async () => {
    expect(hall.stage.takeComplaints()).toEqual([])
    await hall.stage.clear()
  })
  return hall
}
