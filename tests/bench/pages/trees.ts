import SqliteDatabase from 'better-sqlite3'

/** What a page belongs to: a table or index, and what it is there; page 1 also tells how large the file is. */
export type OwnerOf = (pageNo: number) => string

interface StatRow {
  readonly name: string
  readonly pageno: number
  readonly pagetype: 'leaf' | 'internal' | 'overflow'
}

const OWNERS = 'select name, pageno, pagetype from dbstat'

/** Every page of the database by its b-tree, as SQLite's own `dbstat` table tells. */
export function readOwners(file: string): OwnerOf {
  const db = new SqliteDatabase(file, { readonly: true })
  try {
    const rows = db.prepare<[], StatRow>(OWNERS).all()
    const owners = new Map(rows.map((row) => [row.pageno, nameOf(row)]))
    return (pageNo) => owners.get(pageNo) ?? 'free'
  } finally {
    db.close()
  }
}

function nameOf({ name, pageno, pagetype }: StatRow): string {
  if (pageno === 1) return 'page 1 (size of the file)'
  const tree = name.startsWith('sqlite_autoindex_') ? `${name.replace(/^sqlite_autoindex_|_\d+$/g, '')} (unique)` : name
  return pagetype === 'leaf' ? tree : `${tree}, ${pagetype}`
}
