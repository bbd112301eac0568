import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sanitizeDocument } from '../../src/docx/sanitize.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { body, paragraph, part, run, wordOf } from './word-of.ts'

const author = 'w:id="1" w:author="王" w:date="2026-01-01T00:00:00Z"'
const deleted = (text: string) => `<w:del ${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
/** The paragraph's own mark, with what was done to it. */
const marked = (how: string, properties = '') => `<w:pPr>${properties}<w:rPr><w:${how} ${author}/></w:rPr></w:pPr>`
const styled = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`
const line = (properties: string, ...inside: readonly string[]) => `<w:p>${properties}${inside.join('')}</w:p>`
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const row = (properties: string, ...cells: readonly string[]) => `<w:tr>${properties}${cells.join('')}</w:tr>`
const cell = (inside: string, properties = '') => `<w:tc>${properties}${inside}</w:tc>`
const [a, b, c] = [run('甲'), run('乙'), run('丙')] as const

/** What is left of the body; cleaned twice it is the same. */
function left(inside: string): string {
  const once = sanitizeDocument(wordOf(body(inside)))
  if (!once.ok) throw new Error(once.messages[0].code)
  const twice = sanitizeDocument(once.value.bytes)
  if (!twice.ok || !Buffer.from(twice.value.bytes).equals(once.value.bytes)) throw new Error('Not the same twice.')
  if (structureOf(once.value.bytes).length > 0) throw new Error('Not whole.')
  const xml = Buffer.from(unzipSync(once.value.bytes)['word/document.xml'] ?? []).toString()
  return /<w:body>(?<inside>.*)<w:sectPr\/>/su.exec(xml)?.groups?.inside ?? ''
}

