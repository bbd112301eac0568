/** Masks where nobody reads and nothing is filled: codes of fields, variables of the document, what forms say by default. */
import { attributeOf, relationshipsOf, scanPart, type WordPackage } from '../package.ts'
import type { Tag } from '../xml/scan.ts'

/** Elements with such a value in `w:val` (17.16.7, 17.16.12, 17.16.22, 17.16.31, 17.15.1.32). */
const holders = new Set(['w:default', 'w:listEntry', 'w:statusText', 'w:helpText', 'w:docVar'])

/** `\* MERGEFORMAT` is a switch and no mask. */
export function hasHiddenMask(text: string): boolean {
  return /[*＊█]|×{2}/u.test(text.replace(/\\\*/gu, ''))
}

export function holdsHiddenMask(source: string, tag: Tag, start: number): boolean {
  return holders.has(tag.name) && hasHiddenMask(attributeOf(source, tag, start, 'w:val') ?? '')
}

/** The asterisk of a symbol font, as Word writes it: `w:sym` with the character 2A, also in the private use area (17.3.3.30). */
export function isStarSymbol(source: string, tag: Tag, start: number): boolean {
  return tag.name === 'w:sym' && /^(?:F0|00)?2A$/iu.test(attributeOf(source, tag, start, 'w:char') ?? '')
}

/** How many variables of the document hold a mask. */
export function masksInVariables({ zip, main }: WordPackage): number {
  const relationships = relationshipsOf(zip, main)
  const settings = relationships.ok
    ? relationships.value.find(({ type, external }) => type === 'settings' && !external)?.target
    : undefined
  let count = 0
  if (settings === undefined) return count
  scanPart(zip, settings, (source) => ({
    open(tag, start) {
      if (holdsHiddenMask(source, tag, start)) count++
    },
  }))
  return count
}
