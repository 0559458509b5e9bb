import { hash, verify } from '@node-rs/argon2'

/** The argon2id hash of a password, with its own salt; the package's defaults follow OWASP's first choice. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

let nobodysHash: Promise<string> | undefined

/** Whether this is the password. Without a hash (no such account) it takes the same time and is false. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody')
  const isRight = await verify(passwordHash ?? (await nobodysHash), password)
  return isRight && passwordHash !== undefined
}
