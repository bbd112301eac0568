/** Prints what is measured, one figure a line; `npm run bench -- building` measures one thing alone. */
import { measureBuilding } from './building.ts'
import { measureChecking } from './checking.ts'
import { measureDetection } from './detection.ts'
import { measureStart } from './start.ts'

const measures = {
  detection: measureDetection,
  checking: measureChecking,
  building: measureBuilding,
  start: measureStart,
}

const asked = process.argv.slice(2)
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const { name, figure } of await measure()) console.log(`${name}: ${figure}`)
}
