/** How long the whole command `detect` takes, beside a Node that does nothing. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const program = join(root, 'out/main/cli.js')
const rounds = 25

/** A report of 10 KB, out of one of the samples. */
function tenKilobytes(): string {
  const sample = readFileSync(join(root, 'templates/samples/work-summary.txt'), 'utf8')
  const size = Buffer.byteLength(sample)
  return sample.repeat(Math.max(1, Math.round(10_240 / size)))
}

function millisecondsOf(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

function middleOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}

/** Each round runs both, one after the other, so that a busy machine slows both alike; the middle of the ratios counts. */
export async function measureStart(): Promise<readonly { readonly name: string; readonly figure: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  try {
    const report = join(folder, 'report.txt')
    writeFileSync(report, tenKilobytes())
    const pairs = Array.from({ length: rounds }, () => {
      const nothing = millisecondsOf(['-e', '0'])
      return { nothing, detect: millisecondsOf([program, 'detect', report, '--json']) }
    })
    const ratio = middleOf(pairs.map(({ nothing, detect }) => detect / nothing))
    const [nothing, detect] = [middleOf(pairs.map((pair) => pair.nothing)), middleOf(pairs.map((pair) => pair.detect))]
    return [
      { name: 'node -e 0', figure: `${nothing.toFixed(0)} ms` },
      { name: 'starfill detect, 10 KB', figure: `${detect.toFixed(0)} ms, ${ratio.toFixed(2)} × node -e 0` },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
