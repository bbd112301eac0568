/** A letter's head and the two red double lines of its first page, GB/T 9704—2012, 10.1. */
import type { FileChild, ITableCellBorders, Paragraph } from 'docx'
import type { Block, Runs } from '../../core/blocks.ts'
import { inkBelowLine, twipsOfMm, twipsOfPt } from '../measures.ts'
import { isMark, markStyle, organSize } from './head.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'

/** 10.1: both lines are 170 mm long, 4 mm under the organ and 20 mm above the paper's edge. */
const lineMm = 170
const underOrganMm = 4
const aboveEdgeMm = 20
/** The thick and the thin line, and the white between them, in points. */
const lines = { thick: 2.25, gap: 1.5, thin: 0.75 }
const linesPt = lines.thick + lines.gap + lines.thin
/** 10.1: the first element is 7/8 of a character's height under the line. */
const belowLine = 7 / 8
/** How much of its size a Chinese character is high. */
const inkHeight = 0.92

/** `organ`, the marks and `number` as one head: what the text says above the organ stands below its line. */
export function letterHead(setting: Setting, organ: Runs, above: readonly Block[], number: Runs): readonly FileChild[] {
  const { layout, page } = setting
  const size = organSize(setting, organ) / 2
  const organMm = layout.head?.organMm ?? 0
  const lineMm = organMm + (size * inkHeight * 25.4) / 72 + underOrganMm
  const { body } = layout.styles
  const firstTop = twipsOfMm(lineMm) + twipsOfPt(linesPt + body.sizePt * belowLine) - page.top
  const own = spacingOf('number', layout, page)
  const before = Math.max(0, firstTop - inkBelowLine(body.sizePt, own.line / 20))
  return [
    flag(setting, twipsOfMm(organMm) - inkBelowLine(size, size * 1.2), organ, size),
    ...marksAndNumber(setting, above.filter(isMark), number, before),
  ]
}

/** The first mark at the left edge, the number at the right one, then the other marks. */
function marksAndNumber(setting: Setting, marks: readonly Block[], number: Runs, before: number): readonly Paragraph[] {
  const { docx, layout, page } = setting
  const own = { ...spacingOf('number', layout, page), before: 0, after: 0 }
  const [first, ...others] = marks.filter(isMark)
  const markRuns = (mark: typeof first) => {
    if (!mark) return []
    const style = layout.styles[markStyle(mark)]
    return runsIn(setting, mark.runs, style)
  }
  const { after } = spacingOf('number', layout, page)
  return [
    new docx.Paragraph({
      style: styleId('number'),
      alignment: 'left',
      spacing: { ...own, before, after: others.length === 0 ? after : 0 },
      tabStops: [{ type: 'right', position: page.textWidth }],
      children: [
        ...markRuns(first),
        ...textIn(setting, '\t', layout.styles.number),
        ...runsIn(setting, number, layout.styles.number),
      ],
    }),
    ...others.map(
      (mark, at) =>
        new docx.Paragraph({
          style: styleId(markStyle(mark)),
          spacing: { ...own, after: at === others.length - 1 ? after : 0 },
          children: markRuns(mark),
        }),
    ),
  ]
}

/** The organ on its double line, 20 mm from either edge of the paper: outside the type area, so in a table that floats. */
function flag(setting: Setting, y: number, organ: Runs, size: number): FileChild {
  const { docx, layout } = setting
  const line = size * 1.2
  const inkBottom = inkBelowLine(size, line) / 20 + size * inkHeight
  const height = twipsOfPt(inkBottom) + twipsOfMm(underOrganMm)
  const paragraph = new docx.Paragraph({
    style: styleId('organ'),
    spacing: { before: 0, after: 0, line: twipsOfPt(line), lineRule: 'exact' },
    children: runsIn(setting, organ, layout.styles.organ, { size: size * 2 }),
  })
  return floating(setting, y, [
    { height, children: [paragraph], borders: { bottom: redLine(setting, lines.thick) } },
    { ...lineRow(setting), borders: { top: redLine(setting, lines.thick), bottom: redLine(setting, lines.thin) } },
  ])
}

/** Millimetres from the paper's lower edge to the footers of a letter: its second line stands on them. */
export const letterFooterMm = aboveEdgeMm

/** The second double line, thin above thick: the footer of the first page, which shows no number. */
export function letterFooter(setting: Setting): readonly Paragraph[] {
  return [lines.thin, lines.thick].map((points) => footLine(setting, points))
}

function footLine(setting: Setting, points: number): Paragraph {
  const { docx, layout, page } = setting
  const side = twipsOfMm((layout.paper.widthMm - lineMm) / 2)
  return new docx.Paragraph({
    style: styleId('body'),
    run: { size: 2 },
    spacing: { before: 0, after: 0, line: twipsOfPt(lines.gap), lineRule: 'exact' },
    indent: { left: side - page.left, right: side - page.right, firstLine: 0 },
    border: { bottom: { ...redLine(setting, points), space: 0 } },
  })
}

/** The white between the two lines. */
function lineRow({ docx }: Setting): Row {
  // A line between two rows is drawn in the lower one.
  const height = twipsOfPt(lines.thick + lines.gap)
  const spacing = { before: 0, after: 0, line: height, lineRule: 'exact' as const }
  const paragraph = new docx.Paragraph({ style: styleId('body'), spacing, run: { size: 2 } })
  return { height, children: [paragraph], borders: {} }
}

interface Row {
  readonly height: number
  readonly children: readonly Paragraph[]
  readonly borders: ITableCellBorders
}

function floating({ docx, layout }: Setting, y: number, rows: readonly Row[]): FileChild {
  const width = twipsOfMm(lineMm)
  const none = { style: 'none' as const, size: 0, color: 'auto' }
  return new docx.Table({
    width: { size: width, type: 'dxa' },
    columnWidths: [width],
    layout: 'fixed',
    float: {
      horizontalAnchor: 'page',
      absoluteHorizontalPosition: twipsOfMm((layout.paper.widthMm - lineMm) / 2),
      verticalAnchor: 'page',
      absoluteVerticalPosition: Math.round(y),
      overlap: 'overlap',
    },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      ({ height, children, borders }) =>
        new docx.TableRow({
          height: { value: height, rule: 'exact' },
          children: [new docx.TableCell({ width: { size: width, type: 'dxa' }, borders, children })],
        }),
    ),
  })
}

function redLine({ layout }: Setting, points: number) {
  return { style: 'single' as const, size: Math.round(points * 8), color: layout.redRule.colour }
}