/** ISO/IEC 29500-1, 17.13.5, element by element: what stands there before and after its changes are accepted. */
const accepted: readonly (readonly [string, string, string])[] = [
  [
    'a deleted paragraph mark joins its paragraph with the next, whose properties count',
    line(marked('del', '<w:jc w:val="center"/>'), a) + line(styled('标题'), b),
    line(styled('标题'), a, b),
  ],
  ['so does a mark that was moved away', line(marked('moveFrom'), a) + line('', b), line('', a, b)],
  [
    'a whole deleted paragraph leaves the next as it was',
    line(marked('del'), deleted('旧')) + line(styled('正文'), b),
    line(styled('正文'), b),
  ],
  [
    'several deleted marks join everything up to the next one',
    line(marked('del'), a) + line(marked('del', '<w:keepNext/>'), b) + line(styled('末'), c),
    line(styled('末'), a, b, c),
  ],
  [
    'what stands between the paragraphs goes with them',
    `${line(marked('del'), a)}<w:bookmarkStart w:id="0" w:name="x"/>${line(styled('末'), b)}`,
    line(styled('末'), a, '<w:bookmarkStart w:id="0" w:name="x"/>', b),
  ],
  ['an empty next paragraph brings its end', `${line(marked('del'), a)}<w:p/>`, line('', a)],
  [
    'the next paragraph’s own changes are accepted on the way',
    line(marked('del'), a) +
      line(`<w:pPr><w:jc w:val="end"/><w:pPrChange ${author}><w:pPr/></w:pPrChange></w:pPr>`, deleted('旧'), b),
    line('<w:pPr><w:jc w:val="end"/></w:pPr>', a, b),
  ],
  [
    'before a table a deleted paragraph goes where it is empty',
    line(marked('del'), deleted('旧')) + table(row('', cell(line('', b)))),
    table(row('', cell(line('', b)))),
  ],
  [
    'before a table a paragraph with text stays',
    line(marked('del'), a) + table(row('', cell(line('', b)))),
    line('<w:pPr><w:rPr></w:rPr></w:pPr>', a) + table(row('', cell(line('', b)))),
  ],
  [
    'the last paragraph of a cell stays',
    table(row('', cell(line(marked('del'), deleted('旧'))))),
    table(row('', cell(line('<w:pPr><w:rPr></w:rPr></w:pPr>')))),
  ],
  [
    'an inserted paragraph mark stays',
    line(marked('ins'), a) + line('', b),
    line('<w:pPr><w:rPr></w:rPr></w:pPr>', a) + line('', b),
  ],
  ['inserted and deleted again is gone', line('', `<w:ins ${author}>${deleted('旧')}${a}</w:ins>`), line('', a)],
  [
    'a deleted row goes, an inserted one stays',
    table(
      row(`<w:trPr><w:del ${author}/></w:trPr>`, cell(line('', a))),
      row(`<w:trPr><w:ins ${author}/></w:trPr>`, cell(line('', b))),
    ),
    table(row('<w:trPr></w:trPr>', cell(line('', b)))),
  ],
  [
    'a table goes with its last row',
    table(row(`<w:trPr><w:del ${author}/></w:trPr>`, cell(line('', a)))) + line('', b),
    line('', b),
  ],
  [
    'a deleted cell goes, an inserted one stays',
    table(
      row(
        '',
        cell(line('', a), `<w:tcPr><w:cellDel ${author}/></w:tcPr>`),
        cell(line('', b), `<w:tcPr><w:cellIns ${author}/></w:tcPr>`),
      ),
    ),
    table(row('', cell(line('', b), '<w:tcPr></w:tcPr>'))),
  ],
  [
    'a row goes with its last cell',
    table(row('', cell(line('', a), `<w:tcPr><w:cellDel ${author}/></w:tcPr>`)), row('', cell(line('', b)))),
    table(row('', cell(line('', b)))),
  ],
  [
    'cells that were merged are so for good, at their place among the properties',
    table(
      row(
        '',
        cell(
          line('', a),
          `<w:tcPr><w:tcW w:w="9"/><w:vAlign w:val="top"/><w:cellMerge ${author} w:vMerge="rest"/></w:tcPr>`,
        ),
      ),
      row('', cell(line('', b), `<w:tcPr><w:cellMerge ${author} w:vMerge="cont"/></w:tcPr>`)),
    ),
    table(
      row('', cell(line('', a), '<w:tcPr><w:tcW w:w="9"/><w:vMerge w:val="restart"/><w:vAlign w:val="top"/></w:tcPr>')),
      row('', cell(line('', b), '<w:tcPr><w:vMerge w:val="continue"/></w:tcPr>')),
    ),
  ],
  [
    'earlier properties of runs, paragraphs, tables, rows, cells and grids go',
    table(
      `<w:tblGrid><w:gridCol w:w="9"/><w:tblGridChange w:id="2"><w:tblGrid/></w:tblGridChange></w:tblGrid>`,
      row(
        `<w:tblPrEx><w:tblPrExChange ${author}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx><w:trPr><w:trPrChange ${author}><w:trPr/></w:trPrChange></w:trPr>`,
        cell(
          line('', run('甲', `<w:rPr><w:rPrChange ${author}><w:rPr/></w:rPrChange></w:rPr>`)),
          `<w:tcPr><w:tcPrChange ${author}><w:tcPr/></w:tcPrChange></w:tcPr>`,
        ),
      ),
    ),
    table(
      '<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>',
      row(
        '<w:tblPrEx></w:tblPrEx><w:trPr></w:trPr>',
        cell(line('', run('甲', '<w:rPr></w:rPr>')), '<w:tcPr></w:tcPr>'),
      ),
    ),
  ],
  [
    'what was moved stands where it came to, and the ends of the moves go',
    `<w:moveFromRangeStart ${author} w:name="m"/>${line('', `<w:moveFrom ${author}>${a}</w:moveFrom>`)}<w:moveFromRangeEnd w:id="1"/><w:moveToRangeStart ${author} w:name="m"/>${line('', `<w:moveTo ${author}>${a}</w:moveTo>`)}<w:moveToRangeEnd w:id="1"/>`,
    line('') + line('', a),
  ],
  [
    'deleted field codes go',
    line('', `<w:del ${author}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>`, a),
    line('', a),
  ],
  [
    'in a text box the paragraphs around it are not joined with those inside',
    line(
      '',
      `<w:r><w:pict><v:textbox><w:txbxContent>${line(marked('del'), a)}${line('', b)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ) + line('', c),
    line('', `<w:r><w:pict><v:textbox><w:txbxContent>${line('', a, b)}</w:txbxContent></v:textbox></w:pict></w:r>`) +
      line('', c),
  ],
]

test.each(accepted)('%s', (_, before, after) => {
  expect(left(before)).toBe(after)
})

test('a note goes with its last reference', () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const note = (kind: string, id: number) => `<w:${kind} w:id="${id}">${paragraph('注')}</w:${kind}>`
  const result = sanitizeDocument(
    wordOf({
      'word/footnotes.xml': part('w:footnotes', note('footnote', 0) + note('footnote', 2) + note('footnote', 3)),
      'word/endnotes.xml': part('w:endnotes', note('endnote', 2)),
      'word/document.xml': body(
        line(
          '',
          `<w:del ${author}>${reference('footnote', 2)}${reference('footnote', 3)}${reference('endnote', 2)}</w:del>`,
          reference('footnote', 3),
        ),
      ),
    }),
  )
  const files = result.ok ? unzipSync(result.value.bytes) : {}
  expect(['footnotes', 'endnotes'].map((name) => Buffer.from(files[`word/${name}.xml`] ?? []).toString())).toEqual([
    part('w:footnotes', note('footnote', 0) + note('footnote', 3)),
    part('w:endnotes', ''),
  ])
})

const style = (type: string, id: string, properties: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${properties}</w:style>`
const hidden = '<w:rPr><w:vanish/></w:rPr>'
const shown = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`
const styles = [
  style('paragraph', '藏', hidden),
  style('paragraph', '孙', basedOn('子')),
  style('paragraph', '子', basedOn('藏')),
  style('paragraph', '露', basedOn('藏') + shown),
  style('paragraph', '圈', basedOn('环')),
  style('paragraph', '环', basedOn('圈')),
  style('character', '字', hidden),
  style('table', '表', hidden),
  style('paragraph', '网', '<w:rPr><w:webHidden/></w:rPr>'),
]
const inRun = (id: string) => run('甲', `<w:rPr><w:rStyle w:val="${id}"/></w:rPr>`)

/** The text that is left, by what hides it. */
const hidings: readonly (readonly [what: string, inside: string, text: string, ...styles: string[]])[] = [
  ['a paragraph style', line(styled('藏'), a), ''],
  ['a style that a style is based on', line(styled('孙'), a), ''],
  ['a style that shows what the one it is based on hides', line(styled('露'), a), '甲'],
  ['a character style', line('', inRun('字')), ''],
  ['a paragraph and a character style, which show it again', line(styled('藏'), inRun('字')), '甲'],
  ['a table style', `<w:tbl><w:tblPr><w:tblStyle w:val="表"/></w:tblPr>${row('', cell(line('', a)))}</w:tbl>`, ''],
  ['the run itself, whatever its style', line(styled('露'), run('甲', hidden)), ''],
  ['a style where the run itself shows it', line(styled('藏'), run('甲', shown)), '甲'],
  ['styles based on each other', line(styled('圈'), a), '甲'],
  ['a style that only hides on the web', line(styled('网'), a), '甲'],
  ['the mark of its paragraph alone', line('<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>', a), '甲'],
  [
    'a style after a text box of another one',
    line(styled('藏'), `<w:r><w:pict><w:txbxContent>${line('', b)}</w:txbxContent></w:pict></w:r>`, a),
    '',
  ],
  ['a hidden row', table(row('<w:trPr><w:hidden/></w:trPr>', cell(line('', a))), row('', cell(line('', b)))), '乙'],
  [
    'a hidden drawing',
    line(
      '',
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" hidden="1"/><w:txbxContent>${line('', a)}</w:txbxContent></wp:inline></w:drawing></w:r>`,
      b,
    ),
    '乙',
  ],
  ['the default style', line('', a), '', style('paragraph', '默', hidden, ' w:default="1"')],
  [
    'the defaults of the document',
    line('', a),
    '',
    `<w:docDefaults><w:rPrDefault>${hidden}</w:rPrDefault></w:docDefaults>`,
  ],
]

test.each(hidings)('what is hidden by %s', (_, inside, text, ...more) => {
  const bytes = wordOf({
    'word/document.xml': body(inside),
    'word/styles.xml': part('w:styles', [...more, ...styles].join('')),
  })
  const result = sanitizeDocument(bytes)
  const xml = result.ok ? Buffer.from(unzipSync(result.value.bytes)['word/document.xml'] ?? []).toString() : ''
  expect([...xml.matchAll(/<w:t [^>]*>([^<]*)/gu)].map((match) => match[1]).join('')).toBe(text)
})
