import { describe, expect, it } from 'vitest'
import { pageOf, pagesFor } from './pages.ts'

describe('pages', () => {
  it('each role opens what it works with', () => {
    expect(pagesFor(['officer'])).toEqual(['console'])
    expect(pagesFor(['tutor'])).toEqual(['console'])
    expect(pagesFor(['guide'])).toEqual(['desk'])
    expect(pagesFor(['auxiliary'])).toEqual(['overview'])
    expect(pagesFor(['leader'])).toEqual(['hall', 'console', 'desk'])
    expect(pagesFor(['kiosk'])).toEqual([])
  })

  it('an address leads only to a page of the role', () => {
    expect(pageOf('desk', ['leader'])).toBe('desk')
    expect(pageOf('hall', ['officer'])).toBe('console')
    expect(pageOf('', ['guide'])).toBe('desk')
    expect(pageOf('desk', ['display'])).toBeUndefined()
  })
})
