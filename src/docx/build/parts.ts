/** The parts of the package that Starfill writes itself: without a clock, an author or a theme. */

import { escapeQuoted } from '../../core/xml-text.ts'
import type { Layout } from '../layout.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** In the order of CT_Settings (ECMA-376, part 1, 17.15.1.78); the compatibility settings are those of a new Chinese document of Word. */
export function settingsXml(layout: Layout): string {
  const evenAndOdd = layout.pageNumber?.side === 'outer' ? '<w:evenAndOddHeaders/>' : ''
  const compatibility = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace',
    'doNotExpandShiftReturn',
    'useFELayout',
  ]
  return `${head}<w:settings ${w}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>${evenAndOdd}<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>${compatibility
    .map((name) => `<w:${name}/>`)
    .join(
      '',
    )}<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

/** Every font with what to take in its place; character set 86 is GB2312, so that a missing font is replaced by a Chinese one. */
export function fontTableXml(layout: Layout): string {
  const styles = Object.values(layout.styles)
  const chinese = new Set(styles.map(({ eastAsia }) => eastAsia))
  const latin = new Set(styles.map(({ latin }) => latin).filter((name) => !chinese.has(name)))
  const other = (name: string) => {
    const given = Object.hasOwn(layout.otherFonts, name) ? layout.otherFonts[name] : undefined
    return given === undefined ? '' : `<w:altName w:val="${escapeQuoted(given)}"/>`
  }
  const font = (name: string, charset: string, family: string) =>
    `<w:font w:name="${escapeQuoted(name)}">${other(name)}<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  return `${head}<w:fonts ${w}>${[...latin].map((name) => font(name, '00', 'roman')).join('')}${[...chinese].map((name) => font(name, '86', 'auto')).join('')}</w:fonts>`
}

export function corePropertiesXml(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeQuoted(title)}</dc:title></cp:coreProperties>`
}

export const appPropertiesXml = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Starfill</Application></Properties>`
