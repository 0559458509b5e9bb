import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

describe('the command line', () => {
  it('names a hall on this machine', () => {
    expect(readArguments(['http://127.0.0.1:8080/'], 3)).toEqual({
      baseUrl: 'http://127.0.0.1:8080',
      seed: 3,
      speed: 10,
    })
    expect(readArguments(['http://localhost:1', '--speed', '20', '--seed', '7'], 3)).toMatchObject({
      seed: 7,
      speed: 20,
    })
    expect(readArguments(['http://[::1]:1'], 3).baseUrl).toBe('http://[::1]:1')
  })

  it.each([
    [[]],
    [['http://hall.example']],
    [['http://127.0.0.1.example']],
    [['file:///tmp']],
    [['http://127.0.0.1', '--speed', '0']],
    [['http://127.0.0.1', '--speed', '1000']],
    [['http://127.0.0.1', '--seed']],
    [['http://127.0.0.1', '--pace', '3']],
  ])('is refused: %j', (args) => expect(() => readArguments(args, 3)).toThrow())
})
