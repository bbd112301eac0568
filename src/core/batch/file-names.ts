/** Names of files made from the values of a row, that every system can hold. */
import { error } from '../codes.ts'
import type { FieldId } from '../model.ts'
import { fail, ok, type Result } from '../result.ts'

/** A pattern `{县名}_{序号}`: its texts and, between them, what is put in. */
export type NamePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly field: FieldId }
  | { readonly type: 'row' }

export type NamePattern = readonly NamePart[]

/** What stands for the number of the row among the rows of the table, from 1, where no field is called so. */
const rowNumberNames: readonly string[] = ['序号', '序號', 'n']

/** The pattern where a person gave none: the report's name and the number of the row. */
export function usualPattern(report: string): string {
  return `${report.replace(/\.[^.]+$/u, '')}_{${rowNumberNames[0]}}`
}

/** Fields are named by label or id; the ending `.docx` may stand or not. Refused where a name is unknown or the field is kept: a file's name is read by everybody. */
export function namePattern(
  pattern: string,
  fieldOf: (name: string) => FieldId | null,
  isKept: (field: FieldId) => boolean,
): Result<NamePattern> {
  const parts: NamePart[] = []
  for (const [index, piece] of pattern
    .replace(/\.docx$/iu, '')
    .split(/\{([^{}]{1,200})\}/u)
    .entries()) {
    if (index % 2 === 0) {
      if (piece !== '') parts.push({ type: 'text', text: piece })
      continue
    }
    const field = fieldOf(piece)
    if (field === null && !rowNumberNames.includes(piece))
      return fail(error('batch-name-unknown', { name: piece, number: `{${rowNumberNames[0]}}` }))
    if (field !== null && isKept(field)) return fail(error('batch-name-kept', { name: piece }))
    parts.push(field === null ? { type: 'row' } : { type: 'field', field })
  }
  return ok(parts)
}

/** The name for a row without its ending; `number` is the row's, from 1. */
export function nameOf(pattern: NamePattern, number: number, textOf: (field: FieldId) => string): string {
  return pattern
    .map((part) => (part.type === 'text' ? part.text : part.type === 'row' ? `${number}` : textOf(part.field)))
    .join('')
}

/** Bytes in UTF-8 that a name may have on every file system in use (ext4, NTFS, APFS), less what a temporary name beside it adds. */
const longestName = 200

/** Names that Windows keeps for devices, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”). */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

/**
 * A name that Windows, macOS and Linux can all hold: what separates or commands is `_`, no blank or dot at its ends, no device, not
 * too long; `fallback` where nothing is left.
 */
export function safeName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '_')
    .replace(/\p{Cs}/gu, '_')
    .replace(/^[\s.]+/u, '')
  const short = trimmed(cut(plain, longestName))
  if (short === '') return fallback
  return reserved.test(short) ? `_${short}` : short
}

/** Only the end is looked at, character by character: an expression would look on from each blank. */
function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.]/u.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

/** No more than `most` bytes in UTF-8, and no half character. */
function cut(text: string, most: number): string {
  let bytes = 0
  let end = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > most) break
    end += character.length
  }
  return text.slice(0, end)
}

/** What a batch calls what it writes beside its documents, with other endings: no document is called so. */
export const ownName = 'starfill-batch'

/** Gives each name once, whatever its case: the second 报告 is 报告（2）. The same names in the same order get the same answers. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set([ownName])
  const numbers = new Map<string, number>()
  return (name) => {
    const key = name.toLowerCase()
    // Of a hundred thousand names most are the only ones of their kind: nothing more is remembered of them.
    if (!taken.has(key)) {
      taken.add(key)
      return name
    }
    let number = numbers.get(key) ?? 1
    let free: string
    do free = `${cut(name, longestName - 12)}（${++number}）`
    while (taken.has(free.toLowerCase()))
    numbers.set(key, number)
    taken.add(free.toLowerCase())
    return free
  }
}
