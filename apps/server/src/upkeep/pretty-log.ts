import type { DestinationStream } from 'pino'
import pretty, { type PrettyOptions } from 'pino-pretty'
import type { RequestLine } from './logs.ts'

const REQUEST_FIELDS = ['method', 'route', 'status', 'code', 'actor', 'ms'] as const

/** The same lines for whoever sits before a terminal: one short coloured line a request. */
export function prettyLog(more: PrettyOptions = {}): DestinationStream {
  return pretty({
    colorize: true,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: ['reqId', ...REQUEST_FIELDS].join(),
    messageFormat: (line, messageKey) =>
      'route' in line ? requestText(line as unknown as RequestLine) : String(line[messageKey]),
    ...more,
  })
}

function requestText({ method, route, status, code, actor, ms }: RequestLine): string {
  return [status, method, route, code, actor, `${ms} ms`].filter((part) => part !== undefined).join(' ')
}
