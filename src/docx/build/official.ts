/** The red head of an official document and the imprint at its foot (GB/T 9704—2012, 7.2.4–7.2.7 and 7.4). */
import type { IFrameOptions, Paragraph } from 'docx'
import { type Block, type Runs, textOfRuns } from '../../core/blocks.ts'
import { characterWidth, twipsOfMm, twipsOfPt, widthInCharacters } from '../measures.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

type TwoEnds = Extract<Block, { readonly right: Runs }>

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

export function copiesParagraph(setting: Setting, runs: Runs): Paragraph {
  const { docx, layout, page } = setting
  const character = characterWidth(layout.styles.copies, layout, page)
  return new docx.Paragraph({
    style: styleId('copies'),
    frame: atFoot(setting),
    border: { top: rule(setting, layout.imprint.outerPt) },
    // Further lines stand under the first recipient: 抄送： is three characters.
    indent: { left: Math.round(4 * character), right: Math.round(character), hanging: Math.round(3 * character) },
    children: runsIn(setting, runs, layout.styles.copies),
  })
}

export function printParagraph(setting: Setting, { runs, right }: TwoEnds, belowCopies: boolean): Paragraph {
  const { docx, layout } = setting
  const style = layout.styles.print
  const { outerPt, innerPt } = layout.imprint
  return new docx.Paragraph({
    style: styleId('print'),
    frame: atFoot(setting),
    border: { top: rule(setting, belowCopies ? innerPt : outerPt), bottom: rule(setting, outerPt) },
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

function rule(_setting: Setting, points: number) {
  return { style: 'single' as const, size: Math.round(points * 8), color: '000000', space: 1 }
}

/** One character from either side. */
function ends({ layout, page }: Setting, name: 'number' | 'print') {
  const character = Math.round(characterWidth(layout.styles[name], layout, page))
  return [
    { type: 'left' as const, position: character },
    { type: 'right' as const, position: page.textWidth - character },
  ]
}

/** On the last page, down at the type area's edge, and as wide as it. */
function atFoot({ page }: Setting): IFrameOptions {
  return {
    type: 'alignment',
    width: page.textWidth,
    anchor: { horizontal: 'margin', vertical: 'margin' },
    alignment: { x: 'left', y: 'bottom' },
    wrap: 'around',
  }
}

function pointsOfMm(millimetres: number): number {
  return Math.min(31, Math.round(twipsOfMm(millimetres) / twipsOfPt(1)))
}
