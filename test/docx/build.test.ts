import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/core/blocks.ts'
import { buildDocument } from '../../src/docx/build.ts'
import { all, attributesOf, blocks, built, layoutNamed, partsOf, treeOf } from './parts.ts'
import { report } from './report.ts'

async function documentOf(text: string, layout = 'official') {
  return treeOf(partsOf((await built(blocks(text), layout)).value)['word/document.xml'] ?? '')
}

describe.each(['official', 'plain'])('the layout %s', (layout) => {
  test('gives the same bytes for the same input, in another time zone and at another time too', async () => {
    const first = (await built(blocks(report), layout)).value
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Shanghai'
    const second = (await built(blocks(report), layout)).value
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('is read by another reader with every word in place', async () => {
    const bytes = (await built(blocks(report), layout)).value
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect([value.split(/\n+/u).filter((line) => line !== ''), messages]).toEqual([
      [
        '云溪县人民政府文件',
        '\t云政发〔2025〕18号\t签发人：李某',
        '关于云溪县学校食堂管理工作的意见',
        '各乡镇人民政府：',
        '一、总体要求',
        '落实“校长负责制”，覆盖率达到98.5%——务必做到及时。',
        '（一）健全制度。每学期研究不少于2次。',
        '1.严格查验',
        '2.留存证明',
        '索证',
        '索票',
        '乡镇',
        '学校（所）',
        '覆盖率（%）',
        '石坪镇',
        '12',
        '98.5',
        '合计',
        '12',
        '98.5',
        '附件：1. 责任清单',
        '2. 评分表',
        '云溪县人民政府',
        '2025年11月3日',
        '（此件公开发布）',
        '附件1',
        '责任清单',
        '负总责。',
        '抄送：县委各部门。',
        '\t云溪县人民政府办公室\t2025年11月3日印发',
      ],
      [],
    ])
  })

  test('writes out its fonts on every run that shows text, and names no theme', async () => {
    const parts = partsOf((await built(blocks(report), layout)).value)
    const runs = Object.entries(parts)
      .filter(([name]) => /^word\/(?:document|footer\d)\.xml$/u.test(name))
      .flatMap(([, xml]) => all(treeOf(xml), 'w:r'))
    const bare = runs.filter((run) => {
      const [fonts] = attributesOf(run, 'w:rFonts')
      return !(fonts?.['w:eastAsia'] && fonts['w:ascii'] && fonts['w:hAnsi'] && fonts['w:hint'] === 'eastAsia')
    })
    expect([
      runs.length > 40,
      bare,
      Object.values(parts)
        .join('')
        .match(/asciiTheme|eastAsiaTheme|themeColor/gu),
    ]).toEqual([true, [], null])
  })
})

test('the package has these parts and no others, each named by the content types and reached by a relationship', async () => {
  const parts = partsOf((await built(blocks(report))).value)
  const types = attributesOf(treeOf(parts['[Content_Types].xml'] ?? ''), 'Override').map(({ PartName }) => PartName)
  const targets = attributesOf(treeOf(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship').map(
    ({ Target }) => Target,
  )
  expect([Object.keys(parts), types.toSorted(), targets.toSorted()]).toEqual([
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
    ],
    [
      '/docProps/app.xml',
      '/docProps/core.xml',
      '/word/document.xml',
      '/word/fontTable.xml',
      '/word/footer1.xml',
      '/word/footer2.xml',
      '/word/numbering.xml',
      '/word/settings.xml',
      '/word/styles.xml',
    ],
    ['fontTable.xml', 'footer1.xml', 'footer2.xml', 'numbering.xml', 'settings.xml', 'styles.xml'],
  ])
})

test('the properties hold the title and nothing about who wrote it or when', async () => {
  const parts = partsOf((await built(blocks('# 标题 & {值}\n\n正文。'))).value)
  expect(parts['docProps/core.xml']?.replace(/^.*?<dc:title>/u, '')).toBe(
    '标题 &amp; 值</dc:title></cp:coreProperties>',
  )
  expect(
    Object.values(parts)
      .join('')
      .match(/20\d\d-\d\d-\d\dT|rsid|dc:creator|lastModifiedBy/gu),
  ).toBe(null)
})

test('the official section has the grid, sides and footers of the standard', async () => {
  const document = await documentOf('# 标题\n\n正文。')
  const [section] = all(document, 'w:sectPr')
  expect(section?.children.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['w:footerReference', { 'w:type': 'default', 'r:id': expect.any(String) }],
    ['w:footerReference', { 'w:type': 'even', 'r:id': expect.any(String) }],
    ['w:pgSz', { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }],
    [
      'w:pgMar',
      {
        'w:top': '2098',
        'w:right': '1474',
        'w:bottom': '1984',
        'w:left': '1587',
        'w:header': '850',
        'w:footer': '1427',
        'w:gutter': '0',
      },
    ],
    ['w:pgNumType', {}],
    ['w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': '579', 'w:charSpace': '-848' }],
  ])
})

