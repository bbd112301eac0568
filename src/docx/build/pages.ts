/**
 * How many pages a document takes, counted on the grid: its lines are of fixed heights and its characters of one width, so that they can be
 * counted without a program that draws them. Lines of the grid are the unit; tables, which stand on none, are estimated.
 */
import { type Block, linesOfBlock, textOfRuns } from '../../core/blocks.ts'
import type { StyleName } from '../layout.ts'
import { characterWidth, widthInCharacters } from '../measures.ts'
import { areSealed, isEndLine, linesAround, sealsOf } from './ending.ts'
import type { Setting } from './setting.ts'
import { spacingOf } from './styles.ts'

/** The number of the page that the text before the imprint ends on, and how many twips are left there. */
interface EndOfText {
  readonly page: number
  readonly leftTwips: number
}

export function endOfText(setting: Setting, blocks: readonly Block[]): EndOfText {
  const { page } = setting
  const height = page.height - page.top - page.bottom
  let pages = 1
  let used = 0
  const next = () => {
    pages++
    used = 0
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || block.kind === 'copies' || block.kind === 'print') break
    if (block.kind === 'attachment' && at > 0) next()
    const pieces = piecesOf(setting, blocks, at)
    // What is kept with the next line (names of attachments, who signs) goes to the next page as one.
    const isKept = block.kind === 'attachments' || isEndLine(block)
    if (isKept && !isKeptWith(blocks[at - 1])) {
      const together = keptHeight(setting, blocks, at)
      if (used > 0 && used + together > height) {
        next()
        used = taken(setting, blocks, at - 1)
      }
    }
    for (const { before, lines, line, after } of pieces) {
      used += used === 0 ? 0 : before
      for (let count = 0; count < lines; count++) {
        if (used + line > height) next()
        used += line
      }
      used += after
    }
  }
  return { page: pages, leftTwips: Math.max(0, height - used) }
}

/** The text that goes over with an ending, which does not stand on a page alone: a paragraph, as LibreOffice takes it, or a table's last row. */
function taken(setting: Setting, blocks: readonly Block[], at: number): number {
  const last = piecesOf(setting, blocks, at).at(-1)
  return last ? last.lines * last.line + last.after : 0
}

function isKeptWith(block: Block | undefined): boolean {
  return block?.kind === 'attachments' || isEndLine(block)
}

function keptHeight(setting: Setting, blocks: readonly Block[], first: number): number {
  let sum = 0
  for (let at = first; isKeptWith(blocks[at]); at++)
    for (const { before, lines, line, after } of piecesOf(setting, blocks, at)) sum += before + lines * line + after
  return sum
}

interface Stretch {
  readonly before: number
  readonly lines: number
  /** Twips of one. */
  readonly line: number
  readonly after: number
}

function piecesOf(setting: Setting, blocks: readonly Block[], at: number): readonly Stretch[] {
  const { layout, page } = setting
  const block = blocks[at]
  if (!block) return []
  const pitch = page.grid?.linePitch ?? 0
  const piece = (style: StyleName, text: string, isFirst = true): Stretch => {
    const { before, after, line } = spacingOf(style, layout, page)
    const own = layout.styles[style]
    const room = page.textWidth / characterWidth(own, layout, page)
    return {
      before: isFirst ? before : 0,
      after,
      line,
      lines: linesFor(text, room - own.left - own.right, own.firstLine),
    }
  }
  const said = linesOfBlock(block).map(textOfRuns)
  switch (block.kind) {
    case 'table':
      return tablePieces(setting, block)
    case 'organ':
      return [{ before: 0, lines: 1, line: organHeight(setting, blocks, at), after: 0 }]
    case 'organs':
      return [
        { before: 0, lines: 1, line: organHeight(setting, blocks, at) + 600 * (block.names.length - 1), after: 0 },
      ]
    case 'heading':
      return [piece(block.rest.length > 0 ? 'body' : `heading${block.level}`, said.join(''))]
    case 'attachments':
      return said.map((name, index) => piece('attachments', `附件：1.${name}`, index === 0))
    case 'signature':
    case 'date':
      return endPieces(setting, blocks, at)
    case 'paragraph':
    case 'separator':
      return [piece('body', said.join(''))]
    case 'rule':
      return [{ before: 0, lines: 1, line: pitch, after: 0 }]
    case 'urgency':
      return [piece('secrecy', said.join(''))]
    default:
      return [piece(block.kind === 'copies' ? 'copies' : block.kind, said.join(''))]
  }
}

/** All of an ending at its first line. */
function endPieces(setting: Setting, blocks: readonly Block[], at: number): readonly Stretch[] {
  if (isEndLine(blocks[at - 1])) return []
  const { before, line } = spacingOf('signature', setting.layout, setting.page)
  const lines = linesAround(blocks, at)
  if (!areSealed(setting, lines)) return [{ before, lines: lines.length, line, after: 0 }]
  const organs = lines.flatMap(({ kind, runs }) => (kind === 'signature' ? [runs] : []))
  const { between, rows } = sealsOf(setting, organs)
  const dates = lines.length - organs.length
  return [{ before, lines: rows + dates, line, after: between * (rows - 1) }]
}

/** The organ ends this far below the type area's edge, whatever stands above it. */
function organHeight({ layout, page }: Setting, blocks: readonly Block[], at: number): number {
  const { line } = spacingOf('organ', layout, page)
  const own = Math.round(((layout.head?.organMm ?? 0) / 25.4) * 1440) + line
  const marks = blocks.slice(0, at).length * (page.grid?.linePitch ?? 0)
  return Math.max(line, own - marks)
}

function linesFor(text: string, room: number, firstLine: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthInCharacters(line) + firstLine) / room)), 0)
}

/** Rows as high as their fullest cell, at columns of equal widths and lines of 1.35 times their type. */
function tablePieces(
  { layout, page }: Setting,
  { rows, columns }: Extract<Block, { kind: 'table' }>,
): readonly Stretch[] {
  const { sizePt } = layout.styles.tableCell
  const room = page.textWidth / Math.max(1, columns.length) / (sizePt * 20) - 1
  return rows.map((cells) => {
    const lines = Math.max(1, ...cells.map((cell) => linesFor(textOfRuns(cell), Math.max(1, room), 0)))
    return { before: 0, lines: 1, line: Math.round(lines * sizePt * 27 + 80), after: 0 }
  })
}

/** Twips that the imprint takes. */
export function imprintHeight({ layout, page }: Setting, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind !== 'copies' && block.kind !== 'print') return sum
    const style = layout.styles[block.kind]
    const room = page.textWidth / (style.sizePt * 20) - 5
    const lines = block.kind === 'print' ? 1 : linesFor(textOfRuns(block.runs), room, 0)
    return sum + lines * Math.round(style.sizePt * 29) + 60
  }, 0)
}
