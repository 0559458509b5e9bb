import { expect, it } from 'vitest'
import { guardOf } from './guard.ts'

const guard = guardOf({ publicUrl: new URL('https://hall.example.cn'), tls: null })

it.each([
  [{ host: 'hall.example.cn' }, null],
  [{ host: 'hall.example.cn', origin: 'https://hall.example.cn', 'x-forwarded-for': '10.0.0.1' }, null],
  [{ host: 'Hall.Example.CN', origin: 'https://HALL.example.cn' }, null],
  [{ host: '127.0.0.1:8080' }, 'host.foreign'],
  [{ host: 'hall.example.cn.evil.cn' }, 'host.foreign'],
  [{}, 'host.foreign'],
  [{ host: 'hall.example.cn', origin: 'http://hall.example.cn' }, 'origin.foreign'],
  [{ host: 'hall.example.cn', origin: 'https://example.cn' }, 'origin.foreign'],
])('a hall with a public address answers %j with %s', (headers, code) => expect(guard({ headers })).toBe(code))
