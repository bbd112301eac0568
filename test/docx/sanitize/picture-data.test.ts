import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { withoutPictureData } from '../../../src/docx/sanitize/picture-data.ts'

const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('hex') : null)

function chunk(type: string, data: Uint8Array | string): Buffer {
  const inside = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(inside.length - 4)
  check.writeUInt32BE(crc32(inside))
  return Buffer.concat([length, inside, check])
}

const png = (...chunks: readonly Buffer[]) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
const [head, data, end] = [chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', 'pixels'), chunk('IEND', '')]

test('a PNG loses its texts, its times and what follows its end, and no pixel', () => {
  const dirty = png(head, chunk('tEXt', 'Author\0王'), chunk('eXIf', 'x'), data, chunk('tIME', 'now'), end)
  expect([
    hex(withoutPictureData(Buffer.concat([dirty, Buffer.from('behind')]))),
    withoutPictureData(png(head, data, end)),
    withoutPictureData(dirty.subarray(0, dirty.length - 1)),
  ]).toEqual([hex(png(head, data, end)), null, null])
})

function segment(marker: number, inside: Uint8Array | string): Buffer {
  const bytes = Buffer.from(inside)
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes])
}

const jpeg = (...segments: readonly Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments])
const jfif = segment(0xe0, 'JFIF\0')
const profile = segment(0xe2, 'ICC_PROFILE\0')
const tables = segment(0xc4, Buffer.from([0xff, 0xd9]))
const pixels = Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0, 0xff, 0xd0, 2])
const ended = Buffer.from([0xff, 0xd9])

/** Exif with one entry: the orientation, in either byte order. */
const exif = (turned: number, order: 'II' | 'MM') => {
  const tiff = Buffer.alloc(26)
  tiff.write(order, 'latin1')
  const put = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  put(42, 2)
  put(8, order === 'II' ? 4 : 6)
  put(1, 8)
  put(0x0112, 10)
  put(3, 12)
  put(1, order === 'II' ? 14 : 16)
  put(turned, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('王在东经109度')]))
}

test.each([
  ['a place', exif(1, 'II')],
  ['a place, the other byte order', exif(1, 'MM')],
  ['a comment', segment(0xfe, '王')],
  ['words of editors', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0王')],
  ['press data', segment(0xed, 'Photoshop 3.0\0王')],
])('a JPEG loses %s and what follows its end; colours and scans stay', (_, told) => {
  const rest = [profile, pixels, tables, pixels, ended]
  expect(hex(withoutPictureData(Buffer.concat([jpeg(jfif, told, ...rest), Buffer.from('second picture')])))).toBe(
    hex(jpeg(jfif, ...rest)),
  )
})

test.each(['II', 'MM'] as const)('a turned JPEG stays turned (%s)', (order) => {
  const clean = Buffer.from(withoutPictureData(jpeg(jfif, exif(6, order), pixels, ended)) ?? [])
  expect([clean.includes('王'), clean.readUInt16BE(clean.indexOf('0112000300000001', 'hex') + 8)]).toEqual([false, 6])
})

test('a picture that is not followed to its end is left as it is', () => {
  expect([withoutPictureData(jpeg(jfif, segment(0xfe, '王'))), withoutPictureData(Buffer.from('GIF89a'))]).toEqual([
    null,
    null,
  ])
})
