/**
 * Trains the learnt judge: `npm run learn [FOLDER]`. From `sentences/`, or from the sentences of FOLDER, whose values are marked in the same
 * way (`由〔p戴维〕设计`) and are masked here as offices do.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learntFrom } from './learn.ts'

const here = import.meta.dirname
const target = join(here, '../../src/core/language/learnt-weights.ts')

const { source, examples, features } = learntFrom(process.argv[2] ?? join(here, 'sentences'))
writeFileSync(target, source)
process.stdout.write(`${examples} examples, ${features} features\n`)
