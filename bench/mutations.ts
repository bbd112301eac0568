/** Ten thousand damaged Word documents: `npx tsx bench/mutations.ts [COUNT] [SEED]` says what became of them and how long the worst took. */
import { mutated, outcomeOf, randomFrom } from '../test/docx/mutations.ts'

const count = Number(process.argv[2] ?? 10_000)
const random = randomFrom(Number(process.argv[3] ?? 1))
const outcomes = new Map<string, number>()
let slowest = 0
for (let round = 0; round < count; round++) {
  const bytes = mutated(random)
  const start = performance.now()
  const outcome = outcomeOf(bytes)
  slowest = Math.max(slowest, performance.now() - start)
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
}
for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1])) console.log(`${times}\t${outcome}`)
console.log(`slowest ${slowest.toFixed(0)} ms, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
