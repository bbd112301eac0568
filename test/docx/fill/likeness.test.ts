import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Likeness, likenessOf, placesOf, speaksForOthers } from '../../../src/docx/fill/likeness.ts'
import { fillMould, mouldOf, pour, readMoulded } from '../../../src/docx/fill/mould.ts'
import { fillDocument } from '../../../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../../../src/docx/stories.ts'
import { writeZip } from '../../../src/docx/zip/write.ts'
import { readZip } from '../../../src/docx/zip/zip.ts'
import { storyFixtures } from '../story-fixtures.ts'
import { body, paragraph, run, wordOf } from '../word-of.ts'

function opened(bytes: Uint8Array): WordDocument {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(document.messages[0].code)
  return document.value
}

const changeOf = ({ text }: WordDocument, value: string) =>
  [...text.matchAll(/\*\*\*/gu)].map(({ index }) => ({ start: index, end: index + 3, text: value }))

const like = (document: WordDocument, value: string) => likenessOf(document, changeOf(document, value))

const sound = (document: WordDocument, likeness: Likeness | null) =>
  likeness !== null && speaksForOthers(document, likeness)

const cuts = [['共***人'], ['共', '***', '人'], ['共**', '*人'], ['共', '*', '*', '*', '人']]
const values = ['12', 'A<&"7*', '123', '𠮷3', '贵州省']

test.each(storyFixtures)(
  'what speaks for others in $place is filled as if it were alone, however it is cut and whatever it says',
  ({ document, lines }) => {
    for (const runs of cuts) {
      const read = opened(document('共***人', runs))
      const first = like(read, '12')
      const mould = first && sound(read, first) ? mouldOf(read, first) : null
      for (const value of mould ? values : []) {
        const change = changeOf(read, value)
        const places = placesOf(read, change, new Map())
        if (!mould || places === null) continue
        expect(places).toBe(placesOf(read, changeOf(read, '12'), new Map()))
        const poured = pour(mould, change)
        const made = fillMould(mould, poured)
        const alone = fillDocument(read, change)
        expect(alone.ok && unzipSync(alone.value)).toEqual(unzipSync(made))
        expect(readMoulded(read, made, mould, poured)).not.toBeNull()
        const found = opened(made).paragraphs.map(({ story, text }) => (story === 'body' ? text : `${story}: ${text}`))
        expect(found).toEqual(lines(`共${value}人`))
      }
    }
  },
)

test('text, headers and notes speak for others; twins, properties, pictures and whatever is read by its words do not', () => {
  const speaking = storyFixtures.filter(({ document }) => {
    const read = opened(document('共***人'))
    return sound(read, like(read, '12'))
  })
  expect(speaking.map(({ place }) => place)).toMatchInlineSnapshot(`
    [
      "a paragraph",
      "a table",
      "a table in a table",
      "a hyperlink",
      "a smart tag",
      "a tracked insertion",
      "text that was moved here",
      "a hyperlink in a smart tag in a tracked insertion",
      "a simple field",
      "a field’s result",
      "an inline content control",
      "a block content control",
      "a cell content control",
      "a row content control",
      "ruby base text",
      "ruby text",
      "a formula",
      "a header",
      "a footer",
      "a footnote",
      "an endnote",
    ]
  `)
})

const plain = opened(wordOf(body(paragraph('共***人，另***人'))))

test.each(['', ' 12', '12 ', '1  2', '1\t2', '1\n2', '\v', '\uFFFC', '\uD800'])(
  'a value that may be written in another way than others is like none: %j',
  (value) => {
    expect([like(plain, value), placesOf(plain, changeOf(plain, value), new Map())]).toEqual([null, null])
  },
)

test('a value as long as its mask, in runs that look different, is like none', () => {
  const bold = '<w:rPr><w:b/></w:rPr>'
  const mixed = opened(wordOf(body(paragraph(run('*'), run('*', bold), run('*')))))
  expect([like(mixed, '张建国'), like(mixed, '张三')?.edits]).toEqual([
    null,
    new Map([['word/document.xml', [0, -1, -1]]]),
  ])
  const places = ['张建国', '张三', '欧阳建国'].map((value) => placesOf(mixed, changeOf(mixed, value), new Map()))
  expect([places[0], places[1] === places[2]]).toEqual([null, true])
  // Where all of it looks alike it is one word, however long it is.
  expect(placesOf(plain, changeOf(plain, '张建国'), new Map())).toBe(placesOf(plain, changeOf(plain, '1'), new Map()))
})

