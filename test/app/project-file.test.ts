import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProjectFile, writeProjectFile } from '../../src/app/project-file.ts'
import { filledWork } from './host/test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠***公里。\n'
const project = {
  name: '总结.txt',
  source: new TextEncoder().encode(text),
  session: filledWork(text, '旬河'),
  trail: { count: 0, last: '', entries: [] },
  home: null,
}
const written = writeProjectFile(project)
const codesOf = (bytes: Uint8Array) => readProjectFile(bytes, 'a.starfill').messages.map(({ code }) => code)

test('a project is read as it was written', () => {
  const read = readProjectFile(written, 'a.starfill')
  expect(read.ok && { ...read.value, source: new Uint8Array(read.value.source) }).toEqual(project)
})

const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('flip', 'cut', 'remove', 'repeat', 'insert', 'digit'),
  length: fc.integer({ min: 1, max: 40 }),
  bit: fc.nat(7),
})

function mutate({ at, how, length, bit }: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const bytes = Buffer.from(written)
  const from = at % bytes.length
  const [head, part, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ]
  if (how === 'cut') return head
  if (how === 'remove') return Buffer.concat([head, tail])
  if (how === 'repeat') return Buffer.concat([head, part, part, tail])
  if (how === 'insert') return Buffer.concat([head, Buffer.from(' '.repeat(length)), part, tail])
  bytes[from] = how === 'flip' ? (bytes[from] ?? 0) ^ (1 << bit) : 0x30 + bit
  return bytes
}

test('no project that was changed by so much as a bit opens', () => {
  fc.assert(
    fc.property(mutation, (way) => {
      const mutated = mutate(way)
      if (mutated.equals(Buffer.from(written))) return
      const read = readProjectFile(mutated, 'a.starfill')
      expect(read.ok).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('a project of version 1, which had no sum, opens', () => {
  const { name, session, trail } = project
  const source = Buffer.from(project.source).toString('base64')
  const first = Buffer.from(`${JSON.stringify({ starfill: 1, name, source, session, trail }, null, 1)}\n`)
  const read = readProjectFile(first, 'a.starfill')
  expect(read.ok && [read.value.name, read.value.session, read.value.trail]).toEqual([name, session, trail])
})

test.each([
  ['a later version', '{"starfill": 3, "sum": ""}', 'project-newer'],
  ['no version', '{"starfill": 0}', 'project-damaged'],
  ['version 1 without what it needs', '{"starfill": 1}', 'project-damaged'],
  [
    'a version that lost a bit',
    Buffer.from(written).toString().replace('"starfill": 2', '"starfill": 1'),
    'project-damaged',
  ],
  ['this version without a sum', '{"starfill": 2, "name": "a", "source": "", "session": ""}', 'project-damaged'],
])('is refused: %s', (_what, content, code) => {
  expect(codesOf(Buffer.from(content))).toEqual([code])
})
