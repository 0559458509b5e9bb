import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The pages of one COMMIT, by number, in the order in which they stand in the log. */
export type Commit = readonly number[]

/** A write-ahead log that is read while another process writes it. */
export interface WalReader {
  /** The commits since the last question. */
  readonly commits: () => Commit[]
  readonly close: () => void
}

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const HEADER_BYTES = 32
const PAGE_SIZE_AT = 8
const FRAME_HEADER_BYTES = 24
const DATABASE_SIZE_AT = 4
const SALT = { inHeader: 16, inFrame: 8, bytes: 8 }

/** Reads the log from where it ends now; after a checkpoint SQLite begins it anew under another salt. */
export function openWal(file: string): WalReader {
  const handle = openSync(file, 'r')
  let salt = ''
  let next = HEADER_BYTES
  const commits = (): Commit[] => {
    const header = bytesAt(handle, 0, HEADER_BYTES)
    const saltNow = saltAt(header, SALT.inHeader)
    if (saltNow !== salt) next = HEADER_BYTES
    salt = saltNow
    const found = commitsFrom(handle, next, FRAME_HEADER_BYTES + header.readUInt32BE(PAGE_SIZE_AT), salt)
    next = found.end
    return found.commits
  }
  commits()
  return { commits, close: () => closeSync(handle) }
}

function commitsFrom(handle: number, start: number, frameBytes: number, salt: string) {
  const fileBytes = fstatSync(handle).size
  const commits: Commit[] = []
  let pages: number[] = []
  let end = start
  for (let at = start; at + frameBytes <= fileBytes; at += frameBytes) {
    const frame = bytesAt(handle, at, FRAME_HEADER_BYTES)
    if (saltAt(frame, SALT.inFrame) !== salt) break
    pages.push(frame.readUInt32BE(0))
    // Only the last frame of a commit tells the size of the database.
    if (frame.readUInt32BE(DATABASE_SIZE_AT) === 0) continue
    commits.push(pages)
    pages = []
    end = at + frameBytes
  }
  return { commits, end }
}

function bytesAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(handle, bytes, 0, length, position)
  return bytes
}

function saltAt(bytes: Buffer, offset: number): string {
  return bytes.toString('hex', offset, offset + SALT.bytes)
}
