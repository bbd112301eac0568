import { expect, test } from 'vitest'
import { verifyDocument } from '../../../src/docx/verify.ts'
import { body, paragraph, part, wordOf } from '../word-of.ts'

const county = { field: '县名', value: '平安', masked: 1 }
const masked = paragraph('**县教师培训')

function verified(document: Uint8Array, accepted: readonly string[] = [], kept = [county]) {
  return verifyDocument(document, { filled: [], kept, accepted: new Set(accepted) })
}

const placesOf = (document: Uint8Array, kept = [county]) =>
  verified(document, [], kept).messages.flatMap(({ params: { place } }) => (place === undefined ? [] : [String(place)]))

const twice = wordOf(body(masked + paragraph('创建平安校园三年来') + paragraph('平安校园与平安家庭')))

test('each place of a value that is also a word is told with the words around it', () => {
  const { ok, messages } = verified(twice)
  expect([ok, messages.map(({ params: { before, found, after } }) => [before, found, after])]).toEqual([
    false,
    [
      ['创建', '平安', '校园三年来'],
      ['', '平安', '校园与平安家庭'],
      ['平安校园与', '平安', '家庭'],
    ],
  ])
})

test('a document is proved once each of its places is accepted, and the proof names them', () => {
  const places = placesOf(twice)
  const proof = verified(twice, places)
  expect(proof.ok && [proof.value.accepted, proof.value.kept]).toEqual([places, [{ field: '县名', by: 'search' }]])
  expect(verified(twice, places.slice(1)).ok).toBe(false)
})

test.each([
  ['beside other words', wordOf(body(masked + paragraph('创建平安社区三年来')))],
  [
    'in another part',
    wordOf({ 'word/document.xml': body(masked), 'word/header1.xml': part('w:hdr', paragraph('创建平安校园三年来')) }),
  ],
  ['a second time', wordOf(body(masked + paragraph('创建平安校园三年来') + paragraph('创建平安校园三年来')))],
])('an accepted place accepts nothing %s', (_, document) => {
  const places = placesOf(wordOf(body(masked + paragraph('创建平安校园三年来'))))
  expect(places).toHaveLength(1)
  expect(verified(document, places).ok).toBe(false)
})

test('an accepted place accepts no other value between the same words, and no other field', () => {
  const place = placesOf(wordOf(body(masked + paragraph('创建平安校园三年来'))))
  const other = wordOf(body(masked + paragraph('创建和谐校园三年来')))
  expect([
    verified(other, place, [{ ...county, value: '和谐' }]).ok,
    verified(wordOf(body(masked + paragraph('创建平安校园三年来'))), place, [{ ...county, field: '区名' }]).ok,
  ]).toEqual([false, false])
})

test('a value in a deletion is told beside the accepted one that is shown', () => {
  const deleted =
    '<w:p><w:del w:id="1" w:author="a" w:date="2023-05-01T00:00:00Z"><w:r><w:delText>平安县</w:delText></w:r></w:del></w:p>'
  const document = wordOf(body(masked + paragraph('平安校园') + deleted))
  const [shown = ''] = placesOf(document)
  expect(
    verified(document, [shown]).messages.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
  ).toEqual(['leak-deleted'])
})

test('at most fifty places of a value are told at once, and the next ones when these are accepted', () => {
  const document = wordOf(body(masked + Array.from({ length: 51 }, (_, at) => paragraph(`第${at}所平安校园`)).join('')))
  const first = placesOf(document)
  const left = verified(document, first).messages.filter(({ severity }) => severity === 'error')
  expect([first.length, verified(document).messages.at(-1)?.code, left.map(({ params }) => params.before)]).toEqual([
    50,
    'leak-more',
    ['第50所'],
  ])
})

test.each([
  [
    'a name that two paragraphs make by chance',
    '李明',
    paragraph('负责人姓李') + paragraph('明年再看'),
    'leak-doubt-lines',
  ],
  ['a figure that is a year', '2013', paragraph('2013年印发'), 'leak-doubt-years'],
])('%s is told and refuses nothing', (_, value, said, code) => {
  const proof = verified(wordOf(body(masked + said)), [], [{ ...county, value }])
  expect([proof.ok, proof.messages.map((message) => [message.code, message.severity, message.params.count])]).toEqual([
    true,
    [[code, 'warning', 1]],
  ])
})

test('a place keeps its name while other lines change, and a word by itself only between the same lines', () => {
  const after = (line: string, said: string) => placesOf(wordOf(body(masked + paragraph(line) + paragraph(said))))
  expect([
    after('第一行', '创建平安校园').join() === after('改过的一行', '创建平安校园').join(),
    after('第一行', '平安').join() === after('改过的一行', '平安').join(),
  ]).toEqual([true, false])
})
