import fc from 'fast-check'
import { test } from 'vitest'
import { decodeText, encodeText, type TextForm } from '../../src/files/encoding.ts'

const everyday = fc
  .array(fc.constantFrom(...'县市学校培训教师**人，。：%0123456789（）“”\n\r\t aZ𠮷×…'), {
    minLength: 1,
    maxLength: 200,
  })
  .map((characters) => `2024年全县${characters.join('')}共**人。`)

// U+E5E5 has no code of its own in GB18030, and U+0000 is how a file shows that it is no text.
const any = fc
  .string({ unit: 'binary', maxLength: 200 })
  .map((text) => text.replace(/[\x00-\x08\x0e-\x1f\ue5e5\ufeff]/gu, '·'))

const encodings = fc.constantFrom<TextForm['encoding'][]>('utf-8', 'utf-16le', 'utf-16be', 'gb18030')

async function survives(text: string, form: TextForm): Promise<boolean> {
  const encoded = await encodeText(text, form)
  if (!encoded.ok) return false
  const decoded = await decodeText(encoded.value)
  return decoded !== null && decoded.text === text && decoded.encoding === form.encoding && decoded.bom === form.bom
}

test('any text with a byte-order mark comes back as it was, in every encoding', async () => {
  await fc.assert(fc.asyncProperty(any, encodings, (text, encoding) => survives(text, { encoding, bom: true })))
})

test('office text without a byte-order mark comes back as it was, in every encoding', async () => {
  await fc.assert(fc.asyncProperty(everyday, encodings, (text, encoding) => survives(text, { encoding, bom: false })))
})

test('whatever bytes are read as text are written again byte for byte, but for characters that have two codes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const decoded = await decodeText(bytes)
      if (!decoded || decoded.encoding === 'gb18030') return true
      const again = await encodeText(decoded.text, decoded)
      return again.ok && Buffer.from(again.value).equals(bytes)
    }),
  )
})
