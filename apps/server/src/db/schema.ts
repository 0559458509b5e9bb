/** The tables as they stand today, for kysely; rows stay inside `db/`. Moments are ms, flags 0 or 1, JSON is text. */
export interface Database {
  hall: { hall_id: string }
  hall_clock: {
    hall_id: string
    boot: string
    offset_ms: number
    doubted_since: number | null
    is_starting: number
  }
  hall_mark: {
    hall_id: string
    is_open: number
    seq: number
    boot: string
    elapsed_ms: number
    wall_at: number
    agreed_ms: number
  }
  hall_set_up: { hall_id: string; settings: string; is_demo: number }
  journal: {
    hall_id: string
    seq: number
    business_day: string
    at: number
    actor: string
    name: string
    version: number
    data: string
  }
  outcome: {
    hall_id: string
    actor: string
    key: string
    fingerprint: string
    status: number
    body: string
    at: number
  }
  ticket: TicketRow
  ticket_number: { hall_id: string; business_day: string; number: string; ticket_id: string }
  live_party: { hall_id: string; party_key: string; ticket_id: string }
  service_window: ServiceWindowRow
  taxpayer: TaxpayerRow
  person: {
    party_key: string
    name: string | null
    id_tail: string | null
    phone_tail: string | null
    created_at: number
  }
  matter: MatterRow
  rating: RatingRow
  /** Erased with the rows of people. */
  comment: { ticket_id: string; text: string; created_at: number }
  account: { account: string; hall_id: string; name: string; roles: string; password_hash: string }
  device: { device_id: string; hall_id: string; kind: string; paired_at: number; revoked_at: number | null }
  pairing_code: { code_hash: string; hall_id: string; kind: string; is_reusable: number; expires_at: number | null }
  secret_check: { check_hash: string }
  token: { token_hash: string; account: string | null; device_id: string | null; expires_at: number | null }
}

export interface TicketRow {
  ticket_id: string
  hall_id: string
  business_day: string
  number: string
  lane: string
  status: string
  grounds: string
  matters: string
  matters_done: string
  is_new_taxpayer: number
  language: string
  window_no: number | null
  officer: string | null
  issued_at: number
  turn_at: number
  called_at: number | null
  call_times: number
  started_at: number | null
  ended_at: number | null
  ended_by: string | null
  reinstate_count: number
}

export interface ServiceWindowRow {
  hall_id: string
  window_no: number
  state: string
  officer: string | null
  pause_reason: string | null
  tiers: string
  since: number
  ticket_id: string | null
}

export interface RatingRow {
  ticket_id: string
  hall_id: string
  rated_at: number
  rated_by: string
  business_day: string
  window_no: number | null
  officer: string | null
  stars: number
  aspects: string
  has_comment: number
}

export interface TaxpayerRow {
  taxpayer_key: string
  name: string
  id_tail: string
  credit_grade: string | null
  credit_valid_from: string | null
  credit_valid_until: string | null
  registered_on: string | null
}

export interface MatterRow {
  hall_id: string
  code: string
  position: number
  category: string
  category_name: string
  name: string
  initials: string
  sta_code: string | null
  standard_seconds: number
  saved_seconds: number
}
