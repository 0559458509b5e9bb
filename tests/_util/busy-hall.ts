import { openWindows, pair, signIn } from './people.ts'
import { creditTaxpayers, newTaxpayer, ordinaryTaxpayers } from './taxpayers.ts'

const OFFICERS = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
const TUTORS = [16, 17]
const MATTERS = [['F001', 'I003'], ['R002'], ['I001', 'I002', 'P010'], []]

/** Fills a demo hall the same way each time: windows that serve and call, a paused one, and all lanes waiting. */
export async function fillHall(url: string, letPass: (ms: number) => void = () => undefined): Promise<void> {
  const officers = await openWindows(url, [...OFFICERS, ...TUTORS])
  const [kiosk, leader] = await Promise.all([pair(url, 'demo-kiosk'), signIn(url, 'leader')])
  await leader.order('duty.set-leader', { name: '周敏' })
  await leader.order('notice.post', {
    zh: '今日申报期，请提前备好资料。',
    en: 'Filing period: please have your papers ready.',
  })
  for (let no = 0; no < 26; no++) {
    const taxpayerId = (no % 5 === 4 ? creditTaxpayers : ordinaryTaxpayers)[20 + no]?.id ?? newTaxpayer(900 + no)
    await kiosk.order('ticket.issue', { taxpayerId, matters: MATTERS[no % MATTERS.length] ?? [] })
    letPass(25_000)
  }
  for (let no = 0; no < 5; no++) {
    await kiosk.order('ticket.issue', { taxpayerId: newTaxpayer(800 + no), lane: 'tutoring' })
  }
  await kiosk.order('ticket.issue', { needs: ['elderly'] })
  const windowNos = [...OFFICERS, ...TUTORS]
  for (const [index, officer] of officers.entries()) {
    const windowNo = windowNos[index] ?? 0
    if (windowNo === 11) await officer.order('window.pause', { windowNo, reason: 'meal' })
    else await officer.order('window.next', { windowNo })
    letPass(20_000)
    if (windowNo % 3 === 0) await officer.order('window.start', { windowNo })
  }
}
