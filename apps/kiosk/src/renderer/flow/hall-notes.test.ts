import type { KioskView } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { hallNotesOf } from './hall-notes.ts'

const notes = (view: Pick<KioskView, 'openWindows' | 'servedToday'>, isOpen = true) =>
  hallNotesOf({ ...view, isOpen } as KioskView)

it('[R17] tells when a number taken now may not be served today', () => {
  expect(notes({ openWindows: 9, servedToday: true })).toEqual([])
  expect(notes({ openWindows: 9, servedToday: false })).toEqual(['late'])
  expect(notes({ openWindows: 0, servedToday: false })).toEqual(['noWindow', 'late'])
})

it('[R17] tells that it is unknown while no window may call it, once', () => {
  expect(notes({ openWindows: 2, servedToday: null })).toEqual(['unknown'])
  expect(notes({ openWindows: 0, servedToday: null })).toEqual(['noWindow'])
})

it('says nothing while no numbers are given', () => {
  expect(notes({ openWindows: 0, servedToday: null }, false)).toEqual([])
})
