import type { Dialect as Connector, DialectAdapter, Kysely, QueryExecutorProvider } from 'kysely'

/** What failed: the storage, so that no command is at fault and none can be written; or this one statement. */
export type DatabaseFault = 'storage' | 'statement'

/** Gives something back. */
export type Release = () => void

/**
 * All in which one database differs from another; every statement of `db/` is the same for each but for these words.
 * JSON is text and moments are numbers on the way in and out, whatever the columns are.
 */
export interface Dialect {
  /** Where the database of `dataDir` is, as people are told. */
  readonly placeOf: (dataDir: string) => string
  /** Whether `dataDir` holds a database already. */
  readonly hasDatabase: (dataDir: string) => boolean
  /** Connects kysely to the database of `dataDir`, made when there is none; kysely's adapter carries this dialect. */
  readonly connect: (dataDir: string) => Connector
  /** Keeps other processes out of `dataDir` where the database is for one only; throws after `waitMs`. */
  readonly lock: (dataDir: string, waitMs: number) => Promise<Release>
  /** What is wrong with the stored pages, or null; `isThorough`: whatever time it takes. */
  readonly damageOf: (db: Kysely<never>, isThorough: boolean) => Promise<string | null>
  /** Moves what stands in a log beside the database into the database itself, and leaves nothing in the log. */
  readonly emptyLog: (db: Kysely<never>) => Promise<void>
  /** Writes all that is committed in the database of `dataDir` into a new one of `folder`, whoever else uses it meanwhile. */
  readonly copy: (dataDir: string, folder: string) => void
  /** Calls `wake` with a hall's id soon after another process has committed there. */
  readonly onForeignCommit: (db: QueryExecutorProvider, wake: (hallId: string) => void) => Release
  /** Whether an error of this code says that stored pages cannot be read. */
  readonly isDamage: (code: string) => boolean
  /** Whether the database failed and not our code; null when not. */
  readonly faultOf: (error: unknown) => DatabaseFault | null
  /** Puts this database's own marks in the place of each `?`. */
  readonly withMarks: (text: string) => string
  /** Blanks in the place of a column's text, as many bytes of them. */
  readonly blankOf: (column: string) => string
  /** For `column in …`: the texts of one parameter, a list as JSON. */
  readonly list: string
  /** Locks a hall, whose id is its parameter, until the transaction ends; null where to begin one locks all halls. */
  readonly lockHall: string | null
}

/** The one object that a database and all its transactions share. */
export interface CarryingAdapter extends DialectAdapter {
  readonly carried: Dialect
}

/** The dialect that a database, or a transaction of it, speaks. */
export function dialectOf(db: QueryExecutorProvider): Dialect {
  const { carried } = db.getExecutor().adapter as Partial<CarryingAdapter>
  if (!carried) throw new Error('this database was not opened by its dialect')
  return carried
}
