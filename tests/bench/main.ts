// npm run bench                measures the hall against floors taken in the same run: figure, floor, ratio and aim
// npm run bench -- --profile   prints where the server's time goes instead, by function and by SQL statement
// npm run bench -- --pages     prints which pages of the database a single command writes, by table and index
// npm run bench -- --attack    attacks a hall in each way of tests/faults and prints what presses take meanwhile
// It is not a timed test: a miss is printed, not failed. Everything runs on loopback and is ended and removed afterwards.

import { attackHalls } from './attack.ts'
import { accountForPages } from './pages/account.ts'
import { profile } from './profile/profile.ts'
import { tableOf } from './report.ts'
import { httpRows, memoryRow, restartRow, rulesRows, yearRow } from './rows.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const workplace = openWorkplace()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void workplace.close().finally(() => process.exit(1)))
}
try {
  if (process.argv.includes('--profile')) await profile(workplace)
  else if (process.argv.includes('--pages')) await accountForPages(workplace)
  else if (process.argv.includes('--attack')) await attackHalls(workplace)
  else await measure(workplace)
} finally {
  await workplace.close()
}

async function measure(place: Workplace): Promise<void> {
  const startedAt = performance.now()
  const rows = [
    ...(await httpRows(place)),
    ...(await rulesRows()),
    await restartRow(place),
    await memoryRow(place),
    await yearRow(),
  ]
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(
    `\n${tableOf(rows)}\n\n${seconds} s on this machine; ratios are to the floor of the same run, ± is half the quartiles’ distance of its rounds.`,
  )
}
