import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import archive, { partsOf } from '../../renderer/page/archive.ts'
import { formatted } from '../docx/formatted.ts'

test('a part of a document is read as what is asked for, packed or not', async () => {
  const text = '公告'.repeat(500)
  const zip = zipSync({ 'word/document.xml': strToU8(text), 'media/图.png': [strToU8('PNG'), { level: 0 }] })
  const { files } = await archive.loadAsync(zip)
  expect(Object.keys(files)).toEqual(['word/document.xml', 'media/图.png'])
  expect(await files['word/document.xml']?.async('string')).toBe(text)
  expect(await files['media/图.png']?.async('uint8array')).toEqual(strToU8('PNG'))
  const blob = await files['media/图.png']?.async('blob')
  expect(blob instanceof Blob && (await blob.text())).toBe('PNG')
})

test('a Word document has its parts where a view of other bytes begins before it', async () => {
  const bytes = new Uint8Array([...new Uint8Array(7), ...formatted]).subarray(7)
  expect(await (await archive.loadAsync(bytes)).files['word/document.xml']?.async('string')).toContain('<w:body>')
})

test('what is no zip is refused', () => {
  expect(() => partsOf(strToU8('no zip at all, though it is long enough for one'))).toThrow()
})
