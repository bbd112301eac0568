/**
 * `npm run torture -- WHAT [count]`: what may happen to work, again and again; nothing acknowledged may be lost, nothing half there.
 *
 *     kills [1000]    a host is killed at random moments of typing, saving, exporting and opening
 *     faults [1]      every call of a file function fails, or every n-th of them
 */

import { failEach } from '../test/torture/faults-each.ts'
import { faultyCommands } from '../test/torture/faulty-command.ts'
import { faultyDay } from '../test/torture/faulty-day.ts'
import { killOnce } from '../test/torture/kill.ts'

/** How much was tried, and what went wrong. */
type Told = readonly [tried: string, failures: readonly string[]]

const kinds: Readonly<Record<string, (count: number | null) => Promise<Told>>> = {
  kills: async (count) => {
    const kills = count ?? 1000
    const failures: string[] = []
    let worst = 0
    for (let kill = 1; kill <= kills; kill++) {
      const { acknowledged, found, wrong } = await killOnce(1500)
      worst = Math.max(worst, acknowledged)
      if (found < acknowledged || wrong.length > 0)
        failures.push(`${kill}: ${acknowledged} acknowledged, ${found} found. ${wrong.join('; ')}`)
    }
    return [`${kills} kills, up to ${worst} acts each`, failures]
  },
  faults: async (count) => {
    const [day, commands] = [await failEach(faultyDay, count ?? 1), await failEach(faultyCommands, count ?? 1)]
    return [`${day.runs + commands.runs} runs on a disk that fails`, [...day.failures, ...commands.failures]]
  },
}

const [what = 'kills', count] = process.argv.slice(2)
const torture = kinds[what]
if (!torture) throw new Error(`Not known: ${what}. Known are ${Object.keys(kinds).join(', ')}.`)
const [tried, failures] = await torture(count === undefined ? null : Number(count))
process.stdout.write(`${[`${tried}; ${failures.length} went wrong.`, ...failures].join('\n')}\n`)
process.exitCode = failures.length > 0 ? 1 : 0
