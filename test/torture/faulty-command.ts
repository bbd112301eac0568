/** Commands on a disk of which one call or several fail: each says why by its exit code, and leaves nothing half there. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { runCommandLine } from '../../src/cli/run.ts'
import { sweep } from '../../src/files/temporary.ts'
import { type CodeOf, faultsIn } from './faults.ts'
import { asIfKilled, type FaultOutcome } from './look.ts'
import { reportText } from './work.ts'

/** Arguments and what they make; names stand for files of the folder. */
const commands = [
  ['values', '总结.txt', '--out', '表.csv'],
  ['values', '总结.txt', '--out', '表.xlsx'],
  ['fill', '总结.txt', '--values', '值.json', '--allow-open', '--out', '总结.docx'],
  ['fill', '总结.txt', '--values', '值.json', '--allow-open', '--out', '定稿.txt'],
  ['mask', '成稿.txt', '--find', '旬河', '--out', '遮盖.txt', '--values-out', '原值.json'],
] as const

export async function faultyCommands(codeOf: CodeOf): Promise<FaultOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-faults-'))
  const wrong: string[] = []
  try {
    writeFileSync(join(root, '总结.txt'), reportText)
    writeFileSync(join(root, '成稿.txt'), '旬河县水利局工作总结\n旬河县修好水渠36公里。\n')
    writeFileSync(join(root, '值.json'), '{}')
    const faults = faultsIn(root, codeOf)
    const done = new Map<string, number>()
    try {
      for (const command of commands) {
        const argv = command.map((word) => (/\./u.test(word) ? join(root, word) : word))
        done.set(command.join(' '), await quietly(() => runCommandLine(argv)))
      }
    } catch (reason) {
      wrong.push(`threw ${String(reason)}`)
    } finally {
      faults.end()
    }
    asIfKilled(root)
    await sweep(root)
    for (const command of commands) {
      const made = command.filter((_word, at) => command[at - 1] === '--out' || command[at - 1] === '--values-out')
      const code = done.get(command.join(' '))
      if (code !== 0 && faults.failed() === 0) wrong.push(`${command[0]} ended with ${code}`)
      if (code === 0) for (const name of made) if (!existsSync(join(root, name))) wrong.push(`no ${name}`)
      for (const name of made) if (existsSync(join(root, name)) && isHalf(join(root, name))) wrong.push(`half: ${name}`)
    }
    for (const name of readdirSync(root)) if (name.endsWith('.tmp')) wrong.push(`left: ${name}`)
    return { calls: faults.calls, failed: faults.failed(), wrong }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** LibreOffice's stand-in makes Word documents of all. */
export function isHalf(path: string): boolean {
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 5).toString() === '%PDF-') return !bytes.includes('%%EOF', -9)
  if (/\.(?:docx|xlsx|pdf)$/u.test(path)) return partsIn(bytes) < 3
  const text = bytes.toString()
  if (path.endsWith('.json')) return !text.trimEnd().endsWith('}')
  return !text.endsWith('\n')
}

/** 0 where the end of it is missing. */
function partsIn(zip: Uint8Array): number {
  try {
    return Object.keys(unzipSync(zip)).length
  } catch {
    return 0
  }
}

/** What it prints is not for whoever watches the torture. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const streams = [process.stdout, process.stderr]
  const before = streams.map((stream) => stream.write)
  for (const stream of streams) stream.write = () => true
  try {
    return await work()
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = before[index] as typeof stream.write
  }
}