test('page numbers are fields with a result already in them, right on odd pages and left on even ones', async () => {
  const parts = partsOf((await built(blocks('正文。\n\n正文。'))).value)
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => {
    const footer = treeOf(parts[name] ?? '')
    const content = all(footer, 'w:r').flatMap((run) =>
      run.children
        .filter(({ name }) => name !== 'w:rPr')
        .map(({ text, attributes }) => attributes['w:fldCharType'] ?? text),
    )
    return [attributesOf(footer, 'w:jc'), attributesOf(footer, 'w:ind'), content]
  })
  expect(footers).toEqual([
    [[{ 'w:val': 'right' }], [{ 'w:right': '280' }], ['— ', 'begin', 'PAGE', 'separate', '1', 'end', ' —']],
    [[{ 'w:val': 'left' }], [{ 'w:left': '280' }], ['— ', 'begin', 'PAGE', 'separate', '2', 'end', ' —']],
  ])
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
})

test('a table has its grid, a head that is repeated, rows that are not divided, and no fixed row height', async () => {
  const document = await documentOf('| 乡镇 | 学校（所） |\n| :-- | --: |\n| 石坪镇 | {12} |\n| 合计 | {12} |')
  const widths = attributesOf(document, 'w:gridCol').map((column) => Number(column['w:w']))
  expect([
    widths.reduce((sum, width) => sum + width, 0),
    all(document, 'w:tblHeader').length,
    all(document, 'w:cantSplit').length,
    all(document, 'w:trHeight'),
    all(document, 'w:tc').map((cell) => attributesOf(cell, 'w:pStyle')[0]?.['w:val']),
    all(document, 'w:tc').map((cell) => attributesOf(cell, 'w:jc')[0]?.['w:val']),
  ]).toEqual([
    8845,
    1,
    3,
    [],
    ['TableHead', 'TableHead', 'TableCell', 'TableCell', 'TableCell', 'TableCell'],
    [undefined, undefined, 'left', 'right', 'left', 'right'],
  ])
})

test('a merged cell spans its columns and rows, and every row of the head is repeated', async () => {
  const run = (text: string) => (text === '' ? [] : [{ text, bold: false, italic: false, value: null }])
  const rows = [
    ['乡镇', '学生', ''],
    ['', '男', '女'],
    ['石坪镇', '120', '98'],
    ['合计', '218', ''],
  ]
  const table: Block = {
    kind: 'table',
    columns: ['left', 'right', 'right'],
    rows: rows.map((row) => row.map(run)),
    heads: 2,
    merged: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 3, column: 1, rows: 1, columns: 2 },
    ],
  }
  const document = treeOf(partsOf((await built([table])).value)['word/document.xml'] ?? '')
  const widths = attributesOf(document, 'w:gridCol').map((column) => Number(column['w:w']))
  const [first = 0, second = 0, third = 0] = widths
  expect(
    all(document, 'w:tr').map((row) => [
      all(row, 'w:tblHeader').length,
      ...all(row, 'w:tc').map((cell) => [
        all(cell, 'w:t')
          .map(({ text }) => text)
          .join(''),
        attributesOf(cell, 'w:gridSpan')[0]?.['w:val'],
        attributesOf(cell, 'w:vMerge')[0]?.['w:val'],
        Number(attributesOf(cell, 'w:tcW')[0]?.['w:w']),
      ]),
    ]),
  ).toEqual([
    [1, ['乡镇', undefined, 'restart', first], ['学生', '2', undefined, second + third]],
    [1, ['', undefined, 'continue', first], ['男', undefined, undefined, second], ['女', undefined, undefined, third]],
    [
      0,
      ['石坪镇', undefined, undefined, first],
      ['120', undefined, undefined, second],
      ['98', undefined, undefined, third],
    ],
    [0, ['合计', undefined, undefined, first], ['218', '2', undefined, second + third]],
  ])
})

test('signatures stand over the middle of the date, which ends four characters from the right edge', async () => {
  const document = await documentOf('标题。\n\n云溪县教育局\n2025年11月3日')
  const ends = all(document, 'w:p')
    .map((paragraph) => [
      attributesOf(paragraph, 'w:pStyle')[0]?.['w:val'],
      attributesOf(paragraph, 'w:ind')[0]?.['w:right'],
    ])
    .filter(([style]) => style === 'Signature' || style === 'Date')
  // A character is 314 twips; the date is 7¾ of them, with the quarters between its figures and characters, the signature 6.
  expect(ends).toEqual([
    ['Signature', String(Math.round((4 + 3.875 - 3) * 314))],
    ['Date', String(4 * 314)],
  ])
})

test('organs that sign together stand side by side, the date under the last of them', async () => {
  const document = await documentOf('标题。\n\n云溪县教育局\n云溪县财政局\n云溪县审计局\n云溪县统计局\n2025年11月3日')
  const rows = all(document, 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => all(cell, 'w:t').map(({ text }) => text)),
  )
  expect(rows).toEqual([
    [['云溪县教育局'], ['云溪县财政局'], ['云溪县审计局']],
    [[], [], ['云溪县统计局', '2025年11月3日']],
  ])
})

