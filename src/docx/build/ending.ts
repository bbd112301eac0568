/** How a document ends: the names of its attachments, who signs it, and its date. */
import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import { type Block, type Runs, textOfRuns } from '../../core/blocks.ts'
import { organName } from '../../core/language/head.ts'
import type { Layout } from '../layout.ts'
import { characterWidth, setWidth, twipsOfMm, widthInCharacters } from '../measures.ts'
import { bareTable } from './head.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'

type EndLine = Extract<Block, { readonly kind: 'signature' | 'date' }>

export function isEndLine(block: Block | undefined): block is EndLine {
  return block?.kind === 'signature' || block?.kind === 'date'
}

/** The line `at` of an ending, or all organs that sign with it; how, is the layout's `signing`. */
export function endLines(setting: Setting, blocks: readonly Block[], at: number, block: EndLine): readonly FileChild[] {
  const lines = linesAround(blocks, at)
  if (!areSealed(setting, lines)) return [endLine(setting, lines, block)]
  return block === lines[0] ? sealedTable(setting, lines) : []
}

/** Several organs, each with a seal. */
export function areSealed({ layout }: Setting, lines: readonly EndLine[]): boolean {
  const organs = lines.filter(({ kind }) => kind === 'signature')
  return (
    layout.signing?.by === 'seal' && organs.length > 1 && organs.every(({ runs }) => organName.test(textOfRuns(runs)))
  )
}

/** How many names stand side by side, and twips between two rows of them: their seals do not touch. */
export function sealsOf({ layout, page }: Setting, organs: readonly Runs[]) {
  const character = characterWidth(layout.styles.signature, layout, page)
  const widest = Math.max(...organs.map((runs) => (widthInCharacters(textOfRuns(runs)) + 0.5) * character))
  const seal = twipsOfMm((layout.signing?.sealMm ?? 0) + 2)
  const across = Math.max(1, Math.min(3, organs.length, Math.floor(page.textWidth / Math.max(widest, seal))))
  const { line } = spacingOf('signature', layout, page)
  const between = Math.round((page.grid?.linePitch ?? line) * (layout.signing?.rowLines ?? 1)) - line
  return { across, between, rows: Math.ceil(organs.length / across) }
}

/** 7.3.5.1: several organs side by side, each where its seal will stand, the date under the last of them. */
function sealedTable(setting: Setting, lines: readonly EndLine[]): readonly FileChild[] {
  const { docx, layout, page } = setting
  const organs = lines.filter(({ kind }) => kind === 'signature')
  const dates = lines.filter(({ kind }) => kind === 'date')
  const { across, between, rows } = sealsOf(
    setting,
    organs.map(({ runs }) => runs),
  )
  const width = Math.floor(page.textWidth / across)
  const own = spacingOf('signature', layout, page)
  const paragraph = (line: EndLine, more: IParagraphOptions) =>
    new docx.Paragraph({
      style: styleId(line.kind),
      alignment: 'center',
      keepNext: true,
      ...more,
      children: runsIn(setting, line.runs, layout.styles[line.kind]),
    })
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: across }, (_, column) => {
      // A last row that is not full stands at the right, over the date.
      const missing = row === rows - 1 ? rows * across - organs.length : 0
      const organ = organs[row * across + column - missing]
      const isHere = organ !== undefined && column >= missing
      const isLast = organ === organs.at(-1)
      const spacing = { ...own, before: row === 0 ? own.before : between, after: 0 }
      return {
        width,
        children: isHere
          ? [
              paragraph(organ, { spacing }),
              ...(isLast ? dates.map((date) => paragraph(date, { spacing: { ...own, before: 0 } })) : []),
            ]
          : [new docx.Paragraph({ style: styleId('signature'), spacing })],
      }
    }),
  )
  return [bareTable(setting, cells, { at: 'top' })]
}

