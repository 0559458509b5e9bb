import { PROTOCOL_VERSION } from '@one-window/protocol'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

interface Metric {
  readonly name: string
  readonly type: string
  readonly help: string
  readonly labels: string[]
}

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

const scrape = async (): Promise<string> => (await hall.get('/metrics')).text
const lines = async (name: string) => (await scrape()).split('\n').filter((line) => line.startsWith(name))

describe('the numbers for Prometheus', () => {
  it('tell who waits, which windows are open, what was called, and what it cost', async () => {
    const [officer, kiosk] = [await hall.signIn('w03'), await hall.pair('kiosk')]
    await hall.command('window.open', { windowNo: 3 }, officer)
    const issuing = Array.from({ length: 3 }, () => hall.command('ticket.issue', {}, kiosk))
    await Promise.all([...issuing, hall.command('ticket.issue', { needs: ['ill'] }, kiosk)])
    await hall.command('window.next', { windowNo: 3 }, officer)
    const text = await scrape()
    for (const line of [
      'one_window_waiting_tickets{hall="hanyang",lane="general"} 3',
      'one_window_waiting_tickets{hall="hanyang",lane="priority"} 0',
      'one_window_open_windows{hall="hanyang"} 1',
      'one_window_calls_total{hall="hanyang"} 1',
      'one_window_events_total{hall="hanyang",name="ticket.issued"} 4',
      'one_window_commands_waiting{hall="hanyang"} 0',
      'one_window_batch_commands_sum{hall="hanyang"} 6',
      'one_window_batch_commands_bucket{le="64",hall="hanyang"} 3',
      'one_window_commit_seconds_count{hall="hanyang"} 3',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    const [seconds] = await lines('one_window_commit_seconds_sum')
    expect(Number(seconds?.split(' ')[1])).toBeGreaterThan(0)
  })

  it('count every view for every socket', async () => {
    const port = await hall.listen()
    const auth = { token: await hall.pair('display'), protocolVersion: PROTOCOL_VERSION }
    const sockets = [1, 2].map(() =>
      io(`http://127.0.0.1:${port}`, { auth, transports: ['websocket'], forceNew: true }),
    )
    const views = sockets.map((socket) => new Promise((resolve) => socket.once('view', resolve)))
    for (const socket of sockets) socket.emit('subscribe', { hallId: 'hanyang', view: 'display' }, () => {})
    await Promise.all(views)
    expect(await lines('one_window_views_sent_total')).toEqual([
      'one_window_views_sent_total{hall="hanyang",view="display"} 2',
    ])
    expect(await lines('one_window_sockets ')).toEqual(['one_window_sockets 2'])
    for (const socket of sockets) socket.disconnect()
  })

  // The rules of promtool's linter, `promtool check metrics`.
  it('have names as Prometheus wants them', async () => {
    const metrics = metricsIn(await scrape())
    expect(metrics.length).toBeGreaterThan(30)
    expect(metrics.flatMap(complaints)).toEqual([])
  })

  it.each([
    [{ name: 'one_window_calls', type: 'counter' }, '_total'],
    [{ name: 'one_window_waiting_total', type: 'gauge' }, '_total'],
    [{ name: 'one_window_commit_milliseconds', type: 'histogram' }, 'unit'],
    [{ name: 'one_window_commit_ms', type: 'histogram' }, 'unit'],
    [{ name: 'one_window_batch_count', type: 'gauge' }, 'reserved'],
    [{ name: 'one_window_open_gauge', type: 'gauge' }, 'type'],
    [{ name: 'oneWindow_open', type: 'gauge' }, 'snake'],
    [{ name: 'one_window_open', type: 'gauge', help: '' }, 'help'],
    [{ name: 'one_window_open', type: 'gauge', labels: ['le'] }, 'label'],
  ])('would complain of %o', (metric, about) => {
    expect(complaints({ help: 'text', labels: [], ...metric })).toEqual([expect.stringContaining(about)])
  })
})

const FOREIGN_UNITS =
  /^(?:(?:nano|micro|milli|kilo|mega|giga|tera|kibi|mebi|gibi)\w+s|minutes?|hours?|days?|weeks?|bits|percent|ms|us|ns|s|sec|kb|mb|gb|b|fahrenheit)$/

function complaints({ name, type, help, labels }: Metric): string[] {
  const words = name.split('_')
  const isHistogram = type === 'histogram' || type === 'summary'
  return [
    ...(help === '' ? ['no help'] : []),
    ...((type === 'counter') === name.endsWith('_total') ? [] : ['a counter, and only that, ends in _total']),
    ...(words.some((word) => FOREIGN_UNITS.test(word)) ? ['no base unit'] : []),
    ...(/_(?:bucket|count|sum)$/.test(name) ? ['a reserved ending'] : []),
    ...(!isHistogram && labels.some((label) => label === 'le' || label === 'quantile') ? ['a reserved label'] : []),
    ...(words.includes(type) ? ['its type in the name'] : []),
    ...(/^[a-z][a-z0-9_]*$/.test(name) ? [] : ['not in snake case']),
  ].map((what) => `${name}: ${what}`)
}

function metricsIn(text: string): Metric[] {
  return [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type = '']) => ({
    name,
    type,
    help: new RegExp(`^# HELP ${name} (.*)$`, 'm').exec(text)?.[1] ?? '',
    labels: [...text.matchAll(new RegExp(`^${name}\\{([^}]*)\\}`, 'gm'))].flatMap(([, inside = '']) =>
      [...inside.matchAll(/(\w+)="/g)].map(([, label = '']) => label),
    ),
  }))
}
