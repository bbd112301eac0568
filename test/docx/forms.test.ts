import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { freeMarks, marked } from '../../src/core/page-marks.ts'
import { fillDocument } from '../../src/docx/fill.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { body, paragraph, run, wordOf } from './word-of.ts'

const underlined = '<w:rPr><w:u w:val="single"/></w:rPr>'
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`

const tabs = (count: number, inside = '') => `<w:r>${underlined}${inside}${'<w:tab/>'.repeat(count)}</w:r>`

function opened(xml: string) {
  const document = readDocument(wordOf(body(xml)))
  if (!document.ok) throw new Error(document.messages[0].code)
  return document.value
}

const placesOf = (xml: string) => opened(xml).places.map(({ kind, start, end, label }) => [kind, start, end, label])

test.each([
  ['underlined blanks', paragraph('现任', run('    ', underlined), '。'), [['underline', 2, 6, null]]],
  ['in several runs', paragraph(run('  ', underlined), run('  ', underlined)), [['underline', 0, 4, null]]],
  ['a run that is not underlined', paragraph(run('    ', '<w:rPr><w:u w:val="none"/></w:rPr>')), []],
  ['the run behind one that is', paragraph(run('  ', underlined), run('    ')), [['underline', 0, 2, null]]],
  [
    'underlined runs by turns with others of one look',
    paragraph(
      ...['一', '二', '三'].flatMap((word) => [run(word), run('  ', underlined), run('  ', '<w:rPr><w:b/></w:rPr>')]),
    ),
    [0, 1, 2].map((index) => ['underline', 5 * index + 1, 5 * index + 3, null]),
  ],
  [
    'a prefix that is another',
    '<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><q:rPr><q:u q:val="single"/></q:rPr><q:t xml:space="preserve">  </q:t></q:r></q:p>',
    [['underline', 0, 2, null]],
  ],
  [
    'no line of a paragraph whose mark alone is underlined',
    `<w:p><w:pPr>${underlined}</w:pPr><m:oMath><m:r><m:t xml:space="preserve">a b</m:t></m:r></m:oMath></w:p>`,
    [],
  ],
  ['underlined words', paragraph(run('标题', underlined)), []],
  ['underlined tabs', paragraph('现任', tabs(2), '。'), [['underline', 2, 4, null]]],
  ['tabs that are not', paragraph('现任', '<w:r><w:tab/></w:r>', '。'), []],
  ['no tab behind underlined words', paragraph('现任', run('局长', underlined), tabs(1)), []],
  ['no tab before them', paragraph('现任', tabs(1), run('局长', underlined), tabs(1)), []],
  [
    'the prompt of a control',
    paragraph(
      '单位：',
      `<w:sdt><w:sdtPr><w:alias w:val="单位"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`,
    ),
    [['prompt', 3, 7, '单位']],
  ],
  [
    'a field of a mail merge',
    paragraph('致', mark('begin'), code(' MERGEFIELD 收件人 '), mark('separate'), '«收件人»', mark('end'), '：'),
    [['field', 1, 6, '收件人']],
  ],
  [
    'a field of a mail merge in one element',
    paragraph('致', `<w:fldSimple w:instr=" MERGEFIELD &quot;收 件 人&quot; ">${run('«收件人»')}</w:fldSimple>`),
    [['field', 1, 6, '收 件 人']],
  ],
  [
    'a field of a form that is blank',
    paragraph('姓名', mark('begin'), code(' FORMTEXT '), mark('separate'), '     ', mark('end')),
    [['field', 2, 7, null]],
  ],
  [
    'one that is filled',
    paragraph('姓名', mark('begin'), code(' FORMTEXT '), mark('separate'), '李明', mark('end')),
    [],
  ],
])('what a document says is to be filled: %s', (_, xml, expected) => {
  expect(placesOf(xml)).toEqual(expected)
})

test('a control with a list says what it offers, and whether something else may be written', () => {
  const control = (list: string) =>
    paragraph(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/>${list}</w:sdtPr><w:sdtContent>${run('选择一项。')}</w:sdtContent></w:sdt>`,
    )
  const entries =
    '<w:listItem w:value="选择一项。"/><w:listItem w:displayText="本科" w:value="1"/><w:listItem w:value="硕士"/>'
  const lists = opened(
    control(`<w:dropDownList>${entries}</w:dropDownList>`) +
      control(`<w:comboBox>${entries}</w:comboBox>`) +
      control(''),
  ).places.map(({ choices }) => choices)
  expect(lists).toEqual([
    { texts: ['选择一项。', '本科', '硕士'], isClosed: true },
    { texts: ['选择一项。', '本科', '硕士'], isClosed: false },
    undefined,
  ])
})

