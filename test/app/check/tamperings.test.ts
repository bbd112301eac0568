import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../../../src/app/trail.ts'
import type { Signing } from '../../../src/core/trail.ts'
import { fileDetail } from '../../../src/core/trail.ts'
import { fields, rechained, saidOf, type Worked, worked } from './worked.ts'

function keyOf(): Signing {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}
const own: Readonly<Record<string, Signing>> = { 李填报: keyOf(), 王审核: keyOf() }
const signing = (name: string) => own[name] ?? keyOf()
const listed = Object.entries(own).map(([name, { key }]) => ({ name, key }))

const entry = (project: Worked, number: number) => {
  const found = project.trail?.entries[number - 1]
  if (!found) throw new Error(`no entry ${number}`)
  return found
}
const entriesOf = (project: Worked) => project.trail?.entries ?? []
const at = <T>(list: readonly T[], index: number): T => {
  const found = list.at(index)
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}
const decisionOf = (project: Worked, index: number) => {
  const found = project.session.decisions.find(([field]) => field === fields[index])
  if (!found) throw new Error(`no decision ${index}`)
  return found[1]
}
const markOf = ({ session }: Worked, index: number) =>
  at(
    session.review.marks.filter(({ field }) => field === fields[index]),
    0,
  )
const fillingOf = ({ session }: Worked, index: number) =>
  at(
    session.review.fillings.filter(({ field }) => field === fields[index]),
    0,
  )
const remove = <T>(list: T[], index: number) => list.splice(index, 1)
const chained = (edit: (project: Worked) => void) => (project: Worked) => {
  edit(project)
  rechained(project)
}

type Row = readonly [what: string, edit: (project: Worked) => void, told: RegExp]

