/** The whole command as a process, reading, checking, filling, proving and writing, beside docxtemplater's, which reads its template and values, fills and writes. In seconds of the processor, the less of three runs, for other work of the machine does not count there. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { master, valueAt } from './masters.ts'
import { atMost } from './medians.ts'
import { mask } from './word-fill.ts'

const command = resolve('out/main/cli.js')
const peer = resolve('bench/peers/once.js')
const told = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const spent = process.cpuUsage(); process.stdout.write('cpu ' + (spent.user + spent.system) / 1e6) })",
)}`

function seconds(args: readonly string[]): number {
  const runs = [1, 2, 3].map(() => {
    const said = execFileSync(process.execPath, ['--import', told, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/cpu (?<spent>[\d.]+)/u.exec(said)?.groups?.spent)
  })
  return Math.min(...runs)
}

export function measureProcesses(folder: string): void {
  if (!existsSync(command)) throw new Error('Run “npm run build” first.')
  const spent = new Map<number, number>()
  for (const count of [50, 5_000, 50_000]) {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('r.docx'), master(count, mask))
    execFileSync(process.execPath, [command, 'values', at('r.docx'), '--out', at('v.json')], { stdio: 'ignore' })
    const values: Record<string, { value: string }> = JSON.parse(readFileSync(at('v.json'), 'utf8'))
    for (const [index, key] of Object.keys(values).entries()) values[key] = { value: valueAt(index) }
    writeFileSync(at('v.json'), JSON.stringify(values))
    const ours = seconds([command, 'fill', at('r.docx'), '--values', at('v.json'), '--out', at('o.docx')])
    spent.set(count, ours)
    const theirs = existsSync(resolve('bench/peers/node_modules')) ? peerSeconds(count, at) : null
    const beside = theirs === null ? '' : `, docxtemplater ${theirs.toFixed(2)} s ${atMost(ours / theirs, 1)}`
    console.log(`process ${count}: ${ours.toFixed(2)} s${beside}`)
  }
  const growth = (spent.get(50_000) ?? 0) / (spent.get(5_000) ?? 1)
  console.log(`process, 50000 to 5000: ${growth.toFixed(1)} ${atMost(growth, 12)}`)
}

function peerSeconds(count: number, at: (name: string) => string): number {
  writeFileSync(
    at('t.docx'),
    master(count, (index) => `{f${index}}`),
  )
  writeFileSync(
    at('t.json'),
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, valueAt(index)]))),
  )
  return seconds([peer, at('t.docx'), at('t.json'), at('p.docx')])
}
