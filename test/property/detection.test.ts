import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, type Change, changeOf } from '../../src/core/change.ts'
import {
  type Detection,
  detect,
  fieldsOf,
  passedOverOf,
  placeholdersOf,
  redetect,
  savedIds,
  textOf,
} from '../../src/core/detect.ts'
import { maskTable } from '../../src/core/detection/chars.ts'
import { scanMasks } from '../../src/core/detection/scan.ts'
import type { DetectOptions } from '../../src/core/model.ts'
import { gridText } from '../docx/word-table.ts'

const words =
  '* ** *** **** ＊＊ \\*\\* × X xx 某 县 市 省 镇 人 名 个 万元 % 年 月 日 时 20 1 . , - : ： ， 。 、 （ ） “ ” 《 》 张 书记 同志 电话 第 增长 全县 教育局 实验中学 被 路 号 案例一： a / \n \r \r\n | |--| |-|-| a|b ``` ```` ~~~ # - > \t'
    .split(' ')
    .concat([' ', '\u3000', '\n', '\n', '\u2028', '𠮷', '\ud800'])

const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''))
const options: fc.Arbitrary<DetectOptions> = fc.record({
  format: fc.constantFrom('text', 'markdown', 'docx'),
  masks: fc.subarray(['stars', 'crosses', 'letters', 'mou'] as const, { minLength: 1 }),
})

const line = fc
  .array(fc.constantFrom(...words.filter((word) => !/[\r\n]/u.test(word))), { maxLength: 6 })
  .map((parts) => parts.join(''))

/** A document with a paragraph, a table, some of its cells merged, and a paragraph. */
const wordTable = fc
  .array(
    fc.array(fc.oneof({ weight: 5, arbitrary: line }, fc.constantFrom('<', '^')), { minLength: 3, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((rows) => {
    const { text, cells } = gridText(
      [rows[0]?.map((said) => said.replace(/^[<^]$/u, '')) ?? [], ...rows.slice(1)],
      0,
      1,
    )
    const how: DetectOptions = { format: 'docx', masks: ['stars'], cells }
    return { before: `**县\n${text}\n**县`, how }
  })

/** A text and up to three edits of it that do not overlap. */
const edited = text.chain((before) =>
  fc.array(fc.tuple(fc.nat(before.length), fc.nat(6), text), { minLength: 1, maxLength: 3 }).map((parts) => {
    let from = 0
    const edits = parts
      .toSorted(([a], [b]) => a - b)
      .flatMap(([at, length, inserted]) => {
        const start = Math.max(at, from)
        const end = Math.min(before.length, start + length)
        if (start > before.length) return []
        from = end + 1
        return [{ start, end, text: inserted }]
      })
    return { before, change: changeOf(edits, before.length) }
  }),
)

const seen = (detection: Detection) => ({
  text: textOf(detection),
  placeholders: placeholdersOf(detection).map(({ start, end, kind, unit, shape, digits, reason }) => ({
    start,
    end,
    kind,
    unit,
    shape,
    digits,
    reason,
  })),
  passedOver: passedOverOf(detection).map(({ start, end, reason }) => ({ start, end, reason })),
})

/** What a report does with its asterisks is learnt when it is opened, and no edit changes it. */
const isAlikeWritten = ({ habits: a }: Detection, { habits: b }: Detection): boolean =>
  a.habit === b.habit && a.notes === b.notes && `${a.signs}` === `${b.signs}`

describe('scanning', () => {
  test('the masks and what stands between them give the text back', () => {
    fc.assert(
      fc.property(text, options, (whole, { masks }) => {
        const found = scanMasks(whole, maskTable(masks), 0, whole.length)
        const pieces = found.flatMap(({ start, end }, index) => [
          whole.slice(found[index - 1]?.end ?? 0, start),
          whole.slice(start, end),
        ])
        expect([...pieces, whole.slice(found.at(-1)?.end ?? 0)].join('')).toBe(whole)
      }),
    )
  })
})

describe('detection', () => {
  test('places follow each other, do not overlap, and start and end with a mask character', () => {
    fc.assert(
      fc.property(text, options, (whole, how) => {
        const table = maskTable(how.masks)
        const detection = detect(whole, how)
        const places = [...placeholdersOf(detection), ...passedOverOf(detection)].toSorted((a, b) => a.start - b.start)
        for (const [index, { start, end, text: said }] of places.entries()) {
          expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
          expect(said).toBe(whole.slice(start, end))
          expect([table[said.charCodeAt(0)], table[said.charCodeAt(said.length - 1)]]).toEqual([1, 1])
        }
      }),
    )
  })

  test('every placeholder is in one field, ids are unique, and so are labels', () => {
    fc.assert(
      fc.property(text, options, (whole, how) => {
        const detection = detect(whole, how)
        const placeholders = placeholdersOf(detection)
        const fields = fieldsOf(detection)
        expect(new Set(placeholders.map(({ field }) => field))).toEqual(new Set(fields.map(({ id }) => id)))
        expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(placeholders.length)
        const ids = [...placeholders, ...passedOverOf(detection)].map(({ id }) => id)
        expect([new Set(ids).size, new Set(fields.map(({ label }) => label)).size]).toEqual([ids.length, fields.length])
      }),
    )
  })

  test('detecting again finds the same, with the same ids', () => {
    fc.assert(
      fc.property(text, options, (whole, how) => {
        expect(placeholdersOf(detect(whole, how))).toEqual(placeholdersOf(detect(whole, how)))
      }),
    )
  })

  test('any Unicode text, with lone surrogates, is read without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 80 }), options, (codes, how) => {
        const whole = String.fromCharCode(...codes)
        expect(textOf(detect(whole, how))).toBe(whole)
      }),
    )
  })
})

