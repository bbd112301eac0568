/** The section: paper, type area, grid, and page numbers as fields with a result already in them. */
import type { ISectionOptions, Paragraph } from 'docx'
import { characterWidth, twipsOfMm } from '../measures.ts'
import { spacer } from './head.ts'
import { letterFooter, letterFooterMm } from './letter.ts'
import { fontOf, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

export function sectionOf(setting: Setting): Pick<ISectionOptions, 'properties' | 'footers'> {
  const { docx, layout, page } = setting
  const sides = layout.pageNumber?.side
  // 10.1: the first page of a letter shows a line and no number; the other numbers stand where they do in any document.
  const isLetter = layout.head?.form === 'letter'
  const below = isLetter ? [spacer(setting, footerDistance(setting) - twipsOfMm(letterFooterMm))] : []
  const footer = (right: boolean) => new docx.Footer({ children: [pageNumber(setting, right), ...below] })
  return {
    properties: {
      ...(isLetter ? { titlePage: true } : {}),
      page: {
        // `docx` is told the upright size, and turns it itself.
        size:
          page.width > page.height
            ? { width: page.height, height: page.width, orientation: 'landscape' }
            : { width: page.width, height: page.height },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.left,
          right: page.right,
          header: twipsOfMm(15),
          footer: isLetter ? twipsOfMm(letterFooterMm) : footerDistance(setting),
          gutter: 0,
        },
      },
      grid: page.grid ? { type: 'linesAndChars', ...page.grid } : { type: 'default', linePitch: 312 },
    },
    ...(sides === undefined
      ? {}
      : {
          footers: {
            default: footer(true),
            ...(sides === 'outer' ? { even: footer(false) } : {}),
            ...(isLetter ? { first: new docx.Footer({ children: letterFooter(setting) }) } : {}),
          },
        }),
  }
}

/** From the paper's edge to the lower edge of the number's line, so that the line's middle is where the layout says. */
function footerDistance({ layout, page }: Setting): number {
  const { exactPt, sizePt } = layout.styles.pageNumber
  const half = ((exactPt ?? sizePt * 1.2) * 20) / 2
  return Math.max(0, Math.round(page.bottom - twipsOfMm(layout.pageNumber?.belowMm ?? 0) - half))
}

function pageNumber(setting: Setting, right: boolean): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.pageNumber
  const { before, after, side, fromEdge } = layout.pageNumber ?? { before: '', after: '', side: 'centre', fromEdge: 0 }
  const inset = Math.round(fromEdge * characterWidth(style, layout, page))
  const field = (type: 'begin' | 'separate' | 'end') =>
    new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })
  const run = (child: InstanceType<typeof docx.XmlComponent>) =>
    new docx.TextRun({ font: fontOf(style), children: [child] })
  return new docx.Paragraph({
    style: styleId('pageNumber'),
    ...(side === 'centre'
      ? { alignment: 'center' as const }
      : right
        ? { alignment: 'right' as const, indent: { right: inset } }
        : { alignment: 'left' as const, indent: { left: inset } }),
    children: [
      ...textIn(setting, before, style),
      run(field('begin')),
      run(new docx.StringContainer('w:instrText', 'PAGE')),
      run(field('separate')),
      // Programs that update no fields show this result: WPS on some phones, previewers.
      ...textIn(setting, right ? '1' : '2', style),
      run(field('end')),
      ...textIn(setting, after, style),
    ],
  })
}
