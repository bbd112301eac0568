/** One cold run in a process of its own, `fill FILE` or `floor FILE`: prints its milliseconds and the process's peak memory in MB. */
import { readFileSync } from 'node:fs'
import { changeOf, fill, floor, read } from './word-fill.ts'

const bytes = readFileSync(process.argv[3] ?? '')
const start = performance.now()
if (process.argv[2] === 'floor') floor(bytes)
else {
  const document = read(bytes)
  fill(document, changeOf(document.text))
}
console.log(performance.now() - start, process.resourceUsage().maxRSS / 1024)