/** Each with a text editor, and what is told of it. */
const edits: readonly Row[] = [
  [
    '1 name of an entry',
    (p) => {
      entry(p, 3).by = '别人'
    },
    /trail-broken: .*第 3 条/u,
  ],
  [
    '2 time of an entry',
    (p) => {
      entry(p, 3).at = '2026-05-04T09:02:30+08:00'
    },
    /trail-broken: .*第 3 条/u,
  ],
  [
    '3 note of an entry',
    (p) => {
      entry(p, 10).detail = '可以'
    },
    /trail-broken: .*第 10 条/u,
  ],
  [
    '4 a return turned into an approval in the trail',
    (p) => {
      entry(p, 10).deed = 'approved'
    },
    /trail-broken: .*第 10 条/u,
  ],
  [
    '5 two entries swapped',
    (p) => {
      entriesOf(p).splice(2, 2, entry(p, 4), entry(p, 3))
    },
    /trail-broken: .*第 3 条/u,
  ],
  [
    '6 a middle entry removed',
    (p) => {
      remove(entriesOf(p), 4)
    },
    /trail-broken: .*第 5 条/u,
  ],
  [
    '7 the last entry removed',
    (p) => {
      entriesOf(p).pop()
    },
    /trail-cut: .*第 12 条/u,
  ],
  [
    '10 an entry repeated at the end',
    (p) => {
      entriesOf(p).push(structuredClone(entry(p, 7)))
    },
    /trail-broken: .*第 14 条/u,
  ],
  [
    '13 a mark of a field never reviewed',
    (p) => {
      p.session.review.marks.push({
        ...structuredClone(markOf(p, 0)),
        field: fields[3] ?? '',
        decision: { state: 'filled', value: '4.2' },
      })
    },
    /trail-fields: .*修渠/u,
  ],
  [
    '14 a return turned into an approval that never was',
    (p) => {
      Object.assign(markOf(p, 2), { verdict: 'approved', note: '', at: '2026-05-04T09:12:30+08:00' })
    },
    /trail-fields: .*走访农户.*#11/u,
  ],
  [
    '15 a return turned into the approval before it',
    (p) => {
      Object.assign(markOf(p, 1), { verdict: 'approved', note: '', at: '2026-05-04T09:11:00+08:00' })
    },
    /trail-fields: .*培训校长.*#10/u,
  ],
  [
    '16 a returned mark taken out',
    (p) => {
      p.session.review.marks = p.session.review.marks.filter(({ field }) => field !== fields[1])
    },
    /trail-fields: .*培训校长.*#10/u,
  ],
  [
    '17 note of a mark',
    (p) => {
      markOf(p, 1).note = '已核对'
    },
    /trail-fields: .*培训校长.*#10/u,
  ],
  [
    '18 time of a mark',
    (p) => {
      markOf(p, 0).at = '2026-05-04T09:10:01+08:00'
    },
    /trail-fields: .*培训教师.*#7/u,
  ],
  [
    '19 name of a mark',
    (p) => {
      markOf(p, 0).by = '别人'
    },
    /trail-fields: .*培训教师.*#7/u,
  ],
  [
    '20 name of a filling',
    (p) => {
      fillingOf(p, 0).by = '王审核'
    },
    /trail-fields: .*培训教师.*#2/u,
  ],
  [
    '21 time of a filling',
    (p) => {
      fillingOf(p, 0).at = '2026-05-04T08:01:00+08:00'
    },
    /trail-fields: .*培训教师.*#2/u,
  ],
  [
    '22 an approved value',
    (p) => {
      decisionOf(p, 0).value = '39'
    },
    /trail-fields: .*培训教师.*#2/u,
  ],
  [
    '23 an approved value with its mark and filling',
    (p) => {
      for (const decision of [decisionOf(p, 0), markOf(p, 0).decision, fillingOf(p, 0).decision])
        Object.assign(decision, { value: '39' })
    },
    /trail-fields: .*培训教师.*#2/u,
  ],
  [
    '24 an unreviewed value',
    (p) => {
      decisionOf(p, 3).value = '42'
    },
    /trail-fields: .*修渠.*#5/u,
  ],
  [
    '25 an unreviewed value and its filling',
    (p) => {
      for (const decision of [decisionOf(p, 3), fillingOf(p, 3).decision]) Object.assign(decision, { value: '42' })
    },
    /trail-fields: .*修渠.*#5/u,
  ],
  [
    '26 an unreviewed value, its filling taken out',
    (p) => {
      decisionOf(p, 3).value = '42'
      p.session.review.fillings = p.session.review.fillings.filter(({ field }) => field !== fields[3])
    },
    /trail-fields: .*修渠.*#5/u,
  ],
  [
    '27 words of the report',
    (p) => {
      p.session.text = p.session.text.replace('7个', '9个')
    },
    /trail-text: .*第 0 条/u,
  ],
  [
    '28 bytes of the report',
    (p) => {
      p.source = p.source.replace('7个', '9个')
    },
    /trail-source/u,
  ],
  [
    '30 the trail taken out',
    (p) => {
      p.trail = undefined
    },
    /trail-fields/u,
  ],
  [
    '31 the trail emptied',
    (p) => {
      p.trail = { count: 0, last: '', entries: [] }
    },
    /trail-fields/u,
  ],
  [
    '32 trail and review taken out',
    (p) => {
      p.trail = undefined
      Object.assign(p.session, { review: undefined })
    },
    /trail-fields/u,
  ],
  [
    '33 the trail of another project',
    chained((p) => {
      entry(p, 1).detail = fileDetail(sha256Of('别的'), '别的.txt')
    }),
    /trail-source/u,
  ],
  [
    '34 a finding passed over that was returned',
    (p) => {
      at(p.session.review.findings, 0).verdict = 'passed-over'
    },
    /trail-findings: .*#12/u,
  ],
  [
    '35 a finding judged by another',
    (p) => {
      at(p.session.review.findings, 0).by = '别人'
    },
    /trail-findings: .*#12/u,
  ],
  [
    '37 a kept field opened',
    (p) => {
      p.session.decisions = p.session.decisions.filter(([field]) => field !== fields[4])
    },
    /trail-fields: .*植树.*#6/u,
  ],
  [
    '39 times that run backwards',
    chained((p) => {
      entry(p, 5).at = '2026-05-04T09:01:30+08:00'
    }),
    /trail-time: .*第 5 条/u,
  ],
  [
    '40 an approval before its filling',
    chained((p) => {
      const [moved] = remove(entriesOf(p), 6)
      if (moved) entriesOf(p).splice(1, 0, moved)
    }),
    /trail-fields: .*培训教师/u,
  ],
  // Twenty more.
  [
    '41 a decision for a field nobody filled',
    (p) => {
      p.session.decisions.push(['植树二', { state: 'filled', value: '1' }])
    },
    /trail-state: .*第 13 条/u,
  ],
  [
    '42 a placeholder passed over',
    (p) => {
      p.session.overrides.push([at(p.session.ids, 3).id, { standing: 'dismissed' }])
    },
    /trail-/u,
  ],
  [
    '43 two places exchanged between fields',
    (p) => {
      const [a, b] = [at(p.session.ids, 0), at(p.session.ids, 1)]
      ;[a.field, b.field] = [b.field, a.field]
      ;[a.id, b.id] = [b.id, a.id]
    },
    /trail-state: .*第 13 条/u,
  ],
  [
    '44 two places joined to one field',
    (p) => {
      p.session.overrides.push([at(p.session.ids, 1).id, { field: fields[0] }])
    },
    /trail-/u,
  ],
  [
    '45 another kind',
    (p) => {
      p.session.overrides.push([at(p.session.ids, 0).id, { kind: 'person' }])
    },
    /trail-state/u,
  ],
  [
    '46 the sum of the session taken out',
    (p) => {
      if (p.trail) p.trail = { count: p.trail.count, last: p.trail.last, entries: p.trail.entries }
    },
    /trail-earlier/u,
  ],
  [
    '47 a value filled with no name',
    (p) => {
      p.session.review.fillings = p.session.review.fillings.filter(({ field }) => field !== fields[3])
    },
    /trail-fields: .*修渠.*#5/u,
  ],
  [
    '48 all marks taken out',
    (p) => {
      p.session.review.marks = []
    },
    /trail-fields: .*3 个字段/u,
  ],
  [
    '49 all findings taken out',
    (p) => {
      p.session.review.findings = []
    },
    /trail-findings: .*#12/u,
  ],
  [
    '50 note of a finding',
    (p) => {
      at(p.session.review.findings, 0).note = '可以'
    },
    /trail-findings: .*#12/u,
  ],
  [
    '51 time of a finding',
    (p) => {
      at(p.session.review.findings, 0).at = '2026-05-04T09:15:30+08:00'
    },
    /trail-findings: .*#12/u,
  ],
  [
    '52 what a mark was given for',
    (p) => {
      Object.assign(markOf(p, 0).decision, { value: '39' })
    },
    /trail-fields: .*培训教师.*#7/u,
  ],
  [
    '53 a filled field kept',
    (p) => {
      Object.assign(decisionOf(p, 0), { state: 'kept', value: '36' })
    },
    /trail-fields: .*培训教师.*#2/u,
  ],
  [
    '54 a kept field filled',
    (p) => {
      Object.assign(decisionOf(p, 4), { state: 'filled', value: '5' })
    },
    /trail-fields: .*植树.*#6/u,
  ],
  [
    '55 the seal of an entry',
    (p) => {
      entry(p, 2).seal = ''
    },
    /trail-broken: .*第 2 条/u,
  ],
  [
    '56 the field of an entry',
    (p) => {
      entry(p, 10).field = fields[3] ?? ''
    },
    /trail-broken: .*第 10 条/u,
  ],
  [
    '57 the number of an entry',
    (p) => {
      entry(p, 10).number = 11
    },
    /trail-broken: .*第 10 条/u,
  ],
  [
    '58 the first entry removed',
    (p) => {
      entriesOf(p).shift()
    },
    /trail-broken: .*第 1 条/u,
  ],
  [
    '59 the count',
    (p) => {
      if (p.trail) p.trail.count = 12
    },
    /trail-cut/u,
  ],
  [
    '60 the review of a field given to another',
    (p) => {
      markOf(p, 0).field = fields[3] ?? ''
    },
    /trail-fields/u,
  ],
  [
    '61 the masks that are looked for',
    (p) => {
      p.session.options.masks.push('letters')
    },
    /trail-state/u,
  ],
]

