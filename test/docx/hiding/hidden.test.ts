import { expect, test } from 'vitest'
import { verifyDocument } from '../../../src/docx/verify.ts'
import { randomFrom } from '../mutations.ts'
import { cleanDocuments } from './clean.ts'
import { allHidden, isFound } from './hidden.ts'

/** `npm run hiding` tries all of them. */
const sample = 300

test('a sample of all forms of all kinds of values at all places is found', () => {
  const random = randomFrom(13)
  const some = Array.from({ length: sample }, () => allHidden[Math.floor(random() * allHidden.length)])
  expect(allHidden.length).toBeGreaterThan(4_000)
  expect(some.flatMap((hidden) => (hidden && !isFound(hidden) ? [hidden.title] : []))).toEqual([])
})

test('sixty documents in which the characters of a kept value stand by chance are proved', () => {
  const refused = cleanDocuments.flatMap(({ title, value, document }) => {
    const proof = verifyDocument(document, { filled: [], kept: [{ field: '字段', value, masked: 1 }] })
    return proof.ok
      ? []
      : [[title, ...proof.messages.map(({ code, params }) => `${code} ${params.part} ${params.found}`)]]
  })
  expect(cleanDocuments.length).toBeGreaterThanOrEqual(60)
  expect(refused).toEqual([])
})
