import { expect, test } from 'vitest'
import { leaksOf } from '../../../src/app/check/leaks.ts'
import { proveText } from '../../../src/app/finish/prove.ts'
import { maskOpened } from '../../../src/app/mask/report.ts'
import { reportFrom } from '../../../src/app/open.ts'
import { verifyDocument } from '../../../src/docx/verify.ts'
import { hidingPlaces, text } from '../../docx/hiding-places.ts'
import { paragraph } from '../../docx/word-of.ts'

const ruby = (base: string, guide: string) =>
  `<w:r><w:ruby><w:rt><w:r><w:t>${guide}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${base}</w:t></w:r></w:rubyBase></w:ruby></w:r>`

const places = [
  ...hidingPlaces.map(([place, document]) => [place, document] as const),
  [
    'a guide on each character',
    text(paragraph('**县'), `<w:p>${ruby('江', 'jiang')}${ruby('口', 'kou')}${ruby('县', 'xian')}</w:p>`),
  ] as const,
]

const [field, value] = ['县名', '江口县']

async function opened(bytes: Uint8Array, name: string) {
  const report = await reportFrom(bytes, name)
  if (!report.ok) throw new Error(report.messages[0].code)
  return report.value
}

const leaks = (report: Awaited<ReturnType<typeof opened>>) =>
  leaksOf(report, [{ key: field, value, keep: true }], { language: 'en', accepted: new Set() })

test.each(places)('an export, a check and a masking agree on a value in %s', async (_, document) => {
  const proof = verifyDocument(document, { filled: [], kept: [{ field, value, masked: 1 }] })
  const exported = proof.messages.map(({ code, params }) => `${code} ${params.place}`)
  const report = await opened(document, 'r.docx')
  const checked = (await leaks(report)).map(({ code, place }) => `${code} ${place}`)
  expect([proof.ok, checked.toSorted()]).toEqual([false, exported.toSorted()])
  const masked = await maskOpened({ report, masks: ['stars'], find: [value], suggest: false })
  // Nothing that an export would refuse is left unsaid.
  const left = masked.ok
    ? verifyDocument(masked.value.bytes, { filled: [], kept: [{ field, value, masked: 1 }] })
    : masked
  expect(left.ok || (masked.ok && masked.value.messages.some(({ severity }) => severity === 'error'))).toBe(true)
})

test('a text export and the check of a text agree', async () => {
  const words = '江\u200b口县教师\n江 口 县'
  const proof = await proveText(words, { filled: [], kept: [{ field, value, masked: 1 }] })
  const checked = await leaks(await opened(Buffer.from(words), 'r.txt'))
  expect(proof.messages.map(({ params }) => params.place)).toEqual(checked.map(({ place }) => place))
  expect(checked).toHaveLength(2)
})
