/** How fast a report is checked on a pause in typing, and how fast a finished one is masked. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkReport } from '../src/core/checks.ts'
import { detect, fieldsOf, placeholdersOf } from '../src/core/detect.ts'
import { hidesIn } from '../src/core/mask/suggestions.ts'
import { hideGiven, maskReport } from '../src/core/mask.ts'
import type { Decision, DetectOptions } from '../src/core/model.ts'
import { resolve } from '../src/core/resolve.ts'
import { longReport } from './detection.ts'

const options: DetectOptions = { format: 'text', masks: ['stars'] }
const places = 5000
const rounds = 15

export async function measureChecking(): Promise<readonly { readonly name: string; readonly figure: string }[]> {
  return [
    ...[places / 10, places].map((count) => ({ name: `checks, ${count} placeholders`, figure: checkFigure(count) })),
    { name: 'masking, 20 MB', figure: maskFigure() },
    { name: 'suggestions, 20 MB', figure: suggestFigure() },
    { name: 'mask --suggest, 20 MB, command line', figure: maskCommandFigure() },
  ]
}

/** Milliseconds that this process has had of the processor: what others do on the machine does not count. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Every field filled with a value as long as its mask. */
function checkFigure(count: number): string {
  const whole = placeholdersOf(detect(longReport(count * 250), options))
  const report = longReport(count * 250).slice(0, whole[count]?.start)
  const detection = detect(report, options)
  const placeholders = placeholdersOf(detection)
  const decisions = new Map<string, Decision>(
    placeholders.map(({ field, kind, text }) => {
      const value = kind === 'figure' ? text.replaceAll('*', '4') : '旬河'
      return [field, { state: 'filled', value }]
    }),
  )
  const resolved = resolve(report, placeholders, decisions)
  const subject = { format: 'text', report, resolved, fields: fieldsOf(detection), decisions } as const
  const times = Array.from({ length: rounds }, () => {
    const start = processor()
    checkReport(subject)
    return processor() - start
  }).toSorted((a, b) => a - b)
  return `${times[Math.floor(rounds / 2)]?.toFixed(1)} ms of the processor in the middle, ${times[0]?.toFixed(1)} ms at best, ${placeholders.length} placeholders`
}

function finishedReport(): string {
  const figures = longReport(20_000_000).replaceAll('*', '7')
  return figures.replaceAll('77教育局', '旬河县教育局').replaceAll('村民张77', '村民张建国')
}

function maskFigure(): string {
  const report = finishedReport()
  const start = processor()
  const { count } = maskReport(report, ['旬河县', '合格率'].map(hideGiven), options)
  return `${(processor() - start).toFixed(0)} ms of the processor, ${count} masks`
}

function suggestFigure(): string {
  const report = finishedReport()
  const start = performance.now()
  const hides = hidesIn(report)
  return `${(performance.now() - start).toFixed(0)} ms, ${hides.length} texts`
}

/** The whole program, from its start to the files it wrote. */
function maskCommandFigure(): string {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  const [report, masked, values] = ['r.txt', 'm.txt', 'v.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(report, finishedReport())
  const start = performance.now()
  const asked = ['mask', report, '--suggest', '--out', masked, '--values-out', values]
  const { status } = spawnSync(process.execPath, ['out/main/cli.js', ...asked], { stdio: 'ignore' })
  const took = performance.now() - start
  rmSync(folder, { recursive: true })
  return `${took.toFixed(0)} ms, exit code ${status}`
}
