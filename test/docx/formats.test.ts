/** The formats of GB/T 9704—2012 as LibreOffice draws them, in millimetres beside the figures of their clauses. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { built } from './parts.ts'
import { type Box, missingTools, type RenderedPage, renderedEach } from './render.ts'

const minutes = 60_000
const measured = test.runIf(missingTools.length === 0)

/** The type area (5.2.1), a line of its grid and a character of its body. */
const area = { top: 37, left: 28, right: 28 + 156, bottom: 37 + 225 }
const line = 225 / 22
const character = 156 / 28
/** 16 points. */
const size3 = 16 * (25.4 / 72)

function sample(name: string): string {
  const path = resolve(import.meta.dirname, `../../templates/samples/${name}.txt`)
  return readFileSync(path, 'utf8').replace(/\*+/gu, '12')
}

/** Signed by one organ. */
const notice = '关于做好防汛工作的通知\n各乡镇：\n请做好防汛工作。\n云溪县人民政府办公室\n2025年11月13日'

/** With an imprint, of that many paragraphs. */
function ofParagraphs(count: number): string {
  const body = Array.from({ length: count }, () => '做好防汛工作。'.repeat(6)).join('\n')
  const foot = '云溪县人民政府\n2025年11月13日\n抄送：县委办公室。\n县政府办公室　　2025年11月13日印发'
  return `关于做好防汛工作的通知\n各乡镇：\n${body}\n${foot}`
}

const lengths = [1, 8, 10, 16, 22]
const documents: readonly (readonly [text: string, layout: string])[] = [
  [sample('joint-report'), 'official'],
  [notice, 'official'],
  [notice, 'unsealed'],
  ...['letter', 'order', 'minutes', 'telegram'].map((name) => [sample(name), name] as const),
  ...lengths.map((count) => [ofParagraphs(count), 'official'] as const),
]
let drawn: readonly (readonly RenderedPage[])[] = []

beforeAll(async () => {
  if (missingTools.length > 0) return
  const made = documents.map(([text, layout]) => built(blocksOf({ text, pieces: [] }, 'text'), layout))
  drawn = renderedEach((await Promise.all(made)).map(({ value }) => value))
}, 4 * minutes)

function pagesOf(text: string, layout: string): readonly RenderedPage[] {
  const pages = drawn[documents.findIndex(([one, other]) => one === text && other === layout)]
  if (!pages) throw new Error('It is not among the documents that are drawn.')
  return pages
}

/** The lines and rules of a page from the top. */
function rowsOf(page: RenderedPage | undefined): readonly Box[] {
  return page?.rows(0, 297) ?? []
}

/** What of `found` is further than a millimetre from what is expected. */
function off(found: Readonly<Record<string, readonly [number | undefined, number]>>): readonly string[] {
  return Object.entries(found).flatMap(([name, [is, should]]) =>
    is !== undefined && Math.abs(is - should) <= 1 ? [] : [`${name}: ${is?.toFixed(1)} for ${should.toFixed(1)}`],
  )
}

function lineOf(page: RenderedPage | undefined, start: string) {
  return page?.lines.find(({ text }) => text.startsWith(start))
}