function endLine(setting: Setting, lines: readonly EndLine[], block: EndLine): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles[block.kind]
  const first = lines[0] === block
  const own = spacingOf(first ? 'signature' : block.kind, layout, page)
  // 7.3.5.3: an empty line between the seal of the signer's name and the date.
  const before = layout.signing?.by === 'name' && !first && block.kind === 'date' ? own.line : 0
  return new docx.Paragraph({
    style: styleId(block.kind),
    // A date alone stands as far below the text as a signature would.
    spacing: { ...own, ...(first ? {} : { before }) },
    ...(lines.at(-1) === block ? {} : { keepNext: true }),
    ...placeOf(setting, lines, block, characterWidth(style, layout, page)),
    children: runsIn(setting, block.runs, style),
  })
}

/** Where a line ends, or in a document without a seal starts. */
function placeOf(
  setting: Setting,
  lines: readonly EndLine[],
  block: EndLine,
  character: number,
): Pick<IParagraphOptions, 'alignment' | 'indent'> {
  const { layout, page } = setting
  const start = layout.signing?.by === 'none' ? startOf(layout, lines, block) : null
  if (start === null) return { indent: { right: Math.round(rightOf(setting, lines, block) * character) } }
  return { alignment: 'left', indent: { left: Math.max(0, Math.round(page.textWidth - start * character)) } }
}

/** How many characters a line ends from the right edge. */
function rightOf({ layout }: Setting, lines: readonly EndLine[], block: EndLine): number {
  const { fromRight } = layout.date
  if (layout.signing && layout.signing.by !== 'seal') return fromRight
  // 7.3.5.1: the names centred over the date. One that would reach over the edge moves all of them to the left.
  const date = widthOf(layout, lines.find(({ kind }) => kind === 'date') ?? block)
  const middle = Math.max(fromRight + date / 2, ...lines.map((line) => widthOf(layout, line) / 2))
  return middle - widthOf(layout, block) / 2
}

/**
 * 7.3.5.2: the name ends two characters from the right edge, and the date starts two to the right of the name's first; a date that is longer
 * ends two from the edge, and the name moves. Of several names each starts where the first does. In characters from the right edge to
 * where the line starts; null where it is its end that is told.
 */
function startOf(layout: Layout, lines: readonly EndLine[], block: EndLine): number | null {
  const { fromRight } = layout.date
  const found = lines.find(({ kind }) => kind === 'date')
  const longest = Math.max(0, ...lines.filter(({ kind }) => kind === 'signature').map((line) => widthOf(layout, line)))
  if (longest === 0) return null
  const isLonger = found !== undefined && widthOf(layout, found) + 2 > longest + fromRight
  const start = isLonger ? fromRight + widthOf(layout, found) + 2 : fromRight + longest
  if (block.kind === 'signature') return start
  return isLonger ? null : start - 2
}

/** The signatures and the date that stand together. */
export function linesAround(blocks: readonly Block[], at: number): readonly EndLine[] {
  let next = at
  while (isEndLine(blocks[next - 1])) next--
  const lines: EndLine[] = []
  for (let line = blocks[next]; isEndLine(line); line = blocks[++next]) lines.push(line)
  return lines
}

/** A layout that says how documents are signed has the names just over the date. */
function widthOf({ signing }: Layout, { runs }: EndLine): number {
  return (signing ? setWidth : widthInCharacters)(textOfRuns(runs))
}

/** 7.3.4: 附件： two characters in, the names under one another. */
export function attachmentParagraphs(
  setting: Setting,
  names: readonly { readonly number: string; readonly runs: Runs }[],
  /** Who signs follows. */
  isSigned: boolean,
): readonly Paragraph[] {
  const { docx, layout, page } = setting
  const style = layout.styles.attachments
  const character = characterWidth(style, layout, page)
  return names.map(({ number, runs }, index) => {
    const label = index === 0 ? '附件：' : ''
    const left = 2 + widthInCharacters(`附件：${number}`)
    return new docx.Paragraph({
      style: styleId('attachments'),
      ...(isSigned || index + 1 < names.length ? { keepNext: true } : {}),
      ...(index === 0 ? {} : { spacing: { ...spacingOf('attachments', layout, page), before: 0 } }),
      indent: {
        left: Math.round(left * character),
        hanging: Math.round(widthInCharacters(label + number) * character),
      },
      children: [...textIn(setting, label + number, style), ...runsIn(setting, runs, style)],
    })
  })
}
