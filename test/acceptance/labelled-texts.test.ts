import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../src/core/detect.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, '../shared')
const present = existsSync(join(shared, 'report/report.txt'))
if (!present) console.log(`acceptance: not run, there are no labelled texts at ${shared}`)

interface Label {
  readonly start: number
  readonly length: number
  readonly text: string
  readonly kind: string
  readonly group: string | null
  readonly unit: string | null
}

interface Score {
  readonly detection: number
  readonly kinds: number
  readonly fields: number
  readonly traps: number
}

/** What the scorer says of the built command line over a folder of labelled texts. */
function score(folder: string, masks: string): Score {
  const cli = join(root, 'out/main/cli.js')
  const said = execFileSync(
    process.execPath,
    [join(shared, 'corpus/score.mjs'), '--cmd', `node ${cli}`, '--masks', masks, join(shared, 'corpus', folder)],
    { encoding: 'utf8' },
  )
  const line =
    /detection F1 (?<detection>[\d.]+) .*kinds (?<kinds>[\d.]+) .*fields F1 (?<fields>[\d.]+) .*false on traps (?<traps>[\d.]+)/u
  const found = line.exec(said)?.groups
  if (!found) throw new Error(`the scorer said something else: ${said}`)
  const [detection, kinds, fields, traps] = ['detection', 'kinds', 'fields', 'traps'].map((name) => Number(found[name]))
  return { detection: detection ?? 0, kinds: kinds ?? 0, fields: fields ?? 0, traps: traps ?? 1 }
}

describe.runIf(present)('the report of the mission', () => {
  const read = () => {
    const text = readFileSync(join(shared, 'report/report.txt'), 'utf8')
    const labels = JSON.parse(readFileSync(join(shared, 'report/report.json'), 'utf8')) as readonly Label[]
    return { labels, detection: detect(text, { format: 'text', masks: ['stars'] }) }
  }

  test('gives every placeholder at its place with its kind and unit', () => {
    const { labels, detection } = read()
    expect(placeholdersOf(detection).map(({ start, text, kind, unit }) => ({ start, text, kind, unit }))).toEqual(
      labels.map(({ start, text, kind, unit }) => ({ start, text, kind, unit })),
    )
  })

  test('groups its names as county, city and province, and nothing else', () => {
    const { labels, detection } = read()
    const names = labels.filter(({ group }) => group !== null)
    const groupOfField = new Map<string, Set<string>>()
    const placeholders = new Map(placeholdersOf(detection).map((placeholder) => [placeholder.start, placeholder]))
    for (const label of names) {
      const field = placeholders.get(label.start)?.field ?? ''
      groupOfField.set(field, (groupOfField.get(field) ?? new Set()).add(label.group ?? ''))
    }
    expect([...groupOfField.values()].map((groups) => [...groups])).toEqual([['county'], ['city'], ['province']])
    expect(
      fieldsOf(detection)
        .filter(({ kind }) => kind === 'name')
        .map(({ count }) => count),
    ).toEqual([17, 6, 1])
  })
})

describe.runIf(present)('the labelled texts', () => {
  test('reports come out at or above what was asked', () => {
    const { detection, kinds, fields, traps } = score('reports', 'stars')
    expect([detection >= 0.985, kinds >= 0.95, fields >= 0.88, traps <= 0.05]).toEqual([true, true, true, true])
  })

  // The labels of the court texts leave out nearly every 某 that they hold, so that masks of that style are not scored.
  test.each(['stars', 'stars,crosses,letters'])(
    'court texts come out at or above what was asked, masks %s',
    (masks) => {
      const { detection, kinds } = score('court', masks)
      expect([detection >= 0.97, kinds >= 0.9]).toEqual([true, true])
    },
  )
})