test.each([
  ['a paragraph', '标题\n\n请认真落实。\n\n'],
  ['the last row of a table', '标题\n\n| 乡镇 | 户数 |\n|---|---|\n| 甲 | 1 |\n| 石坪 | 2 |\n\n'],
])('%s, the names of attachments and who signs stay on one page, the date with them', async (_, text) => {
  const document = await documentOf(`${text}附件：1.清单\n      2.评分表\n\n云溪县教育局\n2025年11月3日`)
  const kept = all(document, 'w:p').map((paragraph) => [
    all(paragraph, 'w:t')
      .map(({ text }) => text)
      .join(''),
    all(paragraph, 'w:keepNext').length,
  ])
  const last = kept.slice(kept.findIndex(([said]) => said === '请认真落实。' || said === '石坪'))
  expect(last.map(([, keeps]) => keeps)).toEqual([...last.slice(1).map(() => 1), 0])
  expect(kept.filter(([said]) => said === '甲' || said === '1')).toEqual(
    _ === 'a paragraph'
      ? []
      : [
          ['甲', 0],
          ['1', 0],
        ],
  )
})

test('a signature that is too long for its place moves the date with it', async () => {
  const document = await documentOf('标题。\n\n云溪县农村人居环境整治工作领导小组办公室\n2025年11月3日')
  const right = all(document, 'w:p')
    .flatMap((paragraph) => attributesOf(paragraph, 'w:ind'))
    .map((indent) => indent['w:right'])
  expect(right.slice(-2)).toEqual(['0', String(Math.round((10 - 3.875) * 314))])
})

test('a review copy marks values and nothing else', async () => {
  const found = (await built(blocks('共{12}人。'), 'plain', { highlight: true })).value
  const runs = all(treeOf(partsOf(found)['word/document.xml'] ?? ''), 'w:r')
  expect(runs.map((run) => [all(run, 'w:t')[0]?.text, attributesOf(run, 'w:highlight')[0]?.['w:val']])).toEqual([
    ['共', undefined],
    ['12', 'yellow'],
    ['人。', undefined],
  ])
})

test('characters that no Word document can hold are left out and counted', async () => {
  const { value, messages } = await built(blocks('前\u0000后\uD800，\uFFFF<&>"完'))
  const texts = all(treeOf(partsOf(value)['word/document.xml'] ?? ''), 'w:t').map(({ text }) => text)
  expect([texts.join(''), messages]).toEqual([
    '前后，<&>"完',
    [{ code: 'characters-left-out', severity: 'warning', params: { count: 3 } }],
  ])
})

test('tabs and line breaks are those of Word, not characters', async () => {
  const document = await documentOf('第一行<br>第\t二行')
  const inline = all(document, 'w:r').flatMap((run) => run.children.filter(({ name }) => name !== 'w:rPr'))
  expect(inline.map(({ name, text }) => (name === 'w:t' ? text : name))).toEqual([
    '第一行',
    'w:br',
    '第',
    'w:tab',
    '二行',
  ])
})

test("an office's own layout: another paper, fixed lines, no grid and no page numbers", async () => {
  const plain = layoutNamed('plain')
  const own = {
    ...plain,
    paper: { widthMm: 260, heightMm: 184 },
    area: { topMm: 20, leftMm: 20, widthMm: 220, heightMm: 140 },
    pageNumber: null,
    styles: { ...plain.styles, body: { ...plain.styles.body, exactPt: 28, firstLine: 0 } },
  }
  const result = await buildDocument(blocks('正文。', 'text'), own)
  const parts = partsOf(result.ok ? result.value : new Uint8Array())
  const [section] = all(treeOf(parts['word/document.xml'] ?? ''), 'w:sectPr')
  expect([
    section?.children.map(({ name }) => name),
    attributesOf(treeOf(parts['word/document.xml'] ?? ''), 'w:pgSz')[0],
    parts['word/styles.xml']?.match(/w:styleId="BodyText">.*?<w:spacing (?<spacing>[^>]*)\/>/u)?.groups?.spacing,
  ]).toEqual([
    ['w:pgSz', 'w:pgMar', 'w:pgNumType', 'w:docGrid'],
    { 'w:w': '14740', 'w:h': '10431', 'w:orient': 'landscape' },
    'w:before="0" w:after="0" w:line="560" w:lineRule="exact"',
  ])
})

test('progress is told on the way and at the end', async () => {
  const told: [number, number][] = []
  const many = Array.from({ length: 450 }, () => blocks('一段。')).flat()
  await built(many, 'plain', { progress: (done, total) => told.push([done, total]) })
  expect([told.length >= 3, told.at(-1), told.every(([done, total]) => done <= total)]).toEqual([
    true,
    [451, 451],
    true,
  ])
})

test('a report without blocks is an empty document that opens', async () => {
  const bytes = (await built([])).value
  expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.trim()).toBe('')
})

test('the command line does not load docx before it builds', () => {
  const source = readFileSync(new URL('../../src/docx/build.ts', import.meta.url), 'utf8')
  expect(source.match(/^import (?!type).*'docx'/gmu)).toBe(null)
})