/** Every hash made anew: only a key tells. */
const rewrites: readonly Row[] = [
  [
    '8 the last entry removed',
    (p) => {
      entriesOf(p).pop()
    },
    /signature-end: .*第 12 条/u,
  ],
  [
    '9 a return removed',
    (p) => {
      remove(entriesOf(p), 9)
      Object.assign(markOf(p, 1), { verdict: 'approved', note: '', at: '2026-05-04T09:11:00+08:00' })
    },
    /signature-wrong: .*第 10 条/u,
  ],
  [
    '11 an entry used twice',
    (p) => {
      const again = structuredClone(entry(p, 8))
      again.at = '2026-05-04T09:17:00+08:00'
      entriesOf(p).push(again)
      Object.assign(markOf(p, 1), { verdict: 'approved', note: '', at: again.at })
    },
    /signature-wrong: .*第 14 条/u,
  ],
  [
    '12 a forged approval',
    (p) => {
      entriesOf(p).push({
        ...structuredClone(entry(p, 8)),
        field: fields[3] ?? '',
        at: '2026-05-04T09:17:00+08:00',
        seal: entry(p, 5).seal,
      })
      p.session.review.marks.push({
        ...structuredClone(markOf(p, 0)),
        field: fields[3] ?? '',
        at: '2026-05-04T09:17:00+08:00',
        decision: { state: 'filled', value: '4.2' },
      })
    },
    /signature-wrong: .*第 14 条/u,
  ],
  [
    '29 report and text with the entry that opened it',
    (p) => {
      p.source = p.session.text = p.source.replace('7个', '9个')
      entry(p, 1).detail = fileDetail(sha256Of(p.source), '总结.txt')
    },
    /signature-wrong: .*第 1 条/u,
  ],
  [
    '36 another filler',
    (p) => {
      entry(p, 2).by = '王审核'
      fillingOf(p, 0).by = '王审核'
    },
    /signature-wrong: .*第 2 条/u,
  ],
]

