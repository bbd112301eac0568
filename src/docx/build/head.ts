/** The head (版头) of an official document, GB/T 9704—2012, 7.2 and 10.2–10.3; a letter's is in `letter.ts`. */
import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import { type Block, type Mark, type Runs, type TwoEnds, textOfRuns } from '../../core/blocks.ts'
import type { OptionalStyleName } from '../layout.ts'
import {
  characterWidth,
  inkBelowLine,
  lineBelowInk,
  setWidth,
  twipsOfMm,
  twipsOfPt,
  widthInCharacters,
} from '../measures.ts'
import { runsIn, textIn, typeOf } from './runs.ts'
import type { Setting } from './setting.ts'
import { sliceRuns, splitRuns } from './split.ts'
import { spacingOf, styleId } from './styles.ts'

export type Organs = Extract<Block, { readonly kind: 'organs' }>

export function isMark(block: Block | undefined): block is Mark {
  return block?.kind === 'copyNumber' || block?.kind === 'secrecy' || block?.kind === 'urgency'
}

/** 紧急程度 looks like 密级 (7.2.3). */
export function markStyle({ kind }: Mark): OptionalStyleName {
  return kind === 'copyNumber' ? kind : 'secrecy'
}

/** 7.2.1–7.2.3: at the left edge, one below the other. */
export function markParagraph(setting: Setting, block: Mark): Paragraph {
  const style = markStyle(block)
  return new setting.docx.Paragraph({
    style: styleId(style),
    children: runsIn(setting, block.runs, setting.layout.styles[style]),
  })
}

/** Half points: as large as the style says, and as fits on one line. */
export function organSize({ layout, page }: Setting, runs: Runs): number {
  // Half a character is left: programs round the widths of characters.
  const fitting = Math.floor(page.textWidth / 20 / Math.max(1, setWidth(textOfRuns(runs)) + 0.5))
  return Math.min(layout.styles.organ.sizePt, fitting) * 2
}

/** Below `marks` lines of 份号 and the like, which change nothing of its place: 7.2.4 measures it from the type area. */
export function organParagraph(setting: Setting, runs: Runs, marks: number): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.organ
  const size = organSize(setting, runs)
  const own = spacingOf('organ', layout, page)
  const before = layout.head ? organBefore(setting, marks, size / 2, style.exactPt ?? size / 2) : own.before
  return new docx.Paragraph({
    style: styleId('organ'),
    ...(before === own.before ? {} : { spacing: { ...own, before } }),
    children: runsIn(setting, runs, style, { size }),
  })
}

/** Twips above a line of `sizePt` so that its characters' upper edge is where the layout wants the organ's. */
function organBefore({ layout, page }: Setting, marks: number, sizePt: number, linePt: number): number {
  const above = marks * (page.grid?.linePitch ?? 0)
  return Math.max(0, twipsOfMm(layout.head?.organMm ?? 0) - above - inkBelowLine(sizePt, linePt))
}

/** 联合行文: the names below each other and as wide as each other, 文件 at their right in the middle of their height (7.2.4). */
export function organsTable(setting: Setting, { names, word }: Organs, marks: number): readonly FileChild[] {
  const { docx, layout, page } = setting
  const style = layout.styles.organ
  const longest = Math.max(1, ...names.map((runs) => widthInCharacters(textOfRuns(runs))))
  const wordWidth = widthInCharacters(textOfRuns(word))
  // So many organs leave room for the text on the first page.
  const most = Math.min(style.sizePt, names.length < 3 ? 40 : 110 / names.length + 4)
  const size = Math.max(9, Math.floor(Math.min(most, page.textWidth / 20 / (longest + wordWidth * 1.25 + 1))))
  const wordSize = Math.floor(size * 1.25)
  const linePt = Math.ceil(size * 1.25)
  const nameWidth = Math.ceil((longest + 0.5) * size * 20)
  const rightWidth = wordWidth === 0 ? 0 : Math.ceil((wordWidth + 0.5) * wordSize * 20)
  const line = { line: linePt * 20, lineRule: 'exact' as const, before: 0, after: 0 }
  const paragraph = (runs: Runs, more: IParagraphOptions, sizePt: number) =>
    new docx.Paragraph({
      style: styleId('organ'),
      spacing: line,
      ...more,
      children: runsIn(setting, runs, style, { size: sizePt * 2 }),
    })
  const cells = [
    { width: nameWidth, children: names.map((runs) => paragraph(runs, { alignment: 'distribute' }, size)) },
    ...(rightWidth === 0
      ? []
      : [{ width: rightWidth, children: [paragraph(word, { spacing: { ...line, line: wordSize * 25 } }, wordSize)] }]),
  ]
  return [
    spacer(setting, Math.max(20, organBefore(setting, marks, size, linePt))),
    bareTable(setting, [cells], { alignment: 'center' }),
  ]
}

