/** The red head of an official document and the imprint at its foot (GB/T 9704—2012, 7.2.4–7.2.7 and 7.4). */
import type { FileChild, Paragraph } from 'docx'
import { type Block, type Runs, type TwoEndedKind, type TwoEnds, textOfRuns } from '../../core/blocks.ts'
import { characterWidth, twipsOfMm, twipsOfPt, widthInCharacters } from '../measures.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

export type ImprintLine = Extract<Block, { readonly kind: 'copies' | 'print' }>

/** Set as large as fits on one line. */
export function organParagraph(setting: Setting, runs: Runs): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.organ
  const fitting = Math.floor(page.textWidth / 20 / Math.max(1, widthInCharacters(textOfRuns(runs))))
  return new docx.Paragraph({
    style: styleId('organ'),
    children: runsIn(setting, runs, style, { size: Math.min(style.sizePt, fitting) * 2 }),
  })
}

/** The number in the middle, or one character from the left with the signer one from the right; the red rule below. */
export function numberParagraph(setting: Setting, { runs, right }: TwoEnds): Paragraph {
  const { docx, layout } = setting
  const style = layout.styles.number
  const { belowMm, linePt, colour } = layout.redRule
  const border = { style: 'single' as const, size: Math.round(linePt * 8), color: colour, space: pointsOfMm(belowMm) }
  return new docx.Paragraph({
    style: styleId('number'),
    border: { bottom: border },
    ...(right.length > 0 ? { alignment: 'left' as const, tabStops: ends(setting, 'number') } : {}),
    children:
      right.length > 0
        ? [
            ...textIn(setting, '\t', style),
            ...runsIn(setting, runs, style),
            ...textIn(setting, '\t', style),
            ...runsIn(setting, right, style),
          ]
        : runsIn(setting, runs, style),
  })
}

/** The imprint: a table at the foot of the last page, on its rules alone, and the paragraph that carries it. */
export function imprintOf(setting: Setting, lines: readonly ImprintLine[]): readonly FileChild[] {
  const { docx, layout, page } = setting
  const rule = (points: number) => ({ style: 'single' as const, size: Math.round(points * 8), color: '000000' })
  const none = { style: 'none' as const, size: 0, color: 'auto' }
  const outer = rule(layout.imprint.outerPt)
  const table = new docx.Table({
    width: { size: page.textWidth, type: 'dxa' },
    columnWidths: [page.textWidth],
    layout: 'fixed',
    float: {
      // From the paper's edge: LibreOffice lets a table as wide as the type area float only then.
      horizontalAnchor: 'page',
      absoluteHorizontalPosition: page.left,
      verticalAnchor: 'margin',
      relativeVerticalPosition: 'bottom',
      overlap: 'never',
    },
    margins: { left: 0, right: 0, top: 30, bottom: 30, marginUnitType: 'dxa' },
    borders: {
      top: outer,
      bottom: outer,
      left: none,
      right: none,
      insideHorizontal: rule(layout.imprint.innerPt),
      insideVertical: none,
    },
    rows: lines.map(
      (line) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            new docx.TableCell({
              width: { size: page.textWidth, type: 'dxa' },
              children: [line.kind === 'copies' ? copiesParagraph(setting, line.runs) : printParagraph(setting, line)],
            }),
          ],
        }),
    ),
  })
  return [table, new docx.Paragraph({ style: styleId('body'), spacing: { line: 20, lineRule: 'exact' } })]
}

/** Further lines stand under the first recipient: 抄送： is three characters. */
function copiesParagraph(setting: Setting, runs: Runs): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.copies
  const character = characterWidth(style, layout, page)
  return new docx.Paragraph({
    style: styleId('copies'),
    indent: {
      left: Math.round((style.left + 3) * character),
      right: Math.round(style.right * character),
      hanging: Math.round(3 * character),
    },
    children: runsIn(setting, runs, style),
  })
}

function printParagraph(setting: Setting, { runs, right }: TwoEnds): Paragraph {
  const { docx, layout } = setting
  const style = layout.styles.print
  return new docx.Paragraph({
    style: styleId('print'),
    indent: { left: 0, right: 0 },
    tabStops: ends(setting, 'print'),
    children: [
      ...textIn(setting, '\t', style),
      ...runsIn(setting, runs, style),
      ...textIn(setting, '\t', style),
      ...runsIn(setting, right, style),
    ],
  })
}

/** Indents of one character on either side. */
function ends({ layout, page }: Setting, name: TwoEndedKind) {
  const character = Math.round(characterWidth(layout.styles[name], layout, page))
  return [
    { type: 'left' as const, position: character },
    { type: 'right' as const, position: page.textWidth - character },
  ]
}

function pointsOfMm(millimetres: number): number {
  return Math.min(31, Math.round(twipsOfMm(millimetres) / twipsOfPt(1)))
}
