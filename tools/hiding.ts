/** Hides every form of every kind of value at every place, and says what the search misses: `npm run hiding`. */
import { allHidden, isFound } from '../test/docx/hiding/hidden.ts'

const missed = allHidden.filter((hidden) => !isFound(hidden))
for (const { title } of missed) console.log(`missed ${title}`)
const recall = (allHidden.length - missed.length) / allHidden.length
console.log(`hidden ${allHidden.length}, missed ${missed.length}, recall ${recall.toFixed(4)}`)
process.exitCode = missed.length > 0 ? 1 : 0
