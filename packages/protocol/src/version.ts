/** The contract's version; a client of another version is told to restart instead of showing wrong numbers. */
export const PROTOCOL_VERSION = 1
