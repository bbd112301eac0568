import { expect, test } from 'vitest'
import { sheetText } from '../../../src/docx/leak/sheet.ts'
import { verifyDocument } from '../../../src/docx/verify.ts'
import { compoundOf } from '../compound-of.ts'
import { body, paragraph, wordOf } from '../word-of.ts'

const number = (length: number, value: number) => {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(value, 0, length)
  return bytes
}
const record = (type: number, ...data: readonly Uint8Array[]) => {
  const content = Buffer.concat(data)
  return Buffer.concat([number(2, type), number(2, content.length), content])
}
const double = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
const cell = Buffer.alloc(6)
const wide = (text: string) => Buffer.from(text, 'utf16le')
/** Thirty bits: whole numbers, the upper half of a double, hundredths of either. */
const whole = (value: number, hundredths = 0) => number(4, ((value << 2) | 2 | hundredths) >>> 0)
const half = (value: number) => number(4, double(value).readUInt32LE(4))
const strings = (...data: readonly Uint8Array[]) => record(0x00fc, number(4, 2), number(4, 2), ...data)
const more = (...data: readonly Uint8Array[]) => record(0x003c, ...data)

test.each<readonly [string, readonly Buffer[], string]>([
  ['a number', [record(0x0203, cell, double(0.956))], '0.956'],
  ['a whole number packed', [record(0x027e, cell, whole(12345))], '12345'],
  ['hundredths packed', [record(0x027e, cell, whole(12345, 1))], '123.45'],
  ['a double packed', [record(0x027e, cell, half(0.75))], '0.75'],
  ['a negative number packed', [record(0x027e, cell, whole(-3))], '-3'],
  [
    'several numbers of a row',
    [record(0x00bd, Buffer.alloc(4), Buffer.alloc(2), whole(1), Buffer.alloc(2), whole(2), Buffer.alloc(2))],
    '1\n2',
  ],
  ['a formula’s number', [record(0x0006, cell, double(12345), Buffer.alloc(8))], '12345'],
  [
    'a formula’s text',
    [
      record(0x0006, cell, Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
      record(0x0207, number(2, 3), number(1, 1), wide('江口县')),
    ],
    '江口县',
  ],
  ['a label', [record(0x0204, cell, number(2, 5), number(1, 0), Buffer.from('12345'))], '12345'],
  [
    'strings with formatting and pronunciation between them',
    [
      strings(
        ...[number(2, 2), number(1, 1 + 4 + 8), number(2, 1), number(4, 3), wide('江口'), Buffer.alloc(4 + 3)],
        ...[number(2, 5), number(1, 0), Buffer.from('12345')],
      ),
    ],
    '江口\n12345',
  ],
  [
    'a string that goes on in the next record',
    [strings(number(2, 3), number(1, 1), wide('江')), more(number(1, 1), wide('口县'))],
    '江口县',
  ],
  [
    'a string whose characters grow wide in the next record',
    [strings(number(2, 4), number(1, 0), Buffer.from('No')), more(number(1, 1), wide('江口'))],
    'No江口',
  ],
])('%s is read', (_, stream, text) => {
  expect(sheetText(Buffer.concat([...stream, record(0x000a)]))).toBe(text)
})

test('a sheet that ends anywhere is read as far as it goes', () => {
  const bytes = Buffer.concat([
    strings(number(2, 3), number(1, 13), number(2, 1), number(4, 9), wide('江')),
    more(number(1, 1), wide('口县')),
    record(0x00bd, cell, whole(1), Buffer.alloc(2)),
    record(0x0006, cell, double(1)),
  ])
  const read = Array.from({ length: bytes.length }, (_, length) => sheetText(bytes.subarray(0, length)))
  expect(read.every((text) => typeof text === 'string')).toBe(true)
})

test('a kept figure in the cell of an embedded sheet is found', () => {
  const sheet = compoundOf({
    Workbook: Buffer.concat([record(0x0809, Buffer.alloc(16)), record(0x027e, cell, whole(12345))]),
  })
  const document = wordOf({ 'word/document.xml': body(paragraph('**人')), 'word/embeddings/a.xls': sheet })
  const told = (value: string) =>
    verifyDocument(document, { filled: [], kept: [{ field: '人数', value, masked: 1 }] }).messages.map(
      ({ code, params }) => [code, params.part],
    )
  expect([told('12345'), told('1,2345'), told('54321')]).toEqual([
    [['leak-binary', 'word/embeddings/a.xls']],
    [['leak-binary', 'word/embeddings/a.xls']],
    [],
  ])
})
