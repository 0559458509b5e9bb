/** Data that nobody may be served by: one sentence for an administrator that names the file and says what to do. */
export class BrokenDataError extends Error {}

/** The way out where the file itself cannot be trusted any more. */
export const BRING_BACK = 'keep the folder as it is and bring the last backup back with npm run restore'
