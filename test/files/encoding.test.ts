import { expect, test } from 'vitest'
import { decodeText, encodeText, type TextForm } from '../../src/files/encoding.ts'

const report = '全县在园幼儿**人，\r\n比上年增加*.*%。\r\n'

const forms: readonly TextForm[] = (['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const).flatMap((encoding) => [
  { encoding, bom: false },
  { encoding, bom: true },
])

async function bytesOf(text: string, form: TextForm): Promise<Uint8Array> {
  const encoded = await encodeText(text, form)
  if (!encoded.ok) throw new Error(encoded.messages[0].code)
  return encoded.value
}

test.each(forms)(
  'a report in $encoding with byte-order mark $bom is recognised and written back as it was',
  async (form) => {
    const bytes = await bytesOf(report, form)
    const decoded = await decodeText(bytes)
    expect(decoded).toEqual({ text: report, ...form })
    expect(await bytesOf(report, form)).toEqual(bytes)
  },
)

test('the bytes are those that other programs write', async () => {
  const bytes = await Promise.all(forms.map((form) => bytesOf('县a', form)))
  expect(bytes.map((one) => Buffer.from(one).toString('hex'))).toEqual([
    'e58ebf61',
    'efbbbfe58ebf61',
    'bf536100',
    'fffebf536100',
    '53bf0061',
    'feff53bf0061',
    'cfd861',
    '84319533cfd861',
  ])
})

test.each([
  ['line feeds', 'a县**\nb\n'],
  ['carriage returns', 'a县**\rb\r'],
  ['both, mixed, and none at the end', 'a县**\r\nb\nc\rd'],
])('line ends stay as they stand: %s', async (_, text) => {
  expect((await decodeText(await bytesOf(text, { encoding: 'gb18030', bom: false })))?.text).toBe(text)
})

test('GB18030 carries characters outside the plane of everyday ones', async () => {
  const text = '姓名：𠮷某某，镕、㐂、€。今年入园幼儿**人。'
  expect(await decodeText(await bytesOf(text, { encoding: 'gb18030', bom: false }))).toEqual({
    text,
    encoding: 'gb18030',
    bom: false,
  })
})

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]],
  ['bytes that are in no encoding', [0xff, 0xff, 0xff, 0x80, 0x41]],
  ['UTF-8 that was cut off', [0xe5, 0x8e, 0xbf, 0x0a, 0xe5, 0x8e]],
  ['UTF-16 of an odd length', [0xff, 0xfe, 0x41]],
  ['control characters', [0x01, 0x02, 0x03, 0x04]],
])('%s is no text', async (_, bytes) => {
  expect(await decodeText(Uint8Array.from(bytes))).toBeNull()
})

test('a character that the encoding cannot carry is named with its line', async () => {
  const lone = await encodeText('甲\n乙\ud800', { encoding: 'utf-8', bom: false })
  const unmapped = await encodeText('\ue5e5', { encoding: 'gb18030', bom: false })
  expect([lone, unmapped].map((result) => result.messages)).toEqual([
    [{ code: 'text-unencodable', severity: 'error', params: { character: 'U+D800', encoding: 'utf-8', line: 2 } }],
    [{ code: 'text-unencodable', severity: 'error', params: { character: 'U+E5E5', encoding: 'gb18030', line: 1 } }],
  ])
})
