/** The seed of a test: SEED of the environment to repeat a run, else a fresh one; printed so that it can be repeated. */
export function testSeed(): number {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`SEED=${seed}`)
  return seed
}
