/** Trains the judge of signs: `npm run learn:signs`. From the snippets of `signs/`, whose asterisks hide nothing but where a value is marked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learntSigns } from './learn-signs.ts'

const here = import.meta.dirname
const { source, examples, features } = learntSigns(join(here, 'signs'), join(here, 'sentences'))
writeFileSync(join(here, '../../src/core/language/learnt-signs.ts'), source)
process.stdout.write(`${examples} examples, ${features} features\n`)
