import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

/** The county 平安 is kept, and the report speaks of 平安校园. */
async function county(text = '创建平安校园三年来') {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.docx'), wordOf(body(paragraph('**县教师培训') + paragraph(text))))
  const { fields } = JSON.parse((await starfill(folder, ['detect', 'r.docx', '--json'])).out)
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [fields[0].id]: { value: '平安', keep: true } }))
  const fill = (...more: readonly string[]) =>
    starfill(folder, ['fill', 'r.docx', '--values', 'v.json', '--out', 'o.docx', ...more])
  return { folder, fill }
}

const placeIn = (said: string): string => /位置 ([\da-f]{12})/u.exec(said)?.[1] ?? ''

test('a refusal shows the words around each place and how it can be accepted, and the accepted document is written', async () => {
  const { folder, fill } = await county()
  const refused = await fill()
  expect([
    refused.code,
    refused.err.includes('“创建【平安】校园三年来”'),
    refused.err.includes('--accept'),
    await namesIn(folder),
  ]).toEqual([1, true, true, ['r.docx', 'v.json']])
  const written = await fill('--accept', placeIn(refused.err))
  expect([written.code, written.err.includes('只出现在已说明是别的意思的 1 处')]).toEqual([0, true])
})

test('a place that is not there is told and accepts nothing', async () => {
  const { fill } = await county()
  const other = await county('创建平安社区三年来')
  const place = placeIn((await other.fill()).err)
  const { code } = await fill('--accept', place)
  const both = await fill('--accept', place, '--accept', placeIn((await fill()).err))
  expect([code, both.code, both.err.includes(`没有找到位置 ${place}`)]).toEqual([1, 0, true])
})

test('what is no place is wrong usage', async () => {
  const { fill } = await county()
  expect([(await fill('--accept', '平安校园')).code, (await fill('--accept', '0123456789AB')).code]).toEqual([2, 2])
})

test.each([
  ['final', true],
  ['public', false],
])('a refused %s copy advises a public copy: %s', async (copy, isAdvised) => {
  const { folder, fill } = await county()
  const titled = `<w:p><w:bookmarkStart w:id="1" w:name="平安县"/><w:bookmarkEnd w:id="1"/></w:p>`
  await writeFile(join(folder, 'r.docx'), wordOf(body(paragraph('**县教师培训') + titled)))
  const { code, err } = await fill('--copy', copy)
  expect([code, err.includes('--copy public')]).toEqual([1, isAdvised])
})

test('check accepts the same place, and says so in its proof', async () => {
  const { folder, fill } = await county()
  const place = placeIn((await fill()).err)
  await fill('--accept', place)
  const check = (...more: readonly string[]) =>
    starfill(folder, ['check', 'o.docx', '--values', 'v.json', '--report', 'r.docx', '--json', ...more])
  const [found, accepted] = [await check(), await check('--accept', place)]
  expect([
    found.code,
    JSON.parse(found.out).findings[0].place,
    accepted.code,
    JSON.parse(accepted.out).proof.kept[0].by,
  ]).toEqual([1, place, 0, 'accepted'])
})

test('fill tells programs its proof, what a public copy lost and what it still has, and the places that refused it', async () => {
  const { folder, fill } = await county()
  const refused = JSON.parse((await fill('--json')).out)
  const place = refused.messages[0].params.place
  await writeFile(
    join(folder, 'r.docx'),
    wordOf(
      body(
        `<w:p><w:bookmarkStart w:id="1" w:name="附件一"/><w:bookmarkEnd w:id="1"/></w:p>${paragraph('**县教师培训')}`,
      ),
    ),
  )
  const written = JSON.parse((await fill('--json', '--copy', 'public')).out)
  expect([refused.written, place.length, written.written, written.proof.kept[0].by, written.remains]).toEqual([
    null,
    12,
    'o.docx',
    'search',
    { bookmarks: 1 },
  ])
})
