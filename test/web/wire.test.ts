import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/web/wire.ts'

const bytes = new Uint8Array([0, 255, 128, 10])

test('bytes travel anywhere in a value, also where it holds none', () => {
  const value = { ok: true, value: { first: bytes, rest: [{ second: new Uint8Array([7]) }, null, '星填'] } }
  expect(unpack(pack(value))).toEqual(value)
  expect(unpack(pack(null))).toBeNull()
})

test('a Buffer travels as bytes', () => {
  expect(unpack(pack({ bytes: Buffer.from(bytes) }))).toEqual({ bytes })
})

test('whatever can be said arrives as it was', () => {
  const key = fc.string().filter((name) => name !== '__proto__' && name !== '$bytes')
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 20 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, (said) => {
      expect(unpack(pack(said))).toEqual(said)
    }),
  )
})

test.each([
  ['nothing', []],
  ['a length beyond the end', [0, 0, 0, 9, 49]],
  ['no JSON', [0, 0, 0, 1, 120]],
  ['bytes that are missing', [...pack({ a: bytes })].slice(0, -1)],
  ['bytes that belong to nothing', [...pack({ a: bytes }), 1]],
])('what was not packed is refused: %s', (_what, given) => {
  expect(() => unpack(new Uint8Array(given))).toThrow()
})
