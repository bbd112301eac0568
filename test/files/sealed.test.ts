import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aboutSealed,
  isSealed,
  newSealKey,
  type SealKey,
  seal,
  sealText,
  unseal,
  unsealText,
  unsealWith,
} from '../../src/files/sealed.ts'

const content = Buffer.from('{"starfill":2} 合格率 98.5%')
let key: SealKey
let file: Buffer

beforeAll(async () => {
  key = await newSealKey('开门 Ä1')
  file = Buffer.from(seal(content, key, { name: '报告.txt' }))
})

const codeOf = async (bytes: Uint8Array, password = '开门 Ä1') => {
  const read = await unseal(bytes, password, 'a.starfill')
  return read.ok ? 'ok' : read.messages[0].code
}

/** The head changed, and its sum counted anew: what somebody can do who does not have the password. */
function withHead(change: (head: Record<string, unknown>) => Record<string, unknown>): Buffer {
  const end = file.indexOf(0x0a)
  const head = change(JSON.parse(file.subarray(0, end).toString()) as Record<string, unknown>)
  const changed = Buffer.concat([
    Buffer.from(`${JSON.stringify({ ...head, sum: '0'.repeat(64) })}\n`),
    file.subarray(end + 1),
  ])
  changed.write(createHash('sha256').update(changed).digest('hex'), '{"starfill-sealed":1,"sum":"'.length, 'latin1')
  return changed
}

describe('a file with a password', () => {
  it('gives its bytes back to who has the password, however that was composed', async () => {
    const read = await unseal(file, '开门 A\u03081', 'a.starfill')
    expect(read.ok && Buffer.from(read.value.bytes).equals(content)).toBe(true)
    expect(read.ok && unsealWith(file, read.value.key, 'a').ok).toBe(true)
  })

  it('shows nothing of what it holds, and is known without the password', () => {
    expect(file.includes(Buffer.from('合格率'))).toBe(false)
    expect(isSealed(file)).toBe(true)
    expect(isSealed(content)).toBe(false)
    expect(aboutSealed(file, 'a')).toMatchObject({ ok: true, value: { name: '报告.txt' } })
  })

  it('is another file each time, and each password has a key of its own', async () => {
    expect(Buffer.from(seal(content, key)).equals(Buffer.from(seal(content, key)))).toBe(false)
    const other = await newSealKey('开门 Ä1')
    expect(unsealWith(file, other, 'a')).toMatchObject({ ok: false, messages: [{ code: 'password-wrong' }] })
  })

  it('tells a wrong password from damage', async () => {
    expect(await codeOf(file, '开门')).toBe('password-wrong')
    expect(await codeOf(file, '')).toBe('password-wrong')
  })

  it('tells a file that was cut anywhere', async () => {
    for (const length of [file.length - 1, file.length - 16, file.indexOf(0x0a) + 1, file.indexOf(0x0a), 30])
      expect([length, await codeOf(file.subarray(0, length))]).toEqual([length, 'sealed-cut'])
  })

  it('tells each flipped bit as damage, without asking for a password', () => {
    for (let at = 0; at < file.length; at++) {
      const flipped = Buffer.from(file)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
      const said = aboutSealed(flipped, 'a')
      // A flipped figure of the length looks as if something were missing.
      expect([at, said.ok ? 'open' : said.messages[0].code]).toEqual([at, expect.stringMatching(/^sealed-/u)])
    }
  })

  it('authenticates its head: one that was changed on purpose does not open', async () => {
    expect(await codeOf(withHead((head) => ({ ...head, about: { name: 'other' } })))).toBe('sealed-damaged')
    expect(await codeOf(withHead((head) => head))).toBe('ok')
  })

  it.each([
    ['4 GB', { n: 2 ** 22 }],
    ['more than 256 MB', { n: 2 ** 19 }],
    ['hardly any work', { n: 2 ** 13 }],
    ['a number that is no power of two', { n: 2 ** 17 + 1 }],
    ['another block size', { r: 64 }],
    ['a thousand rounds', { p: 1000 }],
  ])('does not start to work for a file that asks for %s', (_what, cost) => {
    expect(
      aboutSealed(
        withHead((head) => ({ ...head, ...cost })),
        'a',
      ).ok,
    ).toBe(false)
  })

  it.each([{ n: 2 ** 14 }, { n: 2 ** 18 }, { p: 4 }])('takes %o', (cost) => {
    expect(
      aboutSealed(
        withHead((head) => ({ ...head, ...cost })),
        'a',
      ).ok,
    ).toBe(true)
  })
})

describe('an entry of a journal with a password', () => {
  it('is read with its key, behind the copy that it follows', () => {
    const sealed = sealText('{"at":"张建国"}', key, 'copy')
    expect(unsealText(sealed, key, 'copy')).toBe('{"at":"张建国"}')
    expect(unsealText(sealed, key, 'other')).toBeNull()
    expect(unsealText('AAAA', key, 'copy')).toBeNull()
  })
})
