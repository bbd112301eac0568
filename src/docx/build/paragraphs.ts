/** Blocks as Word's paragraphs. What a style says is not said again; what depends on the text (a signature's place) is. */
import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import { type Block, type Run, type Runs, textOfRuns } from '../../core/blocks.ts'
import { titleBreaks } from '../../core/title.ts'
import type { StyleName } from '../layout.ts'
import { characterWidth, twipsOfPt, widthInCharacters } from '../measures.ts'
import { attachmentParagraphs, endLines, isEndLine } from './ending.ts'
import {
  dispatchParagraph,
  isMark,
  issuedParagraph,
  markParagraph,
  numberParagraphs,
  organParagraph,
  organsTable,
} from './head.ts'
import { type ImprintLine, imprintOf } from './imprint.ts'
import { letterHead } from './letter.ts'
import { runsIn, textIn, typeOf } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'
import { tableOf } from './table.ts'

/** The block `at`, set with an eye on its neighbours. */
export function childrenOf(
  setting: Setting,
  blocks: readonly Block[],
  at: number,
  /** The imprint stands on a page of its own, which `pages.ts` says. */
  apart = false,
): readonly FileChild[] {
  const { docx, layout } = setting
  const block = blocks[at]
  const before = blocks[at - 1]
  const after = blocks[at + 1]
  if (!block) return []
  const paragraph = (style: StyleName, runs: Runs, more: IParagraphOptions = {}) =>
    new docx.Paragraph({ style: styleId(style), ...more, children: runsIn(setting, runs, layout.styles[style]) })
  const place = (style: StyleName): IParagraphOptions => ({
    ...besideTable(setting, style, before, after),
    ...(isEnding(after) ? { keepNext: true } : {}),
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
      return tableOf(setting, block, { isApart: after?.kind === 'table', isKept: isEnding(after) })
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
      return endLines(setting, blocks, at, block)
    case 'attendance':
      return [attendanceParagraph(setting, block, before?.kind !== 'attendance')]
    case 'attachment':
      return [paragraph('attachment', block.runs, { pageBreakBefore: before !== undefined })]
    case 'attachments':
      return attachmentParagraphs(setting, block.names, isEndLine(after))
    case 'copyNumber':
    case 'secrecy':
    case 'urgency':
      return letterOf(setting, blocks, at) ? [] : [markParagraph(setting, block)]
    case 'organ':
      return letterOf(setting, blocks, at) ?? [organParagraph(setting, block.runs, marksAbove(blocks, at).length)]
    case 'organs':
      return organsTable(setting, block, marksAbove(blocks, at).length)
    case 'number':
      if (letterOf(setting, blocks, at - 1)) return []
      return numberParagraphs(setting, block, layout.head?.form !== 'order' && after?.kind !== 'issued')
    case 'issued':
      return [issuedParagraph(setting, block)]
    case 'dispatch':
      return [dispatchParagraph(setting, block, after?.kind !== 'dispatch')]
    case 'copies':
    case 'print':
      return isImprint(before) ? [] : imprintOf(setting, blocks.slice(at).filter(isImprint), apart)
    case 'salutation':
    case 'note':
      return [paragraph(block.kind, block.runs)]
  }
}

/** What does not stand on a page without text (7.3.5.5): who signs, and what is attached. */
function isEnding(block: Block | undefined): boolean {
  return isEndLine(block) || block?.kind === 'attachments'
}

function isImprint(block: Block | undefined): block is ImprintLine {
  return block?.kind === 'copies' || block?.kind === 'print'
}

function marksAbove(blocks: readonly Block[], at: number): readonly Block[] {
  let first = at
  while (isMark(blocks[first - 1])) first--
  return blocks.slice(first, at)
}

/** The head of a letter, at the organ or a mark above it; null in any other document, and where it has no number. */
function letterOf(setting: Setting, blocks: readonly Block[], at: number): readonly FileChild[] | null {
  if (setting.layout.head?.form !== 'letter') return null
  let organ = at
  while (isMark(blocks[organ])) organ++
  const [flag, number] = [blocks[organ], blocks[organ + 1]]
  if (flag?.kind !== 'organ' || number?.kind !== 'number') return null
  return letterHead(setting, flag.runs, marksAbove(blocks, organ), [...number.runs, ...number.right])
}

/** 10.3: the word two characters in, in 黑体; further lines stand under whom it names first. */
function attendanceParagraph(
  setting: Setting,
  { runs, rest }: Extract<Block, { kind: 'attendance' }>,
  isFirst: boolean,
): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.attendance
  const character = characterWidth(style, layout, page)
  const label = widthInCharacters(textOfRuns(runs))
  const own = spacingOf('attendance', layout, page)
  return new docx.Paragraph({
    style: styleId('attendance'),
    ...(isFirst ? {} : { spacing: { ...own, before: 0 } }),
    indent: { left: Math.round((2 + label) * character), hanging: Math.round(label * character) },
    children: [
      ...runsIn(setting, runs, style),
      ...runsIn(setting, rest, layout.styles.body, typeOf(setting, layout.styles.body)),
    ],
  })
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