describe('a joint request with everything a head may have', () => {
  measured('stands where 7.2 to 7.4 have it', () => {
    const pages = pagesOf(sample('joint-report'), 'official')
    const [copyNumber, secrecy, urgency, organ, , organs, signers, number, rule, title] = rowsOf(pages[0])
    expect(
      off({
        '7.2.1 份号, the first line': [copyNumber?.top, area.top + 4],
        '7.2.1 份号, the left edge': [copyNumber?.left, area.left],
        '7.2.2 密级, the second line': [secrecy?.top, area.top + line + 3.5],
        '7.2.3 紧急程度, the third line': [urgency?.top, area.top + 2 * line + 3.5],
        '7.2.4 发文机关标志, 35 mm under the edge': [organ?.top, area.top + 35],
        '7.2.6 签发人, one from the right edge': [signers?.right, area.right - character - 2],
        '7.2.6 the names, a line of two and one of one': [number?.top, (signers?.top ?? 0) + line],
        '7.2.5 发文字号, one from the left edge': [number?.left, area.left + character],
        '7.2.7 the rule, 4 mm under the number': [rule?.top, (number?.bottom ?? 0) + 4],
        '7.2.7 the rule, as wide as the area': [(rule?.right ?? 0) - (rule?.left ?? 0), 156],
        '7.3.1 the title, two lines under the rule': [title?.top, (rule?.bottom ?? 0) + 2 * line + 1.6],
      }),
    ).toEqual([])
    // 7.2.4: the names as wide as each other; 文件 at their right, in the middle of their height.
    const names = pages[0]?.lines.filter(({ text }) => text.startsWith('云溪县') && !text.includes('〔')) ?? []
    expect(names.slice(0, 3).map(({ left }) => Math.round(left))).toEqual([30, 30, 30])
    const word = pages[0]?.ink((organ?.top ?? 0) - 1, (organs?.bottom ?? 0) + 1, 155, 190)
    expect(
      off({
        文件: [((word?.top ?? 0) + (word?.bottom ?? 0)) / 2, ((organ?.top ?? 0) + (organs?.bottom ?? 0)) / 2],
      }),
    ).toEqual([])
  })

  measured('signs side by side, has its attachments apart and its imprint on an even page', () => {
    const pages = pagesOf(sample('joint-report'), 'official')
    const signed = pages.findIndex((page) => lineOf(page, '附件：'))
    const listed = pages[signed]?.lines.findIndex(({ text }) => text.startsWith('附件：')) ?? -1
    // 7.3.5.5: text stands above what ends the document.
    expect(listed).toBeGreaterThan(0)
    const [, , first, last, date, note] = rowsOf(pages[signed]).slice(listed)
    const middle = (box: Box | undefined) => ((box?.left ?? 0) + (box?.right ?? 0)) / 2
    expect(
      off({
        '7.3.5.1 the next row of seals, five lines below': [last?.top, (first?.top ?? 0) + 5 * line],
        '7.3.5.1 the date in the middle of the last organ': [middle(date), middle(last)],
        '7.3.6 附注, two from the left edge': [note?.left, area.left + 2 * character + 4],
      }),
    ).toEqual([])
    const attachment = pages.find((page) => lineOf(page, '附件1'))
    const [mark, title] = rowsOf(attachment)
    expect(
      off({
        '7.3.7 附件, the first line': [mark?.top, area.top + 3.5],
        '7.3.7 附件, the left edge': [mark?.left, area.left],
        '7.3.7 its title, the third line': [title?.top, area.top + 2 * line + 1.7],
      }),
    ).toEqual([])
    const imprint = rowsOf(pages.at(-1))
    expect(pages.length % 2).toBe(0)
    expect(
      off({
        '7.4.1 the first rule, as wide as the area': [(imprint[0]?.right ?? 0) - (imprint[0]?.left ?? 0), 156],
        '7.4.1 the last rule, the edge of the area': [imprint.at(-2)?.bottom, area.bottom],
        '7.4.2 抄送, one from the left edge': [imprint[1]?.left, area.left + character],
        '7.4.3 印发机关, one from the left edge': [imprint[3]?.left, area.left + character],
        '7.4.3 印发日期, one from the right edge': [imprint[3]?.right, area.right - character],
      }),
    ).toEqual([])
  })
})

describe('signed by one organ', () => {
  measured('leaves room for its seal, and is centred over its date', () => {
    const [, , body, organ, date] = rowsOf(pagesOf(notice, 'official')[0])
    const middle = (box: Box | undefined) => ((box?.left ?? 0) + (box?.right ?? 0)) / 2
    expect(
      off({
        '7.3.5.1 the date, four from the right edge': [date?.right, area.right - 4 * character - 0.7],
        '7.3.5.1 a seal of 42 mm with its top a line under the text': [organ?.top, (body?.top ?? 0) + 3 * line],
      }),
    ).toEqual([])
    // Digits are wider here than in the font that the layout names.
    expect(Math.abs(middle(organ) - middle(date))).toBeLessThan(3)
  })

  measured('or starts two characters before its date, where no seal is', () => {
    const rows = rowsOf(pagesOf(notice, 'unsealed')[0])
    const [, , body, organ, date] = rows
    expect(
      off({
        '7.3.5.2 a line under the text': [organ?.top, (body?.top ?? 0) + 2 * line],
        '7.3.5.2 the organ, two from the right edge': [organ?.right, area.right - 2 * character],
        '7.3.5.2 the date, two to the right': [date?.left, (organ?.left ?? 0) + 2 * character],
      }),
    ).toEqual([])
  })
})

