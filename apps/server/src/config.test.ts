import { describe, expect, it } from 'vitest'
import { ConfigError, localUrl, readConfig } from './config.ts'

describe('the configuration', () => {
  it('is the demo on this machine when nothing is said', () => {
    expect(readConfig([], {})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 8080, hasTraffic: false })
    expect(localUrl(readConfig([], { HOST: '::1', PORT: '0' }))).toBe('http://[::1]:0')
  })

  it.each([
    ['the demo on another address', [], { HOST: '0.0.0.0' }, 'stays on this machine'],
    ['the demo under a public address', [], { PUBLIC_URL: 'https://hall.example.cn' }, 'stays on this machine'],
    ['a real hall that others reach without an address', ['--production'], { HOST: '0.0.0.0' }, 'PUBLIC_URL'],
    ['a crowd in a real hall', ['--production', '--traffic'], {}, '--traffic'],
    ['an unknown flag', ['--prod'], {}, '--prod'],
    ['a port that is none', [], { PORT: '80a' }, 'PORT=80a'],
    ['a port too high', [], { PORT: '70000' }, 'PORT=70000'],
    ['an address that is none', ['--production'], { PUBLIC_URL: 'hall' }, 'PUBLIC_URL=hall'],
    ['PostgreSQL', [], { DATABASE_URL: 'postgres://x' }, 'not supported yet'],
    ['proxies that are no number', [], { TRUST_PROXY: 'yes' }, 'TRUST_PROXY=yes'],
    ['a proxy before the demo', [], { TRUST_PROXY: '1' }, 'TRUST_PROXY needs PUBLIC_URL'],
    ['half of TLS', [], { TLS_CERT: '/x' }, 'belong together'],
    ['a missing certificate', [], { TLS_CERT: '/no/cert', TLS_KEY: '/no/key' }, 'TLS_CERT=/no/cert'],
    ['an unknown log level', [], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud'],
  ])('refuses %s in words', (_what, args, env, words) => {
    expect(() => readConfig(args, env)).toThrow(ConfigError)
    expect(() => readConfig(args, env)).toThrow(words)
  })

  it('takes a real hall behind its public address', () => {
    const env = { HOST: '0.0.0.0', PUBLIC_URL: 'https://hall.example.cn' }
    expect(readConfig(['--production'], env).publicUrl?.host).toBe('hall.example.cn')
  })
})