/**
 * 7.2.5–7.2.6: the number in the middle, or one character from the left with the signers one from the right, two a line, the number beside
 * the last of them; the red rule below.
 */
export function numberParagraphs(setting: Setting, block: TwoEnds, isRuled: boolean): readonly FileChild[] {
  const signers = signersOf(block.right)
  if (signers.names.length > 2) return signersTable(setting, block.runs, signers, isRuled)
  const { docx, layout } = setting
  const style = layout.styles.number
  const border = isRuled ? { border: { bottom: redRule(setting) } } : {}
  if (block.right.length === 0)
    return [new docx.Paragraph({ style: styleId('number'), ...border, children: runsIn(setting, block.runs, style) })]
  return [
    new docx.Paragraph({
      style: styleId('number'),
      ...border,
      alignment: 'left',
      tabStops: ends(setting, 'number'),
      children: [
        ...textIn(setting, '\t', style),
        ...runsIn(setting, block.runs, style),
        ...textIn(setting, '\t', style),
        ...runsIn(setting, signers.label, style),
        ...runsIn(setting, signers.all, layout.styles.signer, typeOf(setting, layout.styles.signer)),
      ],
    }),
  ]
}

interface Signers {
  /** 签发人： or nothing. */
  readonly label: Runs
  /** Everything behind it. */
  readonly all: Runs
  readonly names: readonly Runs[]
}

function signersOf(runs: Runs): Signers {
  const text = textOfRuns(runs)
  const label = /^签[\s　]*发[\s　]*人[：:]/u.exec(text)?.[0].length ?? 0
  const all = sliceRuns(runs, label, text.length)
  return { label: sliceRuns(runs, 0, label), all, names: label === 0 ? [] : splitRuns(all, /[\s　、]+/gu) }
}

function signersTable(
  setting: Setting,
  number: Runs,
  { label, names }: Signers,
  isRuled: boolean,
): readonly FileChild[] {
  const { docx, layout, page } = setting
  const style = layout.styles.number
  const character = characterWidth(style, layout, page)
  const longest = Math.max(...names.map((name) => widthInCharacters(textOfRuns(name))))
  const [first, second] = [4, 4 + longest + 1]
  const right = Math.ceil((second + longest + 1.5) * character)
  const line = { ...spacingOf('number', layout, page), before: 0, after: 0 }
  const rows = names.flatMap((name, at) => (at % 2 === 0 ? [[name, names[at + 1] ?? []] as const] : []))
  const tab = (at: number) => ({ type: 'left' as const, position: Math.round(at * character) })
  const name = (runs: Runs) => runsIn(setting, runs, layout.styles.signer, typeOf(setting, layout.styles.signer))
  const signers = rows.map(
    ([one, other], at) =>
      new docx.Paragraph({
        style: styleId('number'),
        spacing: line,
        alignment: 'left',
        tabStops: at === 0 ? [tab(second)] : [tab(first), tab(second)],
        children: [
          ...(at === 0 ? runsIn(setting, label, style) : textIn(setting, '\t', style)),
          ...name(one),
          ...(other.length > 0 ? [...textIn(setting, '\t', style), ...name(other)] : []),
        ],
      }),
  )
  const left = new docx.Paragraph({
    style: styleId('number'),
    spacing: line,
    alignment: 'left',
    indent: { left: character },
    children: runsIn(setting, number, style),
  })
  const { before, after } = spacingOf('number', layout, page)
  const rule = redRule(setting)
  return [
    spacer(setting, Math.max(20, before)),
    bareTable(
      setting,
      [
        [
          { width: page.textWidth - right, children: [left] },
          { width: right, children: signers },
        ],
      ],
      {
        at: 'bottom',
        ...(isRuled ? { rule: { ...rule, space: 0 }, bottom: rule.space * 20 } : {}),
      },
    ),
    spacer(setting, Math.max(20, after)),
  ]
}

