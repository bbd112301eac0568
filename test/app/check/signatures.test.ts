import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { sealing } from '../../../src/app/trail.ts'
import {
  type Act,
  addEntries,
  breaksIn,
  closedTrail,
  joinedTrails,
  type Signing,
  type Trail,
} from '../../../src/core/trail.ts'
import { signatureTroubles } from '../../../src/core/trail-signing.ts'
import { verify } from '../../../src/files/signing-key.ts'

function keyOf(): Signing {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}
const [filler, reviewer] = [keyOf(), keyOf()]
const { hash } = sealing
const meansOf = (signing: Signing) => ({ ...sealing, signing })
const listed = [
  { name: '李填报', key: filler.key },
  { name: '王审核', key: reviewer.key },
]
const act = (by: string, minute: number, deed: Act['deed'] = 'filled'): Act => ({
  by,
  at: `2026-05-04T09:0${minute}:00+08:00`,
  deed,
  field: '县名',
  detail: '',
  sealed: '旬河',
})
const shared = addEntries([], [act('李填报', 0)], meansOf(filler))
const told = (trail: Trail, signing = filler, keys = listed) =>
  signatureTroubles(closedTrail(trail, '', meansOf(signing)), { verify, keys }, hash).map(({ message }) => message.code)

test('a trail that two people went on with apart keeps every signature when it is joined, and shows what is taken out then', () => {
  const mine = addEntries(shared, [act('李填报', 1), act('李填报', 5)], meansOf(filler))
  const theirs = addEntries(shared, [act('王审核', 2), act('王审核', 4)], meansOf(reviewer))
  const joined = joinedTrails(mine, theirs, hash)
  expect([told(joined), breaksIn(joined, hash)]).toEqual([[], []])
  expect(told(joined.toSpliced(2, 1))).toContain('signature-wrong')
  expect(told(joinedTrails(joined, addEntries(mine, [act('李填报', 6)], meansOf(filler)), hash))).toEqual([])
})

test('an approval with the key of the filling under another name is one person', () => {
  const by = (signing: Signing) => addEntries(shared, [act('王审核', 1, 'approved')], meansOf(signing))
  expect([told(by(filler), filler, []), told(by(reviewer), reviewer, [])]).toEqual([['signature-same'], []])
})

test('entries without a key after signed ones are told, and by the list whose name they use', () => {
  const typed = addEntries(shared, [act('王审核', 1, 'approved')], sealing)
  const stored = { ...closedTrail(typed, '', sealing) }
  const codes = signatureTroubles(stored, { verify, keys: listed }, hash).map(({ message }) => message.code)
  expect(codes).toEqual(['signature-ends', 'signature-missing'])
})

test('a key that is not on the list is told', () => {
  expect(told(addEntries(shared, [act('王审核', 1)], meansOf(keyOf())))).toEqual(['signature-unlisted'])
})

test('what is no key or no signature verifies nothing', () => {
  expect([verify('', 'a', ''), verify(filler.key, 'a', '?'), verify('A'.repeat(43), 'a', filler.sign('a'))]).toEqual([
    false,
    false,
    false,
  ])
})
