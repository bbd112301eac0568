import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { likeOf, parseLayout } from '../../src/docx/layout.ts'
import { characterWidth, condensedBy, pageOf, widthInCharacters } from '../../src/docx/measures.ts'

const file = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../templates/layouts/${name}.json`), 'utf8')

type Json = Record<string, unknown>

/** What `parseLayout` says about the plain layout after `change`. */
function said(change: (layout: Json) => void): readonly string[] {
  const layout = JSON.parse(file('plain')) as Json
  change(layout)
  return parseLayout(JSON.stringify(layout)).messages.map(({ code, params }) => `${code} ${params.path}`)
}

test.each(['official', 'unsealed', 'letter', 'order', 'minutes', 'telegram', 'plain'])(
  'the layout %s is read whole, and every style has every figure',
  (name) => {
    const like = likeOf(file(name))
    const result = parseLayout(file(name), like && file(like))
    const figures = result.ok ? Object.values(result.value.styles).map((style) => Object.keys(style).length) : []
    expect([result.messages, new Set(figures), figures.length]).toEqual([[], new Set([13]), 27])
  },
)

test('a style takes its type from the body, and neither its indents nor its distances', () => {
  const result = parseLayout(file('official'))
  expect(result.ok && result.value.styles.subtitle).toEqual({
    eastAsia: '楷体_GB2312',
    latin: 'Times New Roman',
    sizePt: 16,
    bold: false,
    colour: '000000',
    align: 'centre',
    firstLine: 0,
    left: 0,
    right: 0,
    lines: 1,
    exactPt: null,
    beforePt: 0,
    afterPt: 28.95,
  })
})

test('every wrong, missing and unknown key is named by its path', () => {
  expect(
    said((layout) => {
      const styles = layout.styles as Record<string, Json>
      layout.colour = 'red'
      delete layout.paper
      layout.grid = { lines: 22 }
      styles.title = { ...styles.title, sizePt: '22', align: 'middle' }
      styles.heading5 = {}
      styles.body = { ...styles.body, colour: 'black' }
    }),
  ).toEqual([
    'layout-key-unknown colour',
    'layout-key-missing paper',
    'layout-key-missing grid.characters',
    'layout-key-unknown styles.heading5',
    'layout-not-choice styles.body.colour',
    'layout-not-figure styles.title.sizePt',
    'layout-not-choice styles.title.align',
  ])
})

test.each([
  ['sizePt', [5, 100], [4.99, 100.01]],
  ['firstLine', [0, 20], [-0.01, 20.01]],
  ['lines', [0.5, 10], [0.49, 10.01]],
  ['exactPt', [null, 5, 200], [4.99, 200.01, '5']],
  ['colour', ['00ff00', 'ABCDEF'], ['00ff0', '00ff000', 'GGGGGG']],
  ['latin', ['A', 'A'.repeat(100)], ['', 'A'.repeat(101)]],
  ['bold', [true, false], [1, null]],
] as const)('of %s a style takes %j and not %j', (key, taken, refused) => {
  const saidOf = (value: unknown) =>
    said((layout) => {
      layout.styles = { ...(layout.styles as Json), title: { [key]: value } }
    })
  expect([taken.flatMap(saidOf), refused.map((value) => saidOf(value).length)]).toEqual([[], refused.map(() => 1)])
})

test('a type area that reaches over the paper is refused, and so is what is no JSON or no object', () => {
  expect(
    said((layout) => {
      layout.area = { topMm: 37, leftMm: 100, widthMm: 156, heightMm: 225 }
    }),
  ).toEqual(['layout-too-large area.widthMm'])
  expect(['{', '[]', 'null', '7'].map((json) => parseLayout(json).messages[0]?.code)).toEqual([
    'layout-not-json',
    'layout-not-choice',
    'layout-not-choice',
    'layout-not-choice',
  ])
})

test('`constructor` and `__proto__` are only unknown keys', () => {
  const json = file('plain').replace('"name"', '"__proto__": 1, "constructor": 2, "name"')
  expect(parseLayout(json).messages.map(({ params }) => params.path)).toEqual(['__proto__', 'constructor'])
})

test('the official page is the one of GB/T 9704: 22 lines and 28 characters fit, and no more', () => {
  const result = parseLayout(file('official'))
  if (!result.ok) throw new Error('the official layout is not read')
  const layout = result.value
  const page = pageOf(layout)
  const width = characterWidth(layout.styles.body, layout, page)
  const lines = Math.floor((page.height - page.top - page.bottom) / (page.grid?.linePitch ?? 0))
  expect([page, lines, Math.floor(page.textWidth / width), condensedBy(layout.styles.title, layout, page)]).toEqual([
    {
      width: 11906,
      height: 16838,
      top: 2098,
      bottom: 1984,
      left: 1587,
      right: 1474,
      textWidth: 8845,
      grid: { linePitch: 579, charSpace: -848 },
    },
    22,
    28,
    0,
  ])
})

test('widths count Chinese characters and signs whole, Latin ones half, points and blanks a quarter', () => {
  expect(['中文，“”—', '2025', 'a.b', '𠮷', ''].map(widthInCharacters)).toEqual([6, 2, 1.25, 1, 0])
})

test('a layout that is like another says only what differs, down to a single figure', () => {
  const own = JSON.stringify({ like: 'official', name: '本局', styles: { title: { sizePt: 20 } }, head: null })
  const result = parseLayout(own, file('official'))
  const base = parseLayout(file('official'))
  expect(result.ok && base.ok && { ...result.value, styles: null }).toEqual(
    base.ok && { ...base.value, name: '本局', head: null, styles: null },
  )
  expect(result.ok && base.ok && result.value.styles.title).toEqual(
    base.ok && { ...base.value.styles.title, sizePt: 20 },
  )
  expect([likeOf(own), likeOf(file('official')), likeOf('{'), likeOf('[1]')]).toEqual(['official', null, null, null])
})

test('what is wrong with either of two layouts is told by its path', () => {
  const wrong = parseLayout('{"like":"official","styles":{"title":{"sizePt":"22"}},"odd":1}', file('official'))
  expect(wrong.messages.map(({ code, params }) => [code, params.path])).toEqual(
    expect.arrayContaining([
      ['layout-not-figure', 'styles.title.sizePt'],
      ['layout-key-unknown', 'odd'],
    ]),
  )
})