test('nothing is said of the project as it was saved', async () => {
  expect([await saidOf(worked()), await saidOf(worked(signing)), await saidOf(worked(signing), listed)]).toEqual([
    [],
    [],
    [],
  ])
})

describe.each([
  ['without keys', undefined],
  ['with keys', signing],
])('a text editor, %s', (_, signed) => {
  test.each(edits)('%s', async (_what, edit, told) => {
    const project = worked(signed)
    edit(project)
    expect((await saidOf(project)).join('\n')).toMatch(told)
  })
})

describe('every hash made anew', () => {
  test.each(rewrites)('is told where a key signed: %s', async (_what, edit, told) => {
    const project = worked(signing)
    chained(edit)(project)
    expect((await saidOf(project)).join('\n')).toMatch(told)
  })

  test.each(rewrites)('is told by the list of keys where the signatures were taken out: %s', async (_what, edit) => {
    const project = worked(signing)
    edit(project)
    for (const each of entriesOf(project)) {
      Reflect.deleteProperty(each, 'key')
      Reflect.deleteProperty(each, 'signature')
    }
    Reflect.deleteProperty(project.trail ?? {}, 'closing')
    rechained(project)
    expect((await saidOf(project, listed)).join('\n')).toMatch(/signature-missing/u)
  })

  test.each(rewrites)('is the limit without keys: %s', async (_what, edit) => {
    const project = worked()
    chained(edit)(project)
    expect(await saidOf(project)).toEqual([])
  })
})