function written(xml: string, change: Parameters<typeof fillDocument>[1]): string {
  const bytes = fillDocument(opened(xml), change)
  if (!bytes.ok) throw new Error(bytes.messages[0].code)
  const document = new TextDecoder().decode(unzipSync(bytes.value)['word/document.xml'])
  return document.slice(document.indexOf('<w:body>') + 8, document.indexOf('<w:sectPr/>'))
}

test.each([
  ['one tag', '<w:p/>', `<w:p>${run('李明')}</w:p>`],
  ['no properties', '<w:p></w:p>', `<w:p>${run('李明')}</w:p>`],
  [
    'properties of its mark, but not its revision',
    '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:ins w:id="1"/><w:b/><w:sz w:val="24"/></w:rPr></w:pPr></w:p>',
    '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:ins w:id="1"/><w:b/><w:sz w:val="24"/></w:rPr></w:pPr>' +
      `${run('李明', '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>')}</w:p>`,
  ],
])('an empty paragraph takes text: %s', (_, xml, expected) => {
  expect(written(xml, [{ start: 0, end: 0, text: '李明' }])).toBe(expected)
})

test('a box that is ticked says so, as Word sets it', () => {
  const box = (checked: 0 | 1, shown: string) =>
    paragraph(
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>` +
        `</w14:checkbox></w:sdtPr><w:sdtContent>${run(shown)}</w:sdtContent></w:sdt>`,
      '同意',
    )
  expect(opened(box(0, '☐')).places).toEqual([
    { kind: 'box', start: 0, end: 1, label: null, checked: '☒', unchecked: '☐' },
  ])
  expect(written(box(0, '☐'), [{ start: 0, end: 1, text: '☒' }])).toBe(box(1, '☒'))
})

test('what is written on an underlined tab stands before it in its run, which draws what is left of the line', () => {
  const value = '<w:t xml:space="preserve">局长 &amp;</w:t>'
  expect(written(paragraph('现任', tabs(2), '。'), [{ start: 2, end: 2, text: '局长 &' }])).toBe(
    paragraph('现任', tabs(2, value), '。'),
  )
  const stays = written(paragraph('现任', '<w:r><w:tab/></w:r>'), [{ start: 2, end: 2, text: '局长' }])
  expect(stays).toBe(paragraph('现任局长', '<w:r><w:tab/></w:r>'))
  // Behind it the tabs are no blank any more.
  expect(placesOf(paragraph('现任', tabs(2, value)))).toEqual([['underline', 2, 6, null]])
})

const formField = (inside: string, name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="A"/>${inside}</w:ffData></w:fldChar></w:r>` +
  `${code(` ${name} `)}${mark('end')}`
const oldBox = (inside: string) => formField(`<w:checkBox><w:sizeAuto/>${inside}</w:checkBox>`, 'FORMCHECKBOX')
const oldList = (inside: string) =>
  formField(
    `<w:ddList>${inside}<w:listEntry w:val="请选择"/><w:listEntry w:val="口服 &amp; 注射"/></w:ddList>`,
    'FORMDROPDOWN',
  )

test.each([
  ['one that nobody ticked', '<w:default w:val="0"/>', '☐'],
  ['one that is ticked by default', '<w:default w:val="1"/>', '☒'],
  ['one that says no more than that it is ticked', '<w:checked/>', '☒'],
  ['one that was unticked', '<w:default w:val="1"/><w:checked w:val="0"/>', '☐'],
])('a box from before content controls is the character that Word draws: %s', (_, inside, shown) => {
  const document = opened(paragraph(oldBox(inside), '已婚'))
  expect(document.text).toBe(`${shown}已婚`)
  expect(document.legacy).toBe('shown')
  expect(document.places).toEqual([{ kind: 'box', start: 0, end: 1, label: null, checked: '☒', unchecked: '☐' }])
})

test('a box from before content controls is ticked and unticked as Word sets it', () => {
  const free = '<w:default w:val="0"/>'
  const ticked = written(paragraph('婚否 ', oldBox(free), '已婚'), [{ start: 3, end: 4, text: '☒' }])
  expect(ticked).toBe(paragraph('婚否 ', oldBox(`${free}<w:checked w:val="1"/>`), '已婚'))
  const again = written(ticked, [{ start: 3, end: 4, text: '☐' }])
  expect(again).toBe(paragraph('婚否 ', oldBox(`${free}<w:checked w:val="0"/>`), '已婚'))
})

test('a list from before content controls shows its entry, and takes another of its own and nothing else', () => {
  const before = paragraph('途径：', oldList(''))
  expect(opened(before).text).toBe('途径：请选择')
  expect(opened(before).places.map(({ kind, choices }) => [kind, choices])).toEqual([
    ['prompt', { texts: ['请选择', '口服 & 注射'], isClosed: true }],
  ])
  const chosen = written(before, [{ start: 3, end: 6, text: '口服 & 注射' }])
  expect(chosen).toBe(paragraph('途径：', oldList('<w:result w:val="1"/>')))
  expect(opened(chosen).text).toBe('途径：口服 & 注射')
  const wrong = fillDocument(opened(before), [{ start: 3, end: 6, text: '外用' }])
  expect(wrong.ok ? [] : wrong.messages.map(({ code }) => code)).toEqual(['docx-no-run'])
})

test('an entry of an old list that says nothing is counted all the same', () => {
  const before = paragraph('途径：', oldList('<w:listEntry/>'))
  expect(opened(before).places.map(({ choices }) => choices?.texts)).toEqual([])
  const chosen = paragraph('途径：', oldList('<w:result w:val="1"/><w:listEntry/>'))
  expect(opened(chosen).text).toBe('途径：请选择')
  expect(written(chosen, [{ start: 3, end: 6, text: '口服 & 注射' }])).toBe(
    paragraph('途径：', oldList('<w:result w:val="2"/><w:listEntry/>')),
  )
})

test('on a page that is only drawn an old box is text in a run of its own, with its marks', () => {
  const said = marked(0x10f000, 3, '☐')
  const drawn = written(paragraph(oldBox(''), '已婚'), [{ start: 0, end: 1, text: said }])
  expect(drawn).toContain(`<w:t xml:space="preserve">${said}</w:t></w:r><w:r><w:fldChar`)
  expect(opened(drawn).text).toBe(`${said}已婚`)
})

test('work that was begun before boxes were characters reads its document without them', () => {
  const document = readDocument(wordOf(body(paragraph(oldBox(''), '已婚'))), false, 'hidden')
  expect(document.ok && [document.value.text, document.value.places, document.value.legacy]).toEqual([
    '已婚',
    [],
    'hidden',
  ])
})

/** The body's XML of the document with the text at the characters of `blank`, and what it reads as. */
function onLine(xml: string, blank: string, text: string, isOfValues = true) {
  const document = opened(xml)
  const start = document.text.indexOf(blank)
  const filled = fillDocument(document, [{ start, end: start + blank.length, text }], { isOfValues })
  if (!filled.ok) throw new Error(filled.messages[0].code)
  const read = readDocument(filled.value)
  if (!read.ok) throw new Error(read.messages[0].code)
  const part = unzipSync(filled.value)['word/document.xml']
  const inside = /<w:body>(.*)<\/w:body>/su.exec(new TextDecoder().decode(part))?.[1] ?? ''
  return { xml: inside, text: read.value.text }
}

const songti = '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:b/><w:sz w:val="24"/><w:lang w:val="zh-CN"/></w:rPr>'
const songtiOnLine = songti.replace('<w:lang', '<w:u w:val="single"/><w:lang')
const show = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

test('a value on a line that is drawn with characters is underlined, and the rest of the line stays', () => {
  const { xml, text } = onLine(paragraph(run('姓名：________，性别：', songti)), '________', '李明____')
  expect(text).toBe('姓名：李明____，性别：')
  expect(xml).toContain(
    `${songti}<w:t xml:space="preserve">姓名：</w:t></w:r>${show('李明', songtiOnLine)}${show('____，性别：', songti)}`,
  )
})

test.each([
  ['in runs of their own', paragraph('姓名：', run('____', songti), run('____', songti)), '姓名：李明____'],
  [
    'beside a blank that the file does not keep',
    '<w:p><w:r><w:t>姓 名： ________ </w:t></w:r></w:p>',
    '姓 名： 李明____',
  ],
  ['behind a tab', '<w:p><w:r><w:t>姓名</w:t><w:tab/><w:t>________</w:t></w:r></w:p>', '姓名\t李明____'],
])('so is one on lines %s', (_, xml, said) => {
  const blank = '________'
  const found = onLine(xml, blank, '李明____')
  expect(found.text).toBe(said)
  expect(found.xml).toMatch(/<w:u w:val="single"\/>(?:<w:lang[^>]*>)?<\/w:rPr><w:t xml:space="preserve">李明<\/w:t>/u)
})

test.each([
  ['a line that is underlined itself', paragraph(run('____', underlined))],
  [
    'a change that is tracked',
    paragraph(`<w:ins w:id="1">${run('____', '<w:rPr><w:rPrChange w:id="2"/></w:rPr>')}</w:ins>`),
  ],
  [
    'the prefix of another producer',
    '<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><q:t>____</q:t></q:r></q:p>',
  ],
])('no run is divided for %s', (_, xml) => {
  const found = onLine(xml, '____', '李明')
  expect(found.text).toBe('李明')
  expect(found.xml.split(/<\w:r[ >]/u)).toHaveLength(2)
})

test('on a page the marks of a place stay in one run, and an open line is not underlined', () => {
  const xml = paragraph(run('姓名：________', songti))
  expect(onLine(xml, '________', marked(freeMarks(''), 1, '李明____')).xml).toContain(
    show(marked(freeMarks(''), 1, '李明____'), songtiOnLine),
  )
  expect(onLine(xml, '________', marked(freeMarks(''), 1, '________')).xml).not.toContain('<w:u ')
})

test('what a person edits, what stays a line and what is taken out divide no run', () => {
  const xml = paragraph(run('姓名：________', songti))
  for (const [text, isOfValues] of [
    ['李明', false],
    ['____', true],
    ['', true],
  ] as const)
    expect(onLine(xml, '________', text, isOfValues).xml).not.toContain('<w:u ')
})

test('lines that stand in one text are written on together', () => {
  const document = opened('<w:p><w:r><w:t>姓 名：____ 性别：____ 民族：____ </w:t></w:r></w:p>')
  const change = [...document.text.matchAll(/_+/gu)].map(({ index }, at) => ({
    ...{ start: index, end: index + 4, text: ['李明', '女__', ''][at] ?? '' },
  }))
  const filled = fillDocument(document, change)
  if (!filled.ok) throw new Error(filled.messages[0].code)
  const part = new TextDecoder().decode(unzipSync(filled.value)['word/document.xml'])
  expect(part.match(/<w:t(?: [^>]*)?>/gu)).toEqual(Array.from({ length: 5 }, () => '<w:t xml:space="preserve">'))
  const read = readDocument(filled.value)
  expect(read.ok && read.value.text).toBe('姓 名：李明 性别：女__ 民族：')
})
