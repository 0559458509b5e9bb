import { query } from '../define.ts'
import { ISSUING } from '../roles.ts'
import { LookUpTaxpayer, TaxpayerFound } from './look-up.ts'

/** The queries on taxpayers, in the order the documents show. */
export const TAXPAYER_QUERIES = [
  query({
    name: 'taxpayer.look-up',
    summary: 'How the kiosk greets, before a number is taken',
    roles: ISSUING,
    input: LookUpTaxpayer,
    answer: TaxpayerFound,
    isPrivate: true,
    alias: '/api/halls/{hallId}/lookups/taxpayer',
    problems: ['taxpayer-id.invalid'],
  }),
] as const
