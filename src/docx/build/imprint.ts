/** The imprint (版记) at the foot of an official document (GB/T 9704—2012, 7.4). */
import type { FileChild, Paragraph } from 'docx'
import type { Block, Runs, TwoEnds } from '../../core/blocks.ts'
import { characterWidth } from '../measures.ts'
import { ends } from './head.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

export type ImprintLine = Extract<Block, { readonly kind: 'copies' | 'print' }>

/** The imprint: a table at the foot of the last page, on its rules alone, and the paragraph that carries it; `apart` is a page of its own. */
export function imprintOf(setting: Setting, lines: readonly ImprintLine[], apart: boolean): readonly FileChild[] {
  const { docx, layout, page } = setting
  const rule = (points: number) => ({ style: 'single' as const, size: Math.round(points * 8), color: '000000' })
  const none = { style: 'none' as const, size: 0, color: 'auto' }
  const { outerPt, innerPt, ruled } = layout.imprint
  // A letter's stands on no rules (10.1), and none divides whom it is for from who has a copy (7.4.2).
  const outer = ruled ? rule(outerPt) : none
  const inner = ruled ? rule(innerPt) : none
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
      insideHorizontal: inner,
      insideVertical: none,
    },
    rows: lines.map(
      (line, at) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            new docx.TableCell({
              width: { size: page.textWidth, type: 'dxa' },
              ...undivided(line, lines[at - 1], lines[at + 1]),
              children: [line.kind === 'copies' ? copiesParagraph(setting, line.runs) : printParagraph(setting, line)],
            }),
          ],
        }),
    ),
  })
  const carrier = { style: styleId('body'), spacing: { line: 20, lineRule: 'exact' as const } }
  return [
    ...(apart ? [new docx.Paragraph({ ...carrier, pageBreakBefore: true })] : []),
    table,
    new docx.Paragraph(carrier),
  ]
}

/** 7.4.2: 主送 stands a line above 抄送 without a rule between them. */
function undivided(line: ImprintLine, above: ImprintLine | undefined, below: ImprintLine | undefined) {
  if (line.kind !== 'copies') return {}
  const none = { style: 'none' as const, size: 0, color: 'auto' }
  const sides = {
    ...(above?.kind === 'copies' ? { top: none } : {}),
    ...(below?.kind === 'copies' ? { bottom: none } : {}),
  }
  return Object.keys(sides).length === 0 ? {} : { borders: sides }
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
