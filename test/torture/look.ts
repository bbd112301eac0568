/** What the next start finds of the work of a program that is no more. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readProjectFile } from '../../src/app/project-file.ts'
import { andThen, ok } from '../../src/core/result.ts'
import { thisProcess } from '../../src/files/process-identity.ts'
import { unsealBy } from '../../src/files/sealed.ts'
import type { FileCall } from './faults.ts'
import { hostIn } from './host.ts'
import { turnOf } from './work.ts'

export interface FaultOutcome {
  readonly calls: readonly FileCall[]
  readonly failed: number
  /** What was lost, half there, left behind or thrown; empty where all is well. */
  readonly wrong: readonly string[]
}

export interface Found {
  /** The turn that the project's file is at; 0 without one. */
  readonly inFile: number
  /** The turns of the copies that are offered. */
  readonly offered: readonly number[]
  /** The work in each of them. */
  readonly works: readonly string[]
  /** What is half there or left behind; empty where all is well. */
  readonly wrong: readonly string[]
}

/** `root` is the folder of the report, in which the user's data lie as well; `password` that of the work, where it has one. */
export async function look(root: string, password: string | null = null): Promise<Found> {
  const userData = join(root, 'user')
  let next = ''
  const ask = hostIn(userData, { file: () => next, target: () => '' }, password)
  const { recovery } = await ask('start', {})
  const wrong: string[] = []
  const works: string[] = []
  for (const { token } of recovery) {
    const opened = await ask('open', { source: { from: 'token', token }, task: 'look' })
    if (opened.ok && opened.value?.project) {
      works.push(opened.value.project)
      await ask('release', { document: opened.value.document, keepCopy: true })
    } else wrong.push(`a copy that is offered does not open: ${JSON.stringify(opened.messages)}`)
  }
  next = join(root, '总结.starfill')
  if (existsSync(next)) {
    const opened = await ask('open', { source: { from: 'dialog' }, task: 'look' })
    if (!opened.ok || !opened.value || opened.value.heldBy) wrong.push('the project cannot be worked at')
    else await ask('release', { document: opened.value.document, keepCopy: false })
  }
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  let inFile = 0
  for (const name of files) {
    next = join(root, name)
    if (name.endsWith('.docx') && !('word/document.xml' in unzipSync(readFileSync(next)))) wrong.push(`half: ${name}`)
    if (/(?:^|\/)\.(?:starfill-.*\.tmp|.*\.starfill\.lock)/u.test(name)) wrong.push(`left: ${name}`)
    if (!/^[^/]*\.starfill$/u.test(name)) continue
    const bytes = await unsealBy(readFileSync(next), name, async () => ok(password ?? ''))
    const read = andThen(bytes, (plain) => readProjectFile(plain, name))
    if (read.ok) inFile = Math.max(inFile, turnOf(read.value.session))
    else wrong.push(`half: ${name}`)
  }
  return { inFile, offered: works.map(turnOf), works, wrong }
}

/** Gives all that this process left below `root` to one that is no more, so that the next start may be one in this process. */
export function asIfKilled(root: string): void {
  const { pid, boot, started } = thisProcess()
  const own = `${pid}~${boot}~${started}`
  const temporary = new RegExp(String.raw`^(\.starfill-[0-9a-f]{8}-${pid}-[0-9a-f]*-)${started}-`, 'u')
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).toReversed()) {
    const parts = name.split('/')
    const last = parts.pop() ?? ''
    const other = last.replace(own, `${pid}~${boot}~1`).replace(temporary, '$11-')
    const [from, to] = [join(root, name), join(root, ...parts, other)]
    if (from !== to && existsSync(from)) renameSync(from, to)
    // A lock says whose it is by its contents.
    if (last.endsWith('.lock')) writeFileSync(from, readFileSync(from, 'utf8').replace(`"${started}"`, '"1"'))
  }
}
