import { expect, test } from 'vitest'
import { formOf } from '../../../src/docx/leak/forms.ts'
import { formsAmong } from '../../../src/docx/leak/needles.ts'
import { randomFrom } from '../mutations.ts'

const forms = ['江口县', '欧阳建国', '平安', 'Zhang Wei', '江口乡'].map((value) => formOf({ field: value, value }))
const random = randomFrom(5)
const noise = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
const found = (...pieces: readonly Uint8Array[]) => {
  const bytes = Buffer.concat(pieces)
  return formsAmong(bytes, [bytes], forms).map(({ value }) => value)
}

test('a value is found among other bytes in each encoding, at an even and at an odd offset', () => {
  const gbk = Buffer.from([0xbd, 0xad, 0xbf, 0xda, 0xcf, 0xd8])
  const wide = Buffer.from('江口县', 'utf16le')
  for (const written of [gbk, wide, Buffer.from(wide).swap16(), Buffer.from('江口县')])
    for (const before of [noise(64), noise(65)]) expect(found(before, written, noise(9))).toEqual(['江口县'])
  expect(found(noise(7), Buffer.from('江口'), noise(9), Buffer.from('口县'))).toEqual([])
})

test('values that begin alike, at the very end and twice are each found once', () => {
  expect(found(Buffer.from('江口乡江口县江口乡'))).toEqual(['江口县', '江口乡'])
  expect(found(Buffer.from('\u0001Zhang Wei'))).toEqual(['Zhang Wei'])
})

test('a short spelling is looked for outside the pixels alone', () => {
  const wide = Buffer.from('平安', 'utf16le')
  const picture = Buffer.concat([noise(20), wide, noise(20)])
  expect(formsAmong(picture, [picture.subarray(0, 20)], forms)).toEqual([])
  expect(formsAmong(picture, [picture.subarray(20)], forms).map(({ value }) => value)).toEqual(['平安'])
})