describe('an edit', () => {
  test('gives what detecting the changed text gives, but for ids', () => {
    fc.assert(
      fc.property(edited, options, ({ before, change }, how) => {
        const [old, fresh] = [detect(before, how), detect(applyChange(before, change), how)]
        fc.pre(isAlikeWritten(old, fresh))
        expect(seen(redetect(old, change))).toEqual(seen(fresh))
      }),
      { numRuns: 1000 },
    )
  })

  test('in a table of a Word document gives what detecting the changed text gives, but for ids', () => {
    fc.assert(
      fc.property(wordTable, fc.nat(), fc.nat(4), line, ({ before, how }, seed, length, typed) => {
        const start = seed % (before.length + 1)
        const [own = ''] = before.slice(start, start + length).split('\n')
        const change: Change = [{ start, end: start + own.length, text: typed }]
        const [old, fresh] = [detect(before, how), detect(applyChange(before, change), how)]
        fc.pre(isAlikeWritten(old, fresh))
        expect(seen(redetect(old, change))).toEqual(seen(fresh))
      }),
    )
  })

  test('changes no id and no field of a line that it does not touch', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.constantFrom(...words), { maxLength: 4 }),
        options,
        (head, tail, typed, how) => {
          const inserted = typed.join('').replaceAll(/[`~|]/gu, '')
          const before = `${head}\n\n句\n\n${tail}`
          const at = head.length + 3
          const change: Change = [{ start: at, end: at, text: inserted }]
          const old = detect(before, how)
          const now = redetect(old, change)
          const kept = (detection: Detection, from: number, to: number) =>
            placeholdersOf(detection)
              .filter(({ start, end }) => end <= from || start >= to)
              .map(({ id, field }) => ({ id, field }))
          fc.pre(!/`{3}|~{3}/u.test(head + tail))
          expect(kept(now, at - 1, at + 1 + inserted.length)).toEqual(kept(old, at - 1, at + 1))
        },
      ),
    )
  })

  test('makes no id twice, however many follow', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), text), { maxLength: 6 }), options, (before, typed, how) => {
        let detection = detect(before, how)
        for (const [seed, inserted] of typed) {
          const at = seed % (textOf(detection).length + 1)
          detection = redetect(detection, changeOf([{ start: at, end: at, text: inserted }], textOf(detection).length))
        }
        const ids = [...placeholdersOf(detection), ...passedOverOf(detection)].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('leaves ids that a project file brings back, read by the habits that the report had when it was opened', () => {
    fc.assert(
      fc.property(edited, options, ({ before, change }, how) => {
        const now = redetect(detect(before, how), change)
        const again = detect(textOf(now), how, savedIds(now), now.habits)
        const ids = (detection: Detection) => placeholdersOf(detection).map(({ id, field }) => ({ id, field }))
        expect(ids(again)).toEqual(ids(now))
      }),
    )
  })
})