measured('a letter has its lines, marks and number where 10.1 has them', () => {
  const pages = pagesOf(sample('letter'), 'letter')
  const rows = rowsOf(pages[0])
  const [organ, thick, thin, first, second, third, title] = rows
  const [upper, lower] = rows.slice(-2)
  const length = (box: Box | undefined) => (box?.right ?? 0) - (box?.left ?? 0)
  const height = (box: Box | undefined) => (box?.bottom ?? 0) - (box?.top ?? 0)
  expect(
    off({
      'the organ, 30 mm under the paper’s edge': [organ?.top, 30],
      'the first line, 4 mm under it': [thick?.top, (organ?.bottom ?? 0) + 4],
      '170 mm long': [length(thick), 170],
      'in the middle': [thick?.left, 20],
      'the first element, 7/8 of a character under the line': [first?.top, (thin?.bottom ?? 0) + (size3 * 7) / 8],
      'at the left edge': [first?.left, area.left],
      'the number at the right edge': [first?.right, area.right],
      'the second mark': [second?.top, (first?.top ?? 0) + line],
      'the title, two lines under the last mark': [title?.top, (third?.bottom ?? 0) + 2 * line + 3.3],
      'the second line, 20 mm above the paper’s edge': [lower?.bottom, 297 - 20],
      'the second line, 170 mm long': [length(lower), 170],
    }),
  ).toEqual([])
  expect([height(thick) > height(thin), height(upper) < height(lower)]).toEqual([true, true])
  expect(pages.map(({ lines }) => lines.filter(({ text }) => /^—\d—$/u.test(text)).map(({ text }) => text))).toEqual([
    [],
    ['—2—'],
  ])
})

measured('an order is where 10.2 and 7.3.5.3 have it', () => {
  const [organ, number, body, , , signed, date] = rowsOf(pagesOf(sample('order'), 'order')[0])
  expect(
    off({
      'the mark, 20 mm under the area’s edge': [organ?.top, area.top + 20],
      '令号, in the middle': [((number?.left ?? 0) + (number?.right ?? 0)) / 2, area.left + 78],
      'the text, two lines under it': [body?.top, (number?.top ?? 0) + 3 * line],
      'who signs, four from the right edge': [signed?.right, area.right - 4 * character],
      'the date, a line below': [date?.top, (signed?.top ?? 0) + 2 * line],
      'the date, four from the right edge': [date?.right, area.right - 4 * character - 0.7],
    }),
  ).toEqual([])
})

measured('minutes are where 10.3 has them', () => {
  const pages = pagesOf(sample('minutes'), 'minutes')
  const [mark, , issued, rule] = rowsOf(pages[0])
  const present = lineOf(pages[1], '出席')
  const absent = lineOf(pages[1], '请假')
  const further = pages[1]?.lines.find((_, at, lines) => lines[at - 1] === present)
  expect(
    off({
      '纪要标志, 35 mm under the area’s edge': [mark?.top, area.top + 35],
      'the rule, 4 mm under who issued them': [rule?.top, (issued?.bottom ?? 0) + 4],
      '出席, two from the left edge': [present?.left, area.left + 2 * character],
      'further lines under the first name': [further?.left, area.left + 5 * character],
      '请假, two from the left edge': [absent?.left, area.left + 2 * character],
    }),
  ).toEqual([])
})

measured('a telegram has the lines of its form on a rule above its title', () => {
  const rows = rowsOf(pagesOf(sample('telegram'), 'telegram')[0])
  const [mark, , , , last, rule, title] = rows
  expect(
    off({
      'the mark': [mark?.top, area.top + 15],
      'the rule': [rule?.top, (last?.bottom ?? 0) + 4],
      'as wide as the area': [(rule?.right ?? 0) - (rule?.left ?? 0), 156],
      'the title, two lines below': [title?.top, (rule?.bottom ?? 0) + 2 * line + 1.6],
    }),
  ).toEqual([])
})

measured('the imprint is on the last page and that page even, however long the text', () => {
  const pages = lengths.map((count) => {
    const drawn = pagesOf(ofParagraphs(count), 'official')
    return [drawn.length % 2, drawn.at(-1)?.lines.some(({ text }) => text.startsWith('抄送')) ?? false]
  })
  expect(pages).toEqual(pages.map(() => [0, true]))
})
