/** A project that two people worked on, as plain data that a text editor could change; and what somebody with the source code would do after it. */
import { createHash } from 'node:crypto'
import { checkProject } from '../../../src/app/check/project.ts'
import { sha256Of } from '../../../src/app/trail.ts'
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { noReview, type Review } from '../../../src/core/review.ts'
import { reduce, startSession } from '../../../src/core/session.ts'
import {
  type Act,
  addEntries,
  closedTrail,
  fileDetail,
  type Signing,
  type StoredTrail,
  signedText,
  type Trail,
  type TrailEntry,
} from '../../../src/core/trail.ts'
import type { ListedKey } from '../../../src/core/trail-signing.ts'
import { viewOf } from '../../../src/core/view.ts'
import { testSealing } from '../../core/sealing.ts'

export type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] }

interface Session {
  text: string
  ids: { start: number; end: number; id: string; field: string }[]
  decisions: [string, { state: string; value?: string | null }][]
  overrides: [string, Record<string, unknown>][]
  review: Writable<Review>
  options: { masks: string[] }
}

/** Everything in it may be changed. */
export interface Worked {
  name: string
  source: string
  session: Session
  trail: Writable<StoredTrail> | undefined
}

const report = '培训教师**人，培训校长**人，走访农户**户，新建项目7个，修渠**公里，植树**亩。\n'
const start = startSession(detect(report, { format: 'text', masks: ['stars'] }))
export const fields = viewOf(start).fields.map(({ id }) => id)
const values = ['36', '12', '85', '4.2', null]
const [filler, reviewer] = ['李填报', '王审核']
const minute = (at: number) => `2026-05-04T09:${String(at).padStart(2, '0')}:00+08:00`
const finding = 'unit::7个:'

/** 1 opened, 2–5 filled, 6 kept, 7–9 approved, 10–11 returned, 12 a finding returned, 13 filled anew, 14 saved. */
function acts(): readonly Act[] {
  const plain = { field: null, detail: '', sealed: null }
  const fill = (index: number, at: number): Act => {
    const value = values[index] ?? null
    return {
      ...plain,
      at: minute(at),
      by: filler,
      deed: value === null ? 'kept' : 'filled',
      field: fields[index] ?? '',
      sealed: value,
    }
  }
  const judge = (index: number, at: number, deed: Act['deed'], detail = ''): Act => ({
    ...plain,
    at: minute(at),
    by: reviewer,
    deed,
    field: fields[index] ?? '',
    detail,
    sealed: values[index] ?? null,
  })
  return [
    { ...plain, at: minute(0), by: filler, deed: 'opened', detail: fileDetail(sha256Of(report), '总结.txt') },
    ...[0, 1, 2, 3, 4].map((index) => fill(index, index + 1)),
    judge(0, 10, 'approved'),
    judge(1, 11, 'approved'),
    judge(2, 12, 'approved'),
    judge(1, 13, 'returned', '请核对人数'),
    judge(2, 14, 'returned', '请附名单'),
    { ...plain, at: minute(15), by: reviewer, deed: 'finding-returned', detail: '应为个数', sealed: finding },
    { ...plain, at: minute(16), by: filler, deed: 'saved' },
  ]
}

/** With `signing`, by the name of each person, as their programs sign. */
export function worked(signing?: (name: string) => Signing): Worked {
  const { hash, salt } = testSealing()
  const sealed = acts().reduce<Trail>(
    (trail, act) => addEntries(trail, [act], { hash, salt, ...(signing && { signing: signing(act.by) }) }),
    [],
  )
  const filled = values.reduce(
    (now, value, index) =>
      reduce(
        now,
        value === null
          ? { type: 'keep', field: fields[index] ?? '' }
          : { type: 'fill', field: fields[index] ?? '', value },
      ),
    start,
  )
  const decisionAt = (index: number) => {
    const value = values[index] ?? null
    return value === null ? ({ state: 'kept', value: null } as const) : ({ state: 'filled', value } as const)
  }
  const review: Review = {
    ...noReview,
    fillings: [0, 1, 2, 3, 4].map((index) => ({
      by: filler,
      at: minute(index + 1),
      field: fields[index] ?? '',
      decision: decisionAt(index),
    })),
    marks: [
      { field: fields[0] ?? '', verdict: 'approved', note: '', by: reviewer, at: minute(10), decision: decisionAt(0) },
      {
        field: fields[1] ?? '',
        verdict: 'returned',
        note: '请核对人数',
        by: reviewer,
        at: minute(13),
        decision: decisionAt(1),
      },
      {
        field: fields[2] ?? '',
        verdict: 'returned',
        note: '请附名单',
        by: reviewer,
        at: minute(14),
        decision: decisionAt(2),
      },
    ],
    findings: [{ finding, verdict: 'returned', note: '应为个数', by: reviewer, at: minute(15) }],
  }
  const session = writeWork(filled, review)
  const trail = closedTrail(sealed, session, { hash, ...(signing && { signing: signing(filler) }) })
  return structuredClone({ name: '总结.txt', source: report, session: JSON.parse(session), trail }) as Worked
}

/** What `check` says of a project that is not about its filling: `code: sentence`. */
export async function saidOf({ name, source, session, trail }: Worked, keys: readonly ListedKey[] = []) {
  const file = { name, source: new TextEncoder().encode(source), session: JSON.stringify(session), trail, home: null }
  const checked = await checkProject(file, 'zh-CN', keys)
  if (!checked.ok) return checked.messages.map(({ code }) => code)
  return checked.value.findings
    .filter(({ code }) => /^(?:trail|signature|review|session)-/u.test(code))
    .map(({ code, message }) => `${code}: ${message}`)
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every number, hash and count anew, and the sum of the session, as somebody with the source code could; signatures are left as they stand. */
export function rechained(project: Worked): void {
  const trail = project.trail
  if (!trail) return
  let before = ''
  trail.entries.forEach((entry, index) => {
    const at = entry as Writable<TrailEntry>
    Object.assign(at, { number: index + 1, before })
    const { origin: _, ...bare } = entry as TrailEntry
    at.hash = hash(signedText(bare))
    before = at.hash
  })
  Object.assign(trail, { count: trail.entries.length, last: before, state: hash(JSON.stringify(project.session)) })
}
