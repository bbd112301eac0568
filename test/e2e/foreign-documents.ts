/** Word documents as other programs make them: ten kinds of pages that no layout of ours has. */
import { body, part, run, wordOf } from '../docx/word-of.ts'
import { longReport } from './long-reports.ts'

const prose = (seed: number) =>
  longReport(seed)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('|'))

const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>'

/** `size` in half points; `before` stands in each paragraph's properties. */
function paragraphs(lines: readonly string[], size: number, properties = ''): string {
  const runs = `<w:rPr>${fonts}<w:sz w:val="${size}"/></w:rPr>`
  return lines.map((line) => `<w:p><w:pPr>${properties}</w:pPr>${run(line, runs)}</w:p>`).join('')
}

const page = (inside = '', width = 11906, height = 16838, margin = 1440) =>
  `<w:sectPr>${inside}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`

function document(inside: string, section = page()): Uint8Array {
  return wordOf(body(inside).replace('<w:sectPr/>', section))
}

const spaced = (line: number, rule: string, after = 0) =>
  `<w:spacing w:after="${after}" w:line="${line}" w:lineRule="${rule}"/>`

function table(rows: number, text: (row: number) => string): string {
  const cell = (words: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraphs([words], 21)}</w:tc>`
  const lines = Array.from(
    { length: rows },
    (_, row) => `<w:tr>${cell(`第${row}行`)}${cell(text(row))}${cell('完成')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${lines.join('')}</w:tbl>`
}

/** By what is of their kind alone. */
export const foreignDocuments: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
  ['lines of one height', document(paragraphs(prose(21), 24, spaced(480, 'exact')))],
  ['one and a half lines', document(paragraphs(prose(22), 24, spaced(360, 'auto')))],
  ['single lines in small type', document(paragraphs([...prose(23), ...prose(33)], 21, spaced(240, 'auto')))],
  ['space after each paragraph', document(paragraphs(prose(24), 28, spaced(300, 'auto', 200)))],
  ['wide margins', document(paragraphs(prose(25), 24, spaced(400, 'exact')), page('', 11906, 16838, 2400))],
  ['a page that lies on its side', document(paragraphs(prose(26), 24, spaced(420, 'exact')), page('', 16838, 11906))],
  [
    'paragraphs that may lose a single line',
    document(paragraphs(prose(27), 28, `<w:widowControl w:val="0"/>${spaced(560, 'exact')}`)),
  ],
  [
    'paragraphs that must not lose one',
    wordOf({
      'word/document.xml': body(paragraphs(prose(32), 28, spaced(560, 'exact'))).replace('<w:sectPr/>', page()),
      'word/styles.xml': part(
        'w:styles',
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      ),
    }),
  ],
  [
    'headings that stay with what follows',
    document(
      prose(28)
        .map((line, at) => paragraphs([line], 24, `${at % 3 === 0 ? '<w:keepNext/>' : ''}${spaced(440, 'exact')}`))
        .join(''),
    ),
  ],
  [
    'a table over pages',
    document(
      `${paragraphs(prose(29).slice(0, 4), 24, spaced(400, 'exact'))}${table(60, (row) => '水利'.repeat(1 + (row % 12)))}${paragraphs(prose(29).slice(4), 24, spaced(400, 'exact'))}`,
    ),
  ],
  [
    'a page break in the text',
    document(
      `${paragraphs(prose(30), 24, spaced(400, 'exact'))}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraphs(prose(31), 24, spaced(400, 'exact'))}`,
    ),
  ],
]
