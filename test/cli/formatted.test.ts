import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { formatted, formattedLines } from '../docx/formatted.ts'
import { missingTools, type RenderedPage, rendered } from '../docx/render.ts'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

if (missingTools.length > 0)
  console.warn(`Filled pages were not compared: ${missingTools.join(', ')} not found on this computer.`)

const values = {
  县名: '旬河',
  '张**': { value: '张建国', keep: true },
  '培训教师（人）': '36',
  '石坪镇·学校（所）·小学': '14',
  '云溪镇·学校（所）·初中': '3',
  '骨干教师（人）': '8',
}

/** The document filled on the command line, as it came out and as its public copy. */
async function filledFolder(): Promise<string> {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'm.docx'), formatted)
  await writeFile(join(folder, 'v.json'), JSON.stringify(values))
  for (const [out, ...more] of [['o.docx'], ['public.docx', '--copy', 'public']] as const)
    await starfill(folder, ['fill', 'm.docx', '--values', 'v.json', '--out', out, ...more])
  return folder
}

const linesOf = async (path: string) => {
  const document = readDocument(await readFile(path))
  return document.ok ? document.value.text.split('\n').filter((line) => line !== '') : document.messages
}

const filledLines = formattedLines({ county: '旬河', trained: '36', primary: '14', middle: '3', core: '8' })

test('a formatted document is filled in body, table, header, footnote and text box, and check proves its public copy', async () => {
  const folder = await filledFolder()
  const lines = await Promise.all(['m.docx', 'o.docx', 'public.docx'].map((name) => linesOf(join(folder, name))))
  const checked = await starfill(folder, ['check', 'public.docx', '--values', 'v.json', '--report', 'm.docx'])
  expect(lines).toEqual([formattedLines({}), filledLines, filledLines])
  expect([checked.code, checked.out.split('\n').slice(-4)]).toEqual([
    0,
    [
      '文件完整：每个部件都能读出，类型齐全，引用都有着落。',
      '与报告逐处比对：填写了 6 处，其余文字没有改动。',
      '张**：保密；已按文字、数字、日期、编码查遍所有部件，没有出现（拼音、图片像素、别的说法不在查找之列）。',
      '',
    ],
  ])
  // Put where it was hidden, the value that is kept is found.
  const told = await readFile(join(folder, 'public.docx'))
  await writeFile(join(folder, 'leak.docx'), Buffer.concat([told, Buffer.from('张建国')]))
  expect((await starfill(folder, ['check', 'leak.docx', '--values', 'v.json'])).code).not.toBe(0)
})

/** Where a line stands, whichever way it is set: its left, its middle and its right. */
const standings = ({ lines }: RenderedPage) => lines.map(({ left, right }) => [left, (left + right) / 2, right])

test.runIf(missingTools.length === 0)(
  'filled, it looks the same in LibreOffice: as many pages and lines, all in their places',
  { timeout: 120_000 },
  async () => {
    const folder = await filledFolder()
    const [before = [], after = []] = [formatted, await readFile(join(folder, 'public.docx'))].map(rendered)
    const [was, is] = [before.flatMap(standings), after.flatMap(standings)]
    const moved = is.filter(
      (line, index) => !line.some((place, side) => Math.abs(place - (was[index]?.[side] ?? 0)) < 0.5),
    )
    const boxes = [before, after].map((pages) => pages.map(({ ink }) => ink(0, 297)))
    const edges = boxes.map((pages) => pages.map((box) => box && [Math.round(box.left), Math.round(box.bottom)]))
    expect([is.length, moved, edges[1], after[0]?.lines.map(({ text }) => text)]).toEqual([
      was.length,
      [],
      edges[0],
      expect.arrayContaining(['旬河县教育局', '旬河县教育工作简报', '联系人：张**']),
    ])
  },
)
