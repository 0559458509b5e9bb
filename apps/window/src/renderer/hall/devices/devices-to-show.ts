import type { Device } from '@one-window/protocol'

const FEW = 6

/** The devices that somebody may have to do with, those that need it most first; a few of them, or all. */
export function devicesToShow(devices: readonly Device[], isWhole: boolean): { shown: Device[]; hiddenCount: number } {
  const known = devices.filter(({ revokedAt, issuedToday }) => revokedAt === null || issuedToday > 0)
  const inOrder = known.toSorted(
    (a, b) =>
      Number(b.isPaced) - Number(a.isPaced) ||
      b.issuedToday - a.issuedToday ||
      Number(b.isConnected) - Number(a.isConnected) ||
      b.pairedAt.localeCompare(a.pairedAt),
  )
  const shown = isWhole ? inOrder : inOrder.slice(0, FEW)
  return { shown, hiddenCount: inOrder.length - shown.length }
}
