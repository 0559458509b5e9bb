import { Button } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import { useStaff } from '../staff/staff.ts'

/** Who is signed in, and the way out. */
export function StaffMenu() {
  const t = useTexts('window')
  const { account, signOut } = useStaff()
  return (
    <Button variant='white' size='sm' data-testid='sign-out' onClick={signOut}>
      {t('signOut', { account })}
    </Button>
  )
}