test('other places, or another number of them, are another way', () => {
  const [first] = changeOf(plain, '12')
  const keys = [first && [first], changeOf(plain, '12'), changeOf(plain, '345')].map(
    (change) => change && likenessOf(plain, change)?.key,
  )
  expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([false, true])
  const places = [first && [first], changeOf(plain, '12'), changeOf(plain, '3456')].map(
    (change) => change && placesOf(plain, change, new Map()),
  )
  expect([places[0] === places[1], places[1] === places[2]]).toEqual([false, true])
})

test('a document that differs in anything but its values is not taken for one that is like another', () => {
  const likeness = like(plain, '12')
  const mould = likeness && mouldOf(plain, likeness)
  const poured = mould && pour(mould, changeOf(plain, '12'))
  const made = poured && fillMould(mould, poured)
  const zip = readZip(made ?? new Uint8Array())
  if (!mould || !made || !zip.ok) throw new Error('not made')
  const changed = (name: string, text: string) => writeZip(zip.value, new Map([[name, Buffer.from(text)]]))
  const source = plain.sources.get('word/document.xml')?.text ?? ''
  const wrong = [
    changed('word/document.xml', source),
    changed('word/document.xml', source.replaceAll('***', '13')),
    changed('word/document.xml', source.replace('***', '13').replace('***', '12')),
    changed('word/document.xml', `${source.replaceAll('***', '12')} `),
    changed('word/document.xml', source.replaceAll('***', '12').replace('共', '供')),
    changed('_rels/.rels', '<Relationships/>'),
    changed('docProps/more.xml', '<a/>'),
    made.subarray(0, -1),
  ]
  const flipped = Uint8Array.from(made)
  flipped[made.length >> 1] = (flipped[made.length >> 1] ?? 0) ^ 1
  expect([...wrong, flipped].map((bytes) => readMoulded(plain, bytes, mould, poured))).toEqual(Array(9).fill(null))
  expect(readMoulded(plain, made, mould, poured)?.entries.length).toBe(plain.package.zip.entries.length)
})

test('values on lines that are drawn with characters are alike, as long or short as they are, and a line that stays is not', () => {
  const look = '<w:rPr><w:b/><w:lang w:val="zh-CN"/></w:rPr>'
  const read = opened(
    wordOf(
      body(
        paragraph(run('姓名：________，性别：____。', look)) +
          paragraph('共***人') +
          '<w:p><w:r><w:t>职务：____。</w:t></w:r></w:p>',
      ),
    ),
  )
  const lines = [...read.text.matchAll(/_+|\*+/gu)]
  const changed = (texts: readonly string[]) =>
    lines.map(({ index, 0: { length } }, at) => ({ start: index, end: index + length, text: texts[at] ?? '' }))
  const first = changed(['李明____', '女__', '12', '局长'])
  const likeness = likenessOf(read, first)
  const mould = likeness && speaksForOthers(read, likeness) ? mouldOf(read, likeness) : null
  if (!mould) throw new Error('It speaks for no other.')
  for (const texts of [
    ['欧阳小明', '男__', '7', '科员'],
    ['A<&B____', '不愿说', '3', '无__'],
    ['12345678', '女__', '123456', '副局长'],
  ]) {
    const change = changed(texts)
    expect(placesOf(read, change, new Map())).toBe(placesOf(read, first, new Map()))
    const poured = pour(mould, change)
    const made = fillMould(mould, poured)
    const alone = fillDocument(read, change)
    expect(alone.ok && unzipSync(alone.value)).toEqual(unzipSync(made))
    expect(opened(made).text).toBe(`姓名：${texts[0]}，性别：${texts[1]}。\n共${texts[2]}人\n职务：${texts[3]}。`)
  }
  expect(placesOf(read, changed(['________', '女__', '12', '局长']), new Map())).toBeNull()
})
