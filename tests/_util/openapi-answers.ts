import Schema from 'typebox/schema'

/** An answer of a server: which operation gave it, with which status and body. */
export interface Answered {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/** Why an answer is not as the document says; a field that the document does not name is an error too. */
export function answerErrors(document: object, { method, path, status, body }: Answered): string[] {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema']
  const $ref = `#/${pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
  const [isRight, errors] = Schema.Errors({ ...closed(document), $ref }, body)
  const where = `${method} ${path} ${status}`
  return isRight ? [] : errors.map(({ instancePath, message }) => `${where} ${instancePath}: ${message}`)
}

/** Every object of the document closed against fields that it does not name; of a sum, the sum is closed. */
function closed(value: unknown): object {
  return JSON.parse(JSON.stringify(value), function close(this: object, key: string, part) {
    if (Array.isArray(this) || typeof part !== 'object' || part === null) return part
    if (Array.isArray(part.allOf)) return { ...part, unevaluatedProperties: false }
    const isOpen = part.type === 'object' && part.properties && part.additionalProperties === undefined
    return isOpen && key !== 'Problem' ? { ...part, additionalProperties: false } : part
  })
}
