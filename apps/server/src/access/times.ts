/** By what access goes: sign-ins and codes by the time of their hall, whatever the wall clock says (R15b). */
export interface Times {
  /** A hall's time now, ms since 1970 UTC. */
  readonly now: (hallId: string) => number
  /** What has elapsed, ms: for waits of this process. */
  readonly elapsed: () => number
}
