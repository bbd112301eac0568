import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Result } from '../../../src/core/result.ts'
import { allowTightlyPackedTo, limits, tightlyPackedTo } from '../../../src/docx/limits.ts'
import { writeZip } from '../../../src/docx/zip/write.ts'
import { entryOf, inflateEntry, readZip, type Zip } from '../../../src/docx/zip/zip.ts'
import { type RawEntry, rawZip } from '../raw-zip.ts'

const report: RawEntry = { name: 'word/document.xml', data: `<报告>${'培训教师**人。'.repeat(40)}</报告>` }
const picture: RawEntry = {
  name: 'word/media/图片1.png',
  data: new Uint8Array([137, 80, 78, 71, 0, 255]),
  stored: true,
}
const extra = new Uint8Array([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4])

function opened(bytes: Uint8Array): Zip {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error(JSON.stringify(zip.messages))
  return zip.value
}

const told = (result: Result<unknown>) => result.messages.map(({ code, params }) => ({ code, ...params }))

function contents(bytes: Uint8Array): Record<string, string> {
  const zip = opened(bytes)
  return Object.fromEntries(
    zip.entries.map((entry) => {
      const data = inflateEntry(zip, entry)
      return [entry.name, data.ok ? strFromU8(data.value) : `refused: ${JSON.stringify(told(data))}`]
    }),
  )
}

const shapes: readonly (readonly [string, Uint8Array])[] = [
  ['deflated and stored entries', rawZip([report, picture])],
  [
    'sizes after the data, signed',
    rawZip([
      { ...report, descriptor: 'signed' },
      { ...picture, descriptor: 'signed' },
    ]),
  ],
  ['sizes after the data, unsigned', rawZip([{ ...report, descriptor: 'bare' }, picture])],
  ['an empty entry with sizes after the data', rawZip([{ ...report, data: '', descriptor: 'signed' }, picture])],
  ['wide sizes after the data', rawZip([{ ...report, descriptor: 'wide' }, picture])],
  ['zip64 entries', rawZip([{ ...report, wide: true }, picture])],
  ['a zip64 directory', rawZip([{ ...report, wide: true }, picture], { wideEnd: true })],
  ['extra fields', rawZip([{ ...report, extra }, picture])],
  ['a comment', rawZip([report, picture], { comment: '县教育局' })],
  ['bytes before the archive', rawZip([report, picture], { before: new Uint8Array(100).fill(7) })],
  ['bytes between entries', rawZip([{ ...report, gap: new Uint8Array(9).fill(7) }, picture])],
  ['a folder entry', rawZip([{ name: 'word/', data: '', stored: true }, report, picture])],
]

// fflate reads zip64 entries only from a zip64 directory.
test.each(shapes.filter(([name]) => name !== 'zip64 entries'))(
  '%s are read as another reader reads them',
  (_, bytes) => {
    const other = unzipSync(bytes.subarray(bytes[0] === 7 ? 100 : 0))
    expect(contents(bytes)).toEqual(
      Object.fromEntries(Object.entries(other).map(([name, data]) => [name, strFromU8(data)])),
    )
  },
)

test.each(shapes)('%s come back byte for byte when nothing is replaced', (_, bytes) => {
  expect(Buffer.from(writeZip(opened(bytes), new Map())).equals(bytes)).toBe(true)
})

test.each(shapes)('%s keep every other entry, compressed bytes included, when one is replaced', (_, bytes) => {
  const before = opened(bytes)
  const written = writeZip(before, new Map([[report.name, Buffer.from('<新/>')]]))
  const after = opened(written)
  const raw = (zip: Zip) =>
    zip.entries
      .filter((entry) => entry.name !== report.name)
      .map((entry) => Buffer.from(zip.bytes.subarray(entry.start, entry.end)).toString('hex'))
  expect([contents(written), raw(after), after.entries.map((entry) => entry.name)]).toEqual([
    { ...contents(bytes), [report.name]: '<新/>' },
    raw(before),
    before.entries.map((entry) => entry.name),
  ])
  expect(Object.keys(unzipSync(written))).toEqual(before.entries.map((entry) => entry.name))
})

test('a replaced entry keeps its place, time and extra field', () => {
  const written = writeZip(
    opened(rawZip([{ ...report, extra }, picture])),
    new Map([[report.name, Buffer.from('<新/>')]]),
  )
  expect(Buffer.from(written).equals(rawZip([{ ...report, data: '<新/>', extra }, picture]))).toBe(true)
})

test('an entry can be taken out and another added', () => {
  const written = writeZip(
    opened(rawZip([report, picture])),
    new Map([
      [picture.name, null],
      ['word/批注.xml', Buffer.from('<注/>')],
    ]),
  )
  expect(contents(written)).toEqual({ [report.name]: report.data, 'word/批注.xml': '<注/>' })
})

