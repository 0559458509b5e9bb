import { describe, expect, it } from 'vitest'
import { type ClockPair, type OwnTime, ownTimeAt, readClock } from './reading.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const NINE = Date.parse('2026-03-02T09:00:00+08:00')

/** A machine whose two clocks can be moved apart, with a hall on it. */
class Machine {
  wall = NINE
  elapsed = 5_000
  boot = 'first'
  lastAt = NINE
  quietSince = NINE
  own: OwnTime | null = null

  pass(ms: number): this {
    this.wall += ms
    this.elapsed += ms
    return this
  }

  jump(ms: number): this {
    this.wall += ms
    return this
  }

  restart(offMs: number): this {
    Object.assign(this, { boot: `${this.boot} again`, elapsed: 1_000, wall: this.wall + offMs })
    return this
  }

  /** Reads the clocks: how far the hall's time is from nine o'clock, and whether the wall clock is doubted. */
  read(): [sinceNine: number, isDoubted: boolean] {
    const { at, doubted, own } = readClock(this.own, this.pair(), this)
    this.own = own
    return [at - NINE, doubted !== undefined]
  }

  pair(): ClockPair {
    return { wall: this.wall, elapsed: this.elapsed, boot: this.boot }
  }
}

/** A machine that has been running and believed since nine o'clock. */
function running(): Machine {
  const machine = new Machine()
  machine.read()
  return machine
}

describe('[R15b] the wall clock is compared with what has really elapsed', () => {
  it.each([
    ['as much as elapsed', 0, false],
    ['ten minutes ahead', 10, false],
    ['ten minutes behind', -10, false],
    ['eleven minutes ahead', 11, true],
    ['eleven minutes behind', -11, true],
    ['a day ahead', 1440, true],
  ])('%s', (_, minutes, isDoubted) => {
    const machine = running()
      .pass(30 * MINUTE)
      .jump(minutes * MINUTE)
    machine.lastAt = NINE + 30 * MINUTE
    expect(machine.read()[1]).toBe(isDoubted)
  })

  it('a doubted one is not taken over: the hall goes on at its own time plus what elapsed', () => {
    const machine = running()
      .pass(MINUTE)
      .jump(60 * MINUTE)
    expect(machine.read()).toEqual([MINUTE, true])
    expect(machine.pass(5 * MINUTE).read()).toEqual([6 * MINUTE, true])
    expect(machine.own?.doubtedSince).toBe(NINE + MINUTE)
  })

  it('it is believed again as soon as it comes back to the hall’s time', () => {
    const machine = running().jump(60 * MINUTE)
    machine.read()
    expect(
      machine
        .pass(MINUTE)
        .jump(-58 * MINUTE)
        .read(),
    ).toEqual([3 * MINUTE, false])
    expect(machine.own?.doubtedSince).toBeNull()
  })

  it('sleep has elapsed: a machine that slept over the weekend is believed', () => {
    expect(
      running()
        .pass(3 * DAY)
        .read(),
    ).toEqual([3 * DAY, false])
  })

  it('a few minutes back are no doubt, and the hall’s time stands until they have passed', () => {
    const machine = running().jump(-5 * MINUTE)
    expect(machine.read()).toEqual([0, false])
    expect(machine.pass(2 * MINUTE).read()).toEqual([0, false])
    expect(machine.pass(4 * MINUTE).read()).toEqual([MINUTE, false])
  })

  it('a clock that is put back again and again is doubted at last', () => {
    const machine = running().jump(-9 * MINUTE)
    expect(machine.read()).toEqual([0, false])
    expect(machine.jump(-9 * MINUTE).read()).toEqual([0, true])
  })

  it('what another process has journaled meanwhile counts as elapsed', () => {
    const machine = running()
    machine.lastAt = NINE + 60 * MINUTE
    expect(machine.read()).toEqual([60 * MINUTE, true])
  })
})

describe('[R15b] at a start after another boot', () => {
  it.each([
    ['the next morning', 15 * 60 * MINUTE, false],
    ['35 days later', 35 * DAY, false],
    ['longer than 35 days later', 35 * DAY + MINUTE, true],
    ['a little before the last event', -10 * MINUTE, false],
    ['more than ten minutes before it', -11 * MINUTE, true],
    ['in 1970', -NINE, true],
  ])('%s', (_, ms, isDoubted) => {
    const machine = running().restart(ms)
    expect(machine.read()).toEqual([isDoubted ? 0 : Math.max(0, ms), isDoubted])
  })

  it('the hall goes on from its last event when the reading is doubted', () => {
    const machine = running().restart(-NINE)
    machine.read()
    expect(machine.pass(20 * MINUTE).read()).toEqual([20 * MINUTE, true])
  })

  it('a hall without an event has nothing to compare with', () => {
    const machine = Object.assign(new Machine(), { lastAt: 0, wall: 1_000 })
    expect(readClock(null, machine.pair(), machine)).toMatchObject({ at: 1_000, own: { doubtedSince: null } })
  })

  it('a clock that is set right before anybody came is believed', () => {
    const machine = running().restart(-NINE)
    machine.read()
    expect(
      machine
        .pass(MINUTE)
        .jump(NINE + DAY)
        .read(),
    ).toEqual([DAY + MINUTE, false])
  })

  it('not any more once somebody was served by the hall’s own time', () => {
    const machine = running().restart(-NINE)
    machine.read()
    machine.pass(MINUTE)
    machine.quietSince = NINE + MINUTE
    expect(machine.jump(NINE + DAY).read()).toEqual([MINUTE, true])
  })

  it('within one boot a restart of the program is none', () => {
    const machine = running()
      .pass(MINUTE)
      .jump(11 * MINUTE)
    expect(machine.read()).toEqual([MINUTE, true])
  })
})

it('[R15b] a time that was taken is the hall’s own from then on', () => {
  const machine = running().jump(-60 * MINUTE)
  machine.read()
  machine.own = ownTimeAt(machine.wall, machine.pair())
  machine.lastAt = machine.wall
  expect(machine.pass(MINUTE).read()).toEqual([-59 * MINUTE, false])
})
