import { type Statement, statement } from './statement.ts'

/** Taking a list apart in the database costs more than finding what so few texts name. */
const SHORT_MAX = 4

/** A statement about lists of texts: they are given as arrays, all of the same length, for each place of `list`. */
export function listStatement<Row>(textFor: (list: string) => string): Statement<Row> {
  const short = Array.from({ length: SHORT_MAX }, (_, index) => statement<Row>(() => textFor(marks(index + 1))))
  const long = statement<Row>(({ list }) => textFor(list))
  return (db, ...parameters) => {
    const count = parameters.find((parameter) => Array.isArray(parameter))?.length ?? 0
    const run = short[count - 1]
    return run ? run(db, ...parameters.flat()) : long(db, ...parameters.map(asOne))
  }
}

function marks(count: number): string {
  return `(${Array.from({ length: count }, () => '?').join(', ')})`
}

function asOne(parameter: unknown): unknown {
  return Array.isArray(parameter) ? JSON.stringify(parameter) : parameter
}