test('entries are found whatever the case of their letters', () => {
  expect(entryOf(opened(rawZip([report])), 'Word/Document.XML')?.name).toBe(report.name)
})

const compound = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])

const good = rawZip([report, picture])
const torn = [{ code: 'docx-torn' }]
const damaged = (part: string) => [{ code: 'docx-damaged', part }]

test.each<readonly [string, Uint8Array, readonly object[]]>([
  ['an empty file', new Uint8Array(), [{ code: 'docx-empty' }]],
  ['a text', Buffer.from('全县教师**人'), [{ code: 'docx-not-zip' }]],
  ['an encrypted document', compound('EncryptedPackage'), [{ code: 'docx-encrypted' }]],
  ['an old document', compound('WordDocument'), [{ code: 'docx-legacy' }]],
  ['an encrypted entry', rawZip([{ ...report, flags: 0x0801 }]), [{ code: 'docx-encrypted' }]],
  ['a document cut off', good.subarray(0, good.length - 30), torn],
  ['a document without its middle', Buffer.concat([good.subarray(0, 60), good.subarray(90)]), torn],
  ['two parts of one name', rawZip([report, report]), [{ code: 'docx-duplicate-part', part: report.name }]],
  [
    'two parts that differ by case',
    rawZip([report, { ...report, name: 'word/Document.xml' }]),
    [{ code: 'docx-duplicate-part', part: 'word/Document.xml' }],
  ],
  ['an absolute name', rawZip([{ ...report, name: '/etc/passwd' }]), [{ code: 'docx-part-name', part: '/etc/passwd' }]],
  ['a drive', rawZip([{ ...report, name: 'C:\\a.xml' }]), [{ code: 'docx-part-name', part: 'C:/a.xml' }]],
  [
    'a name that climbs out',
    rawZip([{ ...report, name: 'word\\..\\..\\a.xml' }]),
    [{ code: 'docx-part-name', part: 'word/../../a.xml' }],
  ],
  ['two names for one part', rawZip([{ ...report, localName: 'word/documenz.xml' }]), damaged(report.name)],
  ['an unknown compression', rawZip([{ ...report, method: 14 }]), [{ code: 'docx-compression', part: report.name }]],
  [
    'a declared size of 300 MB',
    rawZip([{ ...report, declaredSize: 300 * 2 ** 20 }]),
    [{ code: 'docx-bomb', part: report.name, limit: 64 }],
  ],
])('%s is answered with a code', (_, bytes, messages) => {
  const zip = readZip(bytes)
  expect(zip.ok ? 'accepted' : told(zip)).toEqual(messages)
})

test.each<readonly [string, RawEntry]>([
  ['more data than declared', { ...report, declaredSize: 10 }],
  ['less data than declared', { ...report, declaredSize: 100_000 }],
  ['a wrong checksum', { ...report, crc: 1 }],
  ['stored data of another size', { ...picture, declaredSize: 1000 }],
])('a part with %s is refused when it is read', (_, entry) => {
  const zip = opened(rawZip([entry]))
  const [only] = zip.entries
  expect(only && told(inflateEntry(zip, only))).toEqual(damaged(entry.name))
})

test('a bomb of 100 MB in 100 KB is refused before anything is inflated', () => {
  const zip = readZip(rawZip([{ name: 'word/document.xml', data: Buffer.alloc(100 * 2 ** 20, 0x20) }]))
  expect(told(zip)).toEqual([{ code: 'docx-bomb', part: 'word/document.xml', limit: 64 }])
})

test('a part may be packed as tightly as deflate can up to 64 MB', () => {
  const part = (size: number) => rawZip([{ name: 'word/document.xml', data: Buffer.alloc(size, 0x20) }])
  expect([readZip(part(64 * 2 ** 20)).ok, readZip(part(64 * 2 ** 20 + 1)).ok]).toEqual([true, false])
})

test('who trusts a document may raise that limit, and no further than what any part may have', () => {
  const part = (size: number) => rawZip([{ name: 'word/document.xml', data: Buffer.alloc(size, 0x20) }])
  try {
    allowTightlyPackedTo(70 * 2 ** 20)
    expect([readZip(part(70 * 2 ** 20)).ok, told(readZip(part(70 * 2 ** 20 + 1)))]).toEqual([
      true,
      [{ code: 'docx-bomb', part: 'word/document.xml', limit: 70 }],
    ])
    allowTightlyPackedTo(1024 * 2 ** 20)
    expect(tightlyPackedTo()).toBe(limits.entry)
  } finally {
    allowTightlyPackedTo(0)
  }
  expect(tightlyPackedTo()).toBe(limits.ratioFrom)
})

test('too many parts are refused by their count', () => {
  const zip = readZip(
    rawZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, data: '', stored: true }))),
  )
  expect(told(zip)).toEqual([{ code: 'docx-too-many-parts', limit: 20_000 }])
})