/** Who issued minutes, and when: one character from either edge, above the red rule (10.3 leaves it to practice). */
export function issuedParagraph(setting: Setting, block: TwoEnds): Paragraph {
  return endsParagraph(setting, block, 'issued', true)
}

/** A line of a telegram's head; the last of them stands on the rule. */
export function dispatchParagraph(setting: Setting, block: TwoEnds, isLast: boolean): Paragraph {
  return endsParagraph(setting, block, 'dispatch', isLast)
}

function endsParagraph(setting: Setting, block: TwoEnds, name: 'issued' | 'dispatch', isRuled: boolean): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles[name]
  const own = spacingOf(name, layout, page)
  return new docx.Paragraph({
    style: styleId(name),
    alignment: 'left',
    ...(isRuled ? { border: { bottom: redRule(setting) } } : { spacing: { ...own, after: 0 } }),
    tabStops: ends(setting, name),
    children: [
      ...textIn(setting, '\t', style),
      ...runsIn(setting, block.runs, style),
      ...(block.right.length > 0 ? textIn(setting, '\t', style) : []),
      ...runsIn(setting, block.right, style),
    ],
  })
}

/** 7.2.7: 4 mm below the number, as wide as the type area. */
function redRule({ layout, page }: Setting) {
  const { belowMm, linePt, colour } = layout.redRule
  // Measured from the characters, where a layout knows of heads; a border's distance is measured from their line.
  const own = layout.head ? lineBelowInk(layout.styles.number.sizePt, spacingOf('number', layout, page).line / 20) : 0
  const space = Math.min(31, Math.max(0, Math.round((twipsOfMm(belowMm) - own) / twipsOfPt(1))))
  return { style: 'single' as const, size: Math.round(linePt * 8), color: colour, space }
}

/** Indents of one character on either side. */
export function ends({ layout, page }: Setting, name: TwoEnds['kind']) {
  const character = Math.round(characterWidth(layout.styles[name], layout, page))
  return [
    { type: 'left' as const, position: character },
    { type: 'right' as const, position: page.textWidth - character },
  ]
}

/** An empty line of this many twips: a table has no distance of its own to the text above it. */
export function spacer({ docx }: Setting, twips: number): Paragraph {
  return new docx.Paragraph({
    style: styleId('body'),
    spacing: { before: 0, after: 0, line: Math.round(twips), lineRule: 'exact' },
  })
}

interface BareCell {
  readonly width: number
  readonly children: readonly Paragraph[]
}

interface BareTable {
  readonly alignment?: 'center'
  /** Where the cells' text stands; in their middle unless it is said. */
  readonly at?: 'top' | 'bottom'
  /** Below the last row. */
  readonly rule?: { readonly style: 'single'; readonly size: number; readonly color: string; readonly space: number }
  /** Twips between the text and that rule. */
  readonly bottom?: number
}

/** A table that nobody sees, for what stands side by side. */
export function bareTable(
  { docx }: Setting,
  rows: readonly (readonly BareCell[])[],
  { alignment, at, rule, bottom = 0 }: BareTable = {},
): FileChild {
  const none = { style: 'none' as const, size: 0, color: 'auto' }
  const widths = (rows[0] ?? []).map(({ width }) => width)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return new docx.Table({
    width: { size: total, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    ...(alignment ? { alignment } : {}),
    margins: { left: 0, right: 0, top: 0, bottom, marginUnitType: 'dxa' },
    borders: {
      top: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
      bottom: rule ?? none,
    },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            ({ width, children }) =>
              new docx.TableCell({
                width: { size: width, type: 'dxa' },
                verticalAlign: at ?? 'center',
                children,
              }),
          ),
        }),
    ),
  })
}
