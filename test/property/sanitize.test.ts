import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sanitizeDocument } from '../../src/docx/sanitize.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { body, run, wordOf } from '../docx/word-of.ts'

interface Run {
  readonly kind: 'plain' | 'deleted' | 'inserted' | 'hidden' | 'moved away' | 'moved here' | 'inserted and deleted'
  readonly text: string
}
interface Line {
  readonly mark: 'none' | 'del' | 'ins' | 'moveFrom' | 'moveTo'
  readonly hasBefore: boolean
  readonly runs: readonly Run[]
}
interface Cell {
  readonly isDeleted: boolean
  readonly blocks: readonly Block[]
  readonly last: Line
}
interface Row {
  readonly isDeleted: boolean
  readonly cells: readonly Cell[]
}
type Block = { readonly line: Line } | { readonly rows: readonly Row[] } | { readonly between: string }

const line: fc.Arbitrary<Line> = fc.record({
  mark: fc.constantFrom('none', 'none', 'del', 'ins', 'moveFrom', 'moveTo'),
  hasBefore: fc.boolean(),
  runs: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'plain',
        'deleted',
        'inserted',
        'hidden',
        'moved away',
        'moved here',
        'inserted and deleted',
      ),
      text: fc.constantFrom('甲', '乙丙', '丁'),
    }),
    { maxLength: 3 },
  ),
})
const between = fc.constantFrom('<w:bookmarkStart w:id="0" w:name="b"/>', '<w:moveToRangeEnd w:id="0"/>')
const { blocks } = fc.letrec<{ blocks: readonly Block[]; block: Block; cell: Cell }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 6 }),
  block: fc.oneof(
    { maxDepth: 2 },
    line.map((one): Block => ({ line: one })),
    between.map((one): Block => ({ between: one })),
    fc
      .array(fc.record({ isDeleted: fc.boolean(), cells: fc.array(tie('cell'), { minLength: 1, maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((rows): Block => ({ rows })),
  ),
  cell: fc.record({ isDeleted: fc.boolean(), blocks: tie('blocks'), last: line }),
}))

const author = 'w:id="1" w:author="王"'
const deletedText = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`
const runXml: Readonly<Record<Run['kind'], (text: string) => string>> = {
  plain: (text) => run(text),
  deleted: (text) => `<w:del ${author}>${deletedText(text)}</w:del>`,
  inserted: (text) => `<w:ins ${author}>${run(text)}</w:ins>`,
  hidden: (text) => run(text, '<w:rPr><w:vanish/></w:rPr>'),
  'moved away': (text) => `<w:moveFrom ${author}>${run(text)}</w:moveFrom>`,
  'moved here': (text) => `<w:moveTo ${author}>${run(text)}</w:moveTo>`,
  'inserted and deleted': (text) => `<w:ins ${author}><w:del ${author}>${deletedText(text)}</w:del></w:ins>`,
}

function lineXml({ mark, hasBefore, runs }: Line): string {
  const changed = hasBefore ? `<w:pPrChange ${author}><w:pPr/></w:pPrChange>` : ''
  const properties = mark === 'none' ? '' : `<w:rPr><w:${mark} ${author}/></w:rPr>`
  const head = changed + properties === '' ? '' : `<w:pPr><w:keepNext/>${properties}${changed}</w:pPr>`
  return `<w:p w:rsidR="00A1">${head}${runs.map(({ kind, text }) => runXml[kind](text)).join('')}</w:p>`
}

function blockXml(block: Block): string {
  if ('line' in block) return lineXml(block.line)
  if ('between' in block) return block.between
  const rows = block.rows.map(({ isDeleted, cells }) => {
    const inside = cells.map(
      (cell) =>
        `<w:tc><w:tcPr><w:tcW w:w="9"/>${cell.isDeleted ? `<w:cellDel ${author}/>` : ''}</w:tcPr>${cell.blocks.map(blockXml).join('')}${lineXml(cell.last)}</w:tc>`,
    )
    return `<w:tr>${isDeleted ? `<w:trPr><w:del ${author}/></w:trPr>` : ''}${inside.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

const stays: readonly Run['kind'][] = ['plain', 'inserted', 'moved here']
const textOf = ({ runs }: Line) => runs.flatMap(({ kind, text }) => (stays.includes(kind) ? [text] : [])).join('')

/** The lines that are left once everything is accepted. */
function linesOf(all: readonly Block[], where: 'body' | 'cell'): readonly string[] {
  const lines: string[] = []
  let waiting: string | null = null
  for (const block of all) {
    if ('between' in block) continue
    if ('line' in block) {
      const text: string = (waiting ?? '') + textOf(block.line)
      waiting = block.line.mark === 'del' || block.line.mark === 'moveFrom' ? text : null
      if (waiting === null) lines.push(text)
      continue
    }
    if (waiting) lines.push(waiting)
    waiting = null
    for (const { isDeleted, cells } of block.rows)
      if (!isDeleted)
        for (const cell of cells)
          if (!cell.isDeleted) lines.push(...linesOf([...cell.blocks, { line: cell.last }], 'cell'))
  }
  return waiting === null || (waiting === '' && where === 'body') ? lines : [...lines, waiting]
}

test('a public copy says what is left when every change is accepted, holds no trace of one, and cleaned again it is the same', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const once = sanitizeDocument(wordOf(body(all.map(blockXml).join(''))))
      if (!once.ok) throw new Error(once.messages[0].code)
      const { bytes } = once.value
      const [read, twice] = [readDocument(bytes), sanitizeDocument(bytes)]
      const xml = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString()
      expect([
        read.ok && read.value.paragraphs.map(({ text }) => text),
        xml.match(/<w:(?:del|ins|move|vanish|pPrChange|cellDel|delText)\b|王|rsid/gu),
        structureOf(bytes),
        twice.ok && Buffer.from(twice.value.bytes).equals(bytes),
      ]).toEqual([linesOf(all, 'body'), null, [], true])
    }),
    { numRuns: 300 },
  )
})
