import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from './open.ts'
import type { Database } from './schema.ts'

type MayBeNull<Row> = { readonly [Column in keyof Row]-?: null extends Row[Column] ? true : false }

const YES = true
const NO = false

/** Each column of the types, and whether it may be null: the compiler compares it with them, the test with the tables. */
const COLUMNS: { readonly [Table in keyof Database]: MayBeNull<Database[Table]> } = {
  hall: { hall_id: NO },
  hall_clock: { hall_id: NO, boot: NO, offset_ms: NO, doubted_since: YES, is_starting: NO },
  hall_mark: { hall_id: NO, is_open: NO, seq: NO, boot: NO, elapsed_ms: NO, wall_at: NO, agreed_ms: NO },
  hall_set_up: { hall_id: NO, settings: NO, is_demo: NO },
  journal: { hall_id: NO, seq: NO, business_day: NO, at: NO, actor: NO, name: NO, version: NO, data: NO },
  outcome: { hall_id: NO, actor: NO, key: NO, fingerprint: NO, status: NO, body: NO, at: NO },
  ticket: {
    ticket_id: NO,
    hall_id: NO,
    business_day: NO,
    number: NO,
    lane: NO,
    status: NO,
    grounds: NO,
    matters: NO,
    matters_done: NO,
    is_new_taxpayer: NO,
    language: NO,
    window_no: YES,
    officer: YES,
    issued_at: NO,
    turn_at: NO,
    called_at: YES,
    call_times: NO,
    started_at: YES,
    ended_at: YES,
    ended_by: YES,
    reinstate_count: NO,
  },
  ticket_number: { hall_id: NO, business_day: NO, number: NO, ticket_id: NO },
  live_party: { hall_id: NO, party_key: NO, ticket_id: NO },
  service_window: {
    hall_id: NO,
    window_no: NO,
    state: NO,
    officer: YES,
    pause_reason: YES,
    tiers: NO,
    since: NO,
    ticket_id: YES,
  },
  taxpayer: {
    taxpayer_key: NO,
    name: NO,
    id_tail: NO,
    credit_grade: YES,
    credit_valid_from: YES,
    credit_valid_until: YES,
    registered_on: YES,
  },
  person: { party_key: NO, name: YES, id_tail: YES, phone_tail: YES, created_at: NO },
  matter: {
    hall_id: NO,
    code: NO,
    position: NO,
    category: NO,
    category_name: NO,
    name: NO,
    initials: NO,
    sta_code: YES,
    standard_seconds: NO,
    saved_seconds: NO,
  },
  rating: {
    ticket_id: NO,
    hall_id: NO,
    rated_at: NO,
    rated_by: NO,
    business_day: NO,
    window_no: YES,
    officer: YES,
    stars: NO,
    aspects: NO,
    has_comment: NO,
  },
  comment: { ticket_id: NO, text: NO, created_at: NO },
  account: { account: NO, hall_id: NO, name: NO, roles: NO, password_hash: NO },
  device: { device_id: NO, hall_id: NO, kind: NO, paired_at: NO, revoked_at: YES },
  pairing_code: { code_hash: NO, hall_id: NO, kind: NO, is_reusable: NO, expires_at: YES },
  secret_check: { check_hash: NO },
  token: { token_hash: NO, account: YES, device_id: YES, expires_at: YES },
}

it('the types say which tables and columns the migrations made, and which may be null', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  const db = await openDatabase(dataDir)
  try {
    const tables = await db.introspection.getTables()
    const made = tables.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column.name, column.isNullable])),
    ])
    expect(Object.fromEntries(made)).toEqual(COLUMNS)
  } finally {
    await db.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
