/** `npm run torture [kills]`: kills a host at random moments of typing, saving and exporting; nothing acknowledged may be lost. */
import { killOnce } from '../test/torture/kill.ts'

const kills = Number(process.argv[2] ?? 1000)
let worst = 0
const failures: string[] = []
for (let kill = 1; kill <= kills; kill++) {
  const { acknowledged, found, wrong } = await killOnce(1500)
  worst = Math.max(worst, acknowledged)
  if (found < acknowledged || wrong.length > 0)
    failures.push(`${kill}: ${acknowledged} acknowledged, ${found} found. ${wrong.join('; ')}`)
}
process.stdout.write(
  `${kills} kills, up to ${worst} acts each; ${failures.length} lost something.\n${failures.join('\n')}\n`,
)
process.exitCode = failures.length > 0 ? 1 : 0
