import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, namePattern, safeName, uniqueNames } from '../../../src/core/batch/file-names.ts'

const fieldOf = (name: string) => (name === '县名' ? 'f1' : name === '姓名' ? 'f2' : null)
const pattern = (text: string) => namePattern(text, fieldOf, (field) => field === 'f2')

test.each(['序号', '序號', 'n'])('a pattern puts in values and the number of the row, called %s', (number) => {
  const read = pattern(`{县名}_{${number}}.docx`)
  expect(read.ok && nameOf(read.value, 7, () => '甘南')).toBe('甘南_7')
})

test('a name that nothing has, and a kept field, are refused', () => {
  expect(pattern('{单位}').messages).toMatchObject([{ code: 'batch-name-unknown', params: { name: '单位' } }])
  expect(pattern('{姓名}').messages).toMatchObject([{ code: 'batch-name-kept', params: { name: '姓名' } }])
})

test.each([
  ['甲/乙:丙?', '甲_乙_丙_'],
  ['a\u0000b\u202ec', 'a_b_c'],
  ['..甘南. ', '甘南'],
  ['CON', '_CON'],
  ['nul.2024', '_nul.2024'],
  ['Com1', '_Com1'],
  ['COM', 'COM'],
  ['CONTENT', 'CONTENT'],
  [' . ', '3'],
  ['', '3'],
])('%j becomes the file name %j', (name, safe) => {
  expect(safeName(name, '3')).toBe(safe)
})

test('a name is cut to 200 bytes, between characters', () => {
  expect(safeName('县'.repeat(66), '1')).toBe('县'.repeat(66))
  expect(safeName('县'.repeat(67), '1')).toBe('县'.repeat(66))
  expect(safeName('😀'.repeat(51), '1')).toBe('😀'.repeat(50))
})

test('any text becomes a name that Windows, macOS and Linux can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = safeName(text, '1')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
      expect(name).toMatch(/^[^<>:"/\\|?*]+$/u)
      expect(name).not.toMatch(/[\s.]$|^[\s.]/u)
    }),
  )
})

test('equal names are numbered, whatever their case, and never meet a name that is there', () => {
  const unique = uniqueNames()
  expect(['甲', '甲', 'a', 'A', '甲（2）', '甲'].map(unique)).toEqual([
    '甲',
    '甲（2）',
    'a',
    'A（2）',
    '甲（2）（2）',
    '甲（3）',
  ])
})

test('no name is given twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲', '甲（2）', 'A', 'a', '乙', '乙'.repeat(66)), { maxLength: 60 }),
      (names) => {
        const unique = uniqueNames()
        const given = names.map(unique)
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of given) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      },
    ),
  )
})
