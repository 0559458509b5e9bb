import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const ENCODINGS = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof ENCODINGS)[number]

/** A text that is sent often: as bytes, in each form that clients ask for, with its tag. */
export interface Packed {
  readonly etag: string
  readonly bytes: Readonly<Record<Encoding, Buffer>>
}

const BROTLI_QUALITY = 6

/** Makes all forms of a text, away from the thread that answers. */
export async function pack(text: string): Promise<Packed> {
  const identity = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(identity, { params }), promisify(gzip)(identity)])
  return { etag: `W/"${hash('sha256', identity, 'base64url').slice(0, 22)}"`, bytes: { br, gzip: gzipped, identity } }
}

/** Sends the smallest form that the client takes; nothing when it has the same one already. */
export function sendPacked({ headers }: FastifyRequest, reply: FastifyReply, { etag, bytes }: Packed): FastifyReply {
  void reply.header('etag', etag).header('vary', 'accept-encoding').header('cache-control', 'no-cache')
  if (headers['if-none-match'] === etag) return reply.code(304).send()
  const encoding = encodingFor(String(headers['accept-encoding'] ?? ''))
  if (encoding !== 'identity') void reply.header('content-encoding', encoding)
  return reply.type('application/json; charset=utf-8').send(bytes[encoding])
}

/** The first of ours that the header names and does not rule out. */
export function encodingFor(accepted: string): Encoding {
  const taken = accepted.split(',').filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
  const names = taken.map((one) => one.split(';')[0]?.trim().toLowerCase())
  return ENCODINGS.find((encoding) => names.includes(encoding)) ?? 'identity'
}
