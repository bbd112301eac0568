/** Blocks as Word's paragraphs. What a style says is not said again; what depends on the text (a signature's place) is. */
import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import { type Block, type Run, type Runs, textOfRuns } from '../../core/blocks.ts'
import { titleBreaks } from '../../core/title.ts'
import type { StyleName } from '../layout.ts'
import { characterWidth, twipsOfPt, widthInCharacters } from '../measures.ts'
import { attachmentParagraphs, endLine, isEndLine } from './ending.ts'
import { imprintOf, numberParagraph, organParagraph } from './official.ts'
import { runsIn, textIn, typeOf } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'
import { tableOf } from './table.ts'

/** The block `at`, set with an eye on its neighbours. */
export function childrenOf(setting: Setting, blocks: readonly Block[], at: number): readonly FileChild[] {
  const { docx, layout } = setting
  const block = blocks[at]
  const before = blocks[at - 1]
  const after = blocks[at + 1]
  if (!block) return []
  const paragraph = (style: StyleName, runs: Runs, more: IParagraphOptions = {}) =>
    new docx.Paragraph({ style: styleId(style), ...more, children: runsIn(setting, runs, layout.styles[style]) })
  const place = (style: StyleName): IParagraphOptions => ({
    ...besideTable(setting, style, before, after),
    // A signature does not stand on a page without text (7.3.5.4).
    ...(isEndLine(after) ? { keepNext: true } : {}),
  })
  // A subtitle or a rule belongs to the title above it.
  const headOf = (style: StyleName): IParagraphOptions =>
    after?.kind === 'subtitle' || after?.kind === 'rule'
      ? { spacing: { ...spacingOf(style, layout, setting.page), after: 0 } }
      : {}
  switch (block.kind) {
    case 'paragraph':
      return [paragraph('body', block.runs, place('body'))]
    case 'heading':
      return [headingParagraph(setting, block, place(block.rest.length > 0 ? 'body' : `heading${block.level}`))]
    case 'item':
      return [itemParagraph(setting, block, place('item'))]
    case 'table':
      return tableOf(setting, block, after?.kind === 'table')
    case 'rule':
      return [
        new docx.Paragraph({
          style: styleId('body'),
          indent: { firstLine: 0, firstLineChars: 0 },
          thematicBreak: true,
        }),
      ]
    case 'separator':
      return [paragraph('body', block.runs, { alignment: 'center', indent: { firstLine: 0, firstLineChars: 0 } })]
    case 'title':
      return [paragraph('title', titleRuns(setting, block.runs), headOf('title'))]
    case 'subtitle':
      return [paragraph('subtitle', block.runs, headOf('subtitle'))]
    case 'signature':
    case 'date':
      return [endLine(setting, blocks, at, block)]
    case 'attachment':
      return [paragraph('attachment', block.runs, { pageBreakBefore: before !== undefined })]
    case 'attachments':
      return attachmentParagraphs(setting, block.names, isEndLine(after))
    case 'organ':
      return [organParagraph(setting, block.runs)]
    case 'number':
      return [numberParagraph(setting, block)]
    case 'copies':
      return imprintOf(setting, after?.kind === 'print' ? [block, after] : [block])
    case 'print':
      // Below the recipients it is a row of their table.
      return before?.kind === 'copies' ? [] : imprintOf(setting, [block])
    case 'salutation':
    case 'note':
      return [paragraph(block.kind, block.runs)]
  }
}

/** The gap above or below a table; the text has it, for a table of Word has none. */
function besideTable(
  { layout, page }: Setting,
  style: StyleName,
  before: Block | undefined,
  after: Block | undefined,
): IParagraphOptions {
  if (before?.kind !== 'table' && after?.kind !== 'table') return {}
  const spacing = spacingOf(style, layout, page)
  const gap = twipsOfPt(layout.table.gapPt)
  return {
    spacing: {
      ...spacing,
      before: Math.max(spacing.before, before?.kind === 'table' ? gap : 0),
      after: Math.max(spacing.after, after?.kind === 'table' ? gap : 0),
    },
  }
}

/** A title over several lines gets its line breaks between words and outside values. */
function titleRuns({ layout, page }: Setting, runs: Runs): Runs {
  const style = layout.styles.title
  const text = textOfRuns(runs)
  const most = Math.floor(page.textWidth / characterWidth(style, layout, page)) - 1
  let start = 0
  const solid = runs.flatMap((run) => {
    const end = start + run.text.length
    const span = run.value ? [{ start, end }] : []
    start = end
    return span
  })
  const breaks = titleBreaks(text, most, widthInCharacters, solid)
  let from = 0
  return runs.map((run): Run => {
    const to = from + run.text.length
    const own = breaks.filter((at) => at > from && at <= to).map((at) => at - from)
    from = to
    return { ...run, text: own.reduceRight((out, at) => `${out.slice(0, at)}\n${out.slice(at)}`, run.text) }
  })
}

function headingParagraph(
  setting: Setting,
  block: Extract<Block, { kind: 'heading' }>,
  place: IParagraphOptions,
): Paragraph {
  const { docx, layout } = setting
  const name = `heading${block.level}` as const
  const runIn = block.rest.length > 0
  return new docx.Paragraph({
    style: styleId(runIn ? 'body' : name),
    ...place,
    children: [
      ...runsIn(setting, block.runs, layout.styles[name], runIn ? typeOf(setting, layout.styles[name]) : {}),
      ...runsIn(setting, block.rest, layout.styles.body),
    ],
  })
}

function itemParagraph(setting: Setting, block: Extract<Block, { kind: 'item' }>, place: IParagraphOptions): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.item
  const children = runsIn(setting, block.runs, style)
  if (block.number === null)
    return new docx.Paragraph({
      style: styleId('item'),
      ...place,
      numbering: { reference: 'bullets', level: block.depth },
      children,
    })
  const text = textOfRuns(block.runs)
  const gap = widthInCharacters(text.slice(0, 1)) === 1 ? '' : ' '
  const left = Math.round((style.left + block.depth * 2) * characterWidth(style, layout, page))
  return new docx.Paragraph({
    style: styleId('item'),
    ...place,
    ...(block.depth > 0 ? { indent: { left } } : {}),
    children: [...textIn(setting, `${block.number}${gap}`, style), ...children],
  })
}
