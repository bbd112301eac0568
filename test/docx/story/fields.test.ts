import { expect, test } from 'vitest'
import { fillDocument } from '../../../src/docx/fill.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, part, run, wordOf } from '../word-of.ts'

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (inside: string, result: string | null) =>
  mark('begin') + inside + (result === null ? '' : mark('separate') + result) + mark('end')
const p = (...inside: readonly string[]) => `<w:p>${inside.join('')}</w:p>`

function read(inside: string, more: Readonly<Record<string, string>> = {}) {
  const document = readDocument(wordOf({ 'word/document.xml': body(inside), ...more }))
  if (!document.ok) throw new Error(JSON.stringify(document.messages))
  const unread = document.messages.find(({ code: what }) => what === 'docx-masks-unread')
  return { document: document.value, text: document.value.text, unread: unread?.params.count ?? 0 }
}

const nested = field(code(' = ') + field(code(' MERGEFIELD a '), run('**')) + code(' + 1 '), run('***'))

test.each([
  ['a result is text', p(field(code(' REF a '), run('**'))), '**'],
  ['the result of a field in the code of another is none', p(run('本年'), nested, run('人')), '本年***人'],
  ['what a button shows is text', p(field(code(' MACROBUTTON NoMacro **县教育局'), null)), '**县教育局'],
  [
    'a button cut over runs shows the same',
    p(field(code(' MACRO') + code('BUTTON No') + code('Macro *') + code('*县'), null)),
    '**县',
  ],
  ['the name of a macro is not shown', p(field(code(' MACROBUTTON **'), null)), ''],
  [
    'a field without an end hides nothing of the next paragraph',
    p(mark('begin'), code(' REF ')) + p(run('**县')),
    '\n**县',
  ],
  ['a field without a begin hides nothing', p(mark('separate'), run('**'), mark('end'), run('县')), '**县'],
  [
    'a result over paragraphs is text',
    p(mark('begin'), code(' TOC '), mark('separate'), run('一')) + p(run('二'), mark('end')),
    '一\n二',
  ],
])('%s', (_, inside, text) => {
  expect(read(inside).text).toBe(text)
})

test('the place that is shown is filled, and the code keeps its own', () => {
  const { document } = read(p(nested))
  const filled = fillDocument(document, [{ start: 0, end: 3, text: '36' }])
  const again = filled.ok ? readDocument(filled.value) : filled
  expect(again.ok && [again.value.text, again.value.sources.get('word/document.xml')?.text.includes('>**<')]).toEqual([
    '36',
    true,
  ])
})

test('a button is filled in its code', () => {
  const { document } = read(p(field(code(' MACROBUTTON NoMacro **县'), null)))
  const filled = fillDocument(document, [{ start: 0, end: 2, text: '旬河' }])
  const again = filled.ok ? readDocument(filled.value) : filled
  expect(again.ok && again.value.sources.get('word/document.xml')?.text).toContain(' MACROBUTTON NoMacro 旬河县<')
})

test.each([
  ['the code of a field', p(field(code(' IF 1 = 1 "**县" "无" '), run('**县'))), {}, 1],
  ['a switch is no mask', p(field(code(' REF a \\* MERGEFORMAT '), run('**县'))), {}, 0],
  ['a button shows its mask', p(field(code(' MACROBUTTON NoMacro **县'), null)), {}, 0],
  [
    'an entry of a list and a default',
    p(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="**县"/></w:ddList><w:textInput><w:default w:val="**"/></w:textInput></w:ffData></w:fldChar></w:r>',
    ),
    {},
    2,
  ],
  [
    'a variable of the document',
    p(run('正文')),
    { 'word/settings.xml': part('w:settings', '<w:docVars><w:docVar w:name="a" w:val="**县"/></w:docVars>') },
    1,
  ],
])('masks that nobody sees are counted: %s', (_, inside, more, count) => {
  expect(read(inside, more).unread).toBe(count)
})

test('the stars of a bar code are no mask, those of the next run are', () => {
  const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`
  const bars = run('*1028849*', font('Barcode 3 of 9'))
  expect(read(p(bars, run('**县'), run('*', font('宋体')))).text).toBe('\uFFFC**县*')
  const twice = p(run('**', font('宋体')), bars).repeat(3)
  expect(read(twice).text).toBe('**\uFFFC\n**\uFFFC\n**\uFFFC')
})
