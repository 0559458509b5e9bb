import { LIMITS, parseTaxpayerId } from '@one-window/protocol'
import { type Named, NOBODY } from '@one-window/queue'
import type { Keys } from '../access/keys.ts'
import { ProblemError } from '../problem/problem-error.ts'

/** A taxpayer as a command names it: keyed hash and last 4 characters; the identifier itself goes no further (R18). */
export interface NamedTaxpayer {
  readonly key: string
  readonly idTail: string
}

/** Everyone that a command or a look-up names, with what only the erasable table may know (R18). */
export interface NamedPeople extends Named {
  readonly taxpayers: readonly NamedTaxpayer[]
  readonly phone: { readonly key: string; readonly tail: string } | null
  readonly comment?: string
}

interface Naming {
  readonly taxpayerId?: string
  readonly taxpayerIds?: readonly string[]
  readonly phone?: string
  readonly comment?: string
}

/** Takes out of a body whom it names and what was written, and leaves the rest. Refuses an invalid identifier. */
export function takeNamed<Body extends Naming>(
  keys: Keys,
  body: Body,
): { named: NamedPeople; rest: Omit<Body, keyof Naming> } {
  const { taxpayerId, taxpayerIds = [], phone, comment, ...rest } = body
  const written = comment === undefined ? {} : { comment, hasComment: true }
  if (taxpayerId === undefined && taxpayerIds.length === 0 && phone === undefined) {
    return { named: { ...NOBODY, ...written }, rest }
  }
  const ids = taxpayerId === undefined ? taxpayerIds : [taxpayerId, ...taxpayerIds]
  if (ids.length > LIMITS.taxpayersPerTicketMax) throw new ProblemError('body.invalid')
  return {
    named: {
      taxpayers: ids.map((text) => nameTaxpayer(keys, text)),
      phone: phone === undefined ? null : { key: keys.ofPhone(phone), tail: phone.slice(-4) },
      ...written,
    },
    rest,
  }
}

/** Normalises and checks what was typed or scanned; 400 `taxpayer-id.invalid` when it is no identifier. */
export function nameTaxpayer(keys: Keys, text: string): NamedTaxpayer {
  const parsed = parseTaxpayerId(text)
  if (!parsed) throw new ProblemError('taxpayer-id.invalid')
  return { key: keys.ofTaxpayer(parsed), idTail: parsed.id.slice(-4) }
}
