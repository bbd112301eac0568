/** A day's work at a report, act by act, on a disk of which one call or several fail; nothing that was acknowledged may be lost. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWork } from '../../src/core/project.ts'
import type { Result } from '../../src/core/result.ts'
import { noReview } from '../../src/core/review.ts'
import { changeBetween } from '../../src/core/work-change.ts'
import { type CodeOf, faultsIn } from './faults.ts'
import { type Ask, type Chosen, hostIn, exportOptions as options } from './host.ts'
import { asIfKilled, type FaultOutcome, look } from './look.ts'
import { withQuickKeys } from './quick-keys.ts'
import { filled, reportText, startOf } from './work.ts'

/** Afterwards the program is as if killed, and started again on a disk that is well. */
export function faultyDay(codeOf: CodeOf): Promise<FaultOutcome> {
  return dayOn(codeOf, null)
}

/** The same day, in the middle of which the work is given a password: from then on nothing of it lies there in the clear. */
export async function faultySealedDay(codeOf: CodeOf): Promise<FaultOutcome> {
  const end = withQuickKeys()
  return dayOn(codeOf, '口令口令').finally(end)
}

async function dayOn(codeOf: CodeOf, password: string | null): Promise<FaultOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-faults-'))
  try {
    writeFileSync(join(root, '总结.txt'), reportText)
    writeFileSync(join(root, '别的.txt'), '**县\n')
    mkdirSync(join(root, 'user'))
    const faults = faultsIn(root, codeOf)
    const day = await work(root, password).finally(faults.end)
    asIfKilled(root)
    const wrong = [...day.wrong, ...(await losses(root, day, password))]
    return { calls: faults.calls, failed: faults.failed(), wrong }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

interface Day {
  readonly wrong: readonly string[]
  /** The last turn that was noted, kept or saved, and the last that was saved into the person's own file. */
  readonly acknowledged: number
  readonly saved: number
  /** What was promised without a word of doubt. */
  readonly promised: readonly string[]
  /** The codes of all that was said. */
  readonly said: ReadonlySet<string>
}

async function work(root: string, password: string | null): Promise<Day> {
  const wrong: string[] = []
  const promised: string[] = []
  const said = new Set<string>()
  let [acknowledged, saved, turn] = [0, 0, 0]
  let file = join(root, '总结.txt')
  const targets = {
    project: join(root, '总结.starfill'),
    document: join(root, '总结.docx'),
    values: join(root, '值.csv'),
  }
  const chosen: Chosen = {
    file: () => file,
    target: (what) => targets[what === 'document' || what === 'project' ? what : 'values'],
  }
  const ask = hostIn(join(root, 'user'), chosen, password)
  const tried = async <T>(what: string, act: Promise<Result<T>>): Promise<T | null> => {
    try {
      const result = await act
      for (const { code } of result.messages) said.add(code)
      if (result.ok && result.messages.length === 0) promised.push(what)
      return result.ok ? result.value : null
    } catch (reason) {
      wrong.push(`${what} threw ${String(reason)}`)
      return null
    }
  }
  const openAs = async (what: string, source: Parameters<Ask>[1] & { readonly from: string }) =>
    tried(
      what,
      ask('open', { source, task: 'open' } as never) as Promise<
        Result<{ document: string; earlier: { token: string } | null } | null>
      >,
    )
  // A person whose report does not open tries once more.
  const openFile = async (what: string) => (await openAs(what, { from: 'dialog' })) ?? openAs(what, { from: 'dialog' })

  let [last, session] = [startOf(), startOf()]
  const type = () => {
    turn++
    session = filled(session, turn)
  }
  const save = async (document: string, to: 'file' | 'recovery', isAsked = false) => {
    const at = turn
    const said = await tried(
      `${to} ${at}`,
      ask('save', { document, project: writeWork(session), to, as: false, isAsked }),
    )
    if (said === null) return
    ;[acknowledged, last] = [at, session]
    if (said.to === 'file') saved = at
  }
  const note = async (document: string) => {
    const at = turn
    const change = changeBetween({ work: last, review: noReview }, { work: session, review: noReview })
    const said = await tried(`note ${at}`, ask('note', { document, change: { ...change }, from: 0, acts: [] }))
    if (said?.needsCopy) return save(document, 'recovery')
    if (said) [acknowledged, last] = [at, session]
  }
  const release = (document: string, keepCopy: boolean) =>
    tried(keepCopy ? 'leave' : 'discard', ask('release', { document, keepCopy }))

  try {
    await ask('start', {})
  } catch (reason) {
    wrong.push(`start threw ${String(reason)}`)
  }
  await tried('settings', ask('settings', { change: { reviewer: '李' } }))
  const first = (await openFile('open'))?.document
  if (first !== undefined) {
    type()
    await save(first, 'recovery')
    for (let count = 0; count < 3; count++) {
      type()
      await note(first)
    }
    await tried('tell', ask('tell', { document: first, acts: [] }))
    type()
    if (password !== null) {
      // As the window does: whatever is written from here on has it, and what was kept before is written anew.
      await tried('password', ask('setPassword', { document: first, password }))
      if (promised.includes('password')) await save(first, 'recovery')
    }
    await save(first, 'file', true)
    for (let count = 0; count < 2; count++) {
      type()
      await note(first)
    }
    await tried(
      'export',
      ask('export', {
        document: first,
        project: writeWork(session),
        options,
        as: 'docx',
        withRecord: true,
        task: 'export',
      }),
    )
    await tried('values', ask('valuesOut', { document: first, project: writeWork(session), format: 'csv' }))
    type()
    await save(first, 'file')
    type()
    await note(first)
    await release(first, true)
  }
  file = join(root, '别的.txt')
  const other = (await openFile('open another'))?.document
  if (other !== undefined) await release(other, false)
  file = existsSync(targets.project) ? targets.project : join(root, '总结.txt')
  const again = await openFile('open again')
  if (again?.earlier) {
    const copy = await openAs('open the copy', { from: 'token', token: again.earlier.token })
    if (copy) {
      await release(again.document, false)
      for (let count = 0; count < 2; count++) {
        type()
        // What was recovered is written out anew, as a window does that knows of no copy yet.
        if (count === 0) await save(copy.document, 'recovery')
        else await note(copy.document)
      }
    }
  }
  return { wrong, acknowledged, saved, promised, said }
}

async function losses(
  root: string,
  { acknowledged, saved, promised, said }: Day,
  password: string | null,
): Promise<readonly string[]> {
  const { inFile, offered, wrong } = await look(root, password)
  const lost = [...wrong]
  if (Math.max(inFile, ...offered) < acknowledged)
    lost.push(`${acknowledged} was acknowledged, ${Math.max(inFile, ...offered)} is there`)
  if (inFile < saved) lost.push(`${saved} was saved, ${inFile} is in the file`)
  // What could not be deleted is offered again, and was said.
  const isExpected = said.has('copy-not-deleted')
  const older = offered.filter((turn) => turn < inFile)
  if (older.length > 0 && !isExpected) lost.push(`offers ${older} while the file has ${inFile}`)
  if (new Set(offered).size < offered.length && !isExpected) lost.push(`offers the same twice: ${offered}`)
  if (promised.includes('export'))
    for (const name of ['总结.docx']) if (!existsSync(join(root, name))) lost.push(`no ${name}`)
  if (promised.includes('values') && !readFileSync(join(root, '值.csv'), 'utf8').includes('值')) lost.push('no values')
  if (promised.includes('settings') && !readFileSync(join(root, 'user/settings.json'), 'utf8').includes('李'))
    lost.push('no settings')
  // All was written anew under the password, and nobody was told of anything that was left.
  if (['password', 'recovery 5', 'file 5'].every((what) => promised.includes(what)))
    for (const name of readable(root)) lost.push(`in the clear: ${name}`)
  return lost
}

/**
 * Files that say a value as a session and a journal write it; what was exported does so for everybody. With its closing quote, for the bytes
 * of what is sealed are any: they say 值 and a digit once in some thousand days.
 */
function readable(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '值.csv')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /值\d+\\?"/u.test(readFileSync(path, 'utf8')))
}
