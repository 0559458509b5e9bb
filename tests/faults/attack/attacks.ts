import { deafScreen } from './deaf-screen.ts'
import { handshakes, pipeline, slowBodies } from './lines.ts'
import { codes, greedyReader, guesses, stuckKiosk } from './requests.ts'
import type { Attack } from './stage.ts'

const DOCUMENT = ['/api/openapi.json']
const PAGES = ['/metrics', '/docs', '/', '/api/health', '/fonts/../../secret']

/** However slowly a body comes, it has ended by then. */
const SLOWEST_BODY_MS = 30_000
/** A burst and what comes in the minute after it, as the attacked hall sets it. */
const NUMBERS_FOR_NOBODY_MAX = 33

/** What strangers and broken devices do to a hall. */
export const ATTACKS = {
  document: {
    what: 'the API document, pipelined on one connection',
    small: { count: 300, forMs: 1_500 },
    large: { count: 2_000, forMs: 20_000 },
    run: (stage, size) => pipeline(stage, size, DOCUMENT, 1),
  },
  pages: {
    what: 'pages and figures, pipelined on 16 connections',
    small: { count: 800, forMs: 1_500 },
    large: { count: 20_000, forMs: 20_000 },
    isStopped: ({ answers }) => answers['500'] === undefined,
    run: (stage, size) => pipeline(stage, size, PAGES, 16),
  },
  'slow-bodies': {
    what: 'bodies that never come',
    small: { count: 100, forMs: 1_500 },
    large: { count: 1_000, forMs: 35_000 },
    isStopped: ({ answers }, { forMs }) => forMs < SLOWEST_BODY_MS || answers['still open'] === undefined,
    run: slowBodies,
  },
  handshakes: {
    what: 'handshakes of nobody',
    small: { count: 600, forMs: 1_500 },
    large: { count: 6_000, forMs: 20_000 },
    run: handshakes,
  },
  'deaf-screen': {
    what: 'a screen that subscribes and never reads',
    small: { count: 5_000, forMs: 1_500 },
    large: { count: 100_000, forMs: 20_000 },
    run: deafScreen,
  },
  'stuck-kiosk': {
    what: 'a kiosk that takes numbers for nobody',
    small: { count: 2_000, forMs: 1_500 },
    large: { count: 40_000, forMs: 20_000 },
    isStopped: ({ answers }) => (answers['200'] ?? 0) <= NUMBERS_FOR_NOBODY_MAX && (answers['429'] ?? 0) > 0,
    run: stuckKiosk,
  },
  guesses: {
    what: 'guesses at passwords',
    small: { count: 400, forMs: 1_500 },
    large: { count: 4_000, forMs: 20_000 },
    run: guesses,
  },
  codes: {
    what: 'guesses at pairing codes',
    small: { count: 400, forMs: 1_500 },
    large: { count: 4_000, forMs: 20_000 },
    run: codes,
  },
  reader: {
    what: 'a device that reads without end',
    small: { count: 2_000, forMs: 1_500 },
    large: { count: 60_000, forMs: 20_000 },
    run: greedyReader,
  },
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof ATTACKS
