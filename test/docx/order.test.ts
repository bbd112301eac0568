import { expect, test } from 'vitest'
import { markDocument } from '../../src/docx/mark.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { all, blocks, built, type Element, partsOf, treeOf } from './parts.ts'
import { report } from './report.ts'

/** The order of children that ECMA-376, part 1 (5th edition), prescribes; Word calls a file with another order unreadable. */
const order: Readonly<Record<string, string>> = {
  // 17.3.1.26 CT_PPr
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  // 17.3.2.28 CT_RPr
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  // 17.6.17 CT_SectPr
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  // 17.4.59 CT_TblPr
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  // 17.4.69 CT_TcPr
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
  'w:tr': 'tblPrEx trPr tc',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:pBdr': 'top left bottom right between bar',
  // 17.7.4.17 CT_Style
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  // 17.9.6 CT_Lvl
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  // 17.8.3.10 CT_Font
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  // 17.15.1.78 CT_Settings, as far as it is used
  'w:settings':
    'zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders characterSpacingControl compat',
  // 17.15.3 CT_Compat, as far as it is used
  'w:compat':
    'spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn useFELayout compatSetting',
}

/** Children that stand where the schema does not let them, with the part and the parent. */
function misplaced(part: string, element: Element): readonly string[] {
  const ordered = order[element.name]?.split(' ').map((name) => `w:${name}`)
  let last = 0
  const here = (ordered ? element.children : []).filter(({ name }) => {
    const at = ordered?.indexOf(name) ?? 0
    const wrong = at < last
    last = Math.max(last, at)
    return wrong
  })
  return [
    ...here.map(({ name }) => `${part}: ${name} in ${element.name}`),
    ...element.children.flatMap((child) => misplaced(part, child)),
  ]
}

test.each(['official', 'plain'])('every element of the layout %s stands where the schema lets it', async (layout) => {
  const parts = partsOf((await built(blocks(report), layout, { highlight: true })).value)
  expect(Object.entries(parts).flatMap(([name, xml]) => misplaced(name, treeOf(xml)))).toEqual([])
})

test('so does every element of a document that was marked in place, and of its comments', async () => {
  const document = readDocument((await built(blocks(report), 'official')).value)
  if (!document.ok) throw new Error('not read')
  const places = document.value.paragraphs.flatMap(({ text }, paragraph) =>
    text === '' ? [] : [{ paragraph, start: 0, end: text.length - 1 || 1 }],
  )
  const comment = { author: '李审核', at: null, text: '核对' }
  const marked = markDocument(
    document.value,
    places.map((place) => ({ ...place, state: 'filled', otherwise: () => comment })),
    places.map((place) => ({ ...place, comment })),
  )
  const parts = marked.ok ? partsOf(marked.value) : {}
  expect([
    Object.entries(parts).flatMap(([name, xml]) => misplaced(name, treeOf(xml))),
    all(treeOf(parts['word/comments.xml'] ?? '<none/>'), 'w:comment').length,
  ]).toEqual([[], places.length])
})

test('an element in the wrong place is seen', () => {
  const tree = treeOf('<w:pPr><w:jc/><w:ind/></w:pPr>')
  expect(misplaced('part', tree)).toEqual(['part: w:ind in w:pPr'])
})

test('every style and every list that is used is there', async () => {
  const parts = partsOf((await built(blocks(report))).value)
  const styles = new Set(
    [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="(?<id>\w+)"/gu)].map(({ groups }) => groups?.id),
  )
  const used = Object.values(parts).flatMap((xml) => [
    ...xml.matchAll(/<w:(?:pStyle|basedOn|next) w:val="(?<id>\w+)"/gu),
  ])
  const numbers = new Set(
    [...(parts['word/numbering.xml'] ?? '').matchAll(/w:num w:numId="(?<id>\d+)"/gu)].map(({ groups }) => groups?.id),
  )
  const lists = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(?<id>\d+)"/gu)]
  expect([
    used.filter(({ groups }) => !styles.has(groups?.id)).map(([whole]) => whole),
    lists.filter(({ groups }) => !numbers.has(groups?.id)).map(([whole]) => whole),
    used.length > 20 && lists.length === 2,
  ]).toEqual([[], [], true])
})
