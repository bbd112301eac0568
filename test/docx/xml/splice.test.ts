import { expect, test } from 'vitest'
import { applySplices, encodeSpliced, type Splice } from '../../../src/docx/xml/splice.ts'
import { decodeXml, encodeXml, type XmlEncoding } from '../../../src/docx/xml/text.ts'

const text = '县𠀀é&amp;'.repeat(40_000)
const every = (step: number, put: string): readonly Splice[] =>
  Array.from({ length: Math.floor(text.length / step) }, (_, index) => ({
    from: index * step,
    to: index * step + 1,
    text: put,
  }))

test.each<XmlEncoding>(['utf-8', 'utf-16le', 'utf-16be', 'us-ascii'])(
  'a long part in %s is put together as it is joined',
  (encoding) => {
    for (const splices of [[], every(9, '江口'), every(63, ''), every(90_000, '𠀀'.repeat(150_000))])
      for (const mark of encoding === 'us-ascii' ? [false] : [false, true]) {
        const whole = encodeXml({ text: applySplices(text, splices), encoding, mark })
        expect(Buffer.compare(encodeSpliced({ text, encoding, mark }, splices), whole)).toBe(0)
      }
  },
)

test('splices in any order and twice make each change once', () => {
  const splices = [
    { from: 4, to: 5, text: '口' },
    { from: 0, to: 2, text: '江' },
    { from: 4, to: 5, text: '口' },
    { from: 1, to: 3, text: '湖' },
  ]
  const source = { text: '**县**', encoding: 'utf-8', mark: false } as const
  expect(Buffer.from(encodeSpliced(source, splices)).toString()).toBe('江县*口')
})

test('a part keeps its byte-order mark, and bytes that are no text are refused', () => {
  const marked = Buffer.from('\uFEFF<a>县</a>')
  const source = decodeXml(marked)
  expect([
    source && Buffer.compare(encodeSpliced(source, []), marked),
    decodeXml(Buffer.from([0x3c, 0xff, 0xfe])),
  ]).toEqual([0, null])
})
