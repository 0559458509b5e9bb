/** One line of the report: what was measured, beside its floor, and whether the aim is met. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly floor: string
  /** What the aim is about: a ratio, or a figure of its own. */
  readonly value: number
  readonly aim: { readonly is: '≥' | '≤'; readonly bound: number; readonly unit: string }
  readonly spread?: number
}

/** Whether the row's value is on the right side of its bound. */
export function isMet({ value, aim }: Row): boolean {
  return aim.is === '≥' ? value >= aim.bound : value <= aim.bound
}

/** The rows as an aligned table, a line each. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['', 'figure', 'floor', 'value', 'aim', '±', ''],
    ...rows.map((row) => [
      row.what,
      row.figure,
      row.floor,
      `${round(row.value)}${row.aim.unit}`,
      `${row.aim.is} ${row.aim.bound}${row.aim.unit}`,
      row.spread === undefined ? '' : `${Math.round(row.spread * 100)} %`,
      isMet(row) ? 'ok' : 'MISS',
    ]),
  ]
  return aligned(lines)
}

/** Lines of cells as an aligned table. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three significant digits are more than a shared machine can promise. */
export function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}
