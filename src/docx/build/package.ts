/** The finished package: only the parts a report needs, always in the same order and with the same times. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Parts that `docx` writes into every document and that nothing here refers to. */
const unused =
  /^(?:docProps\/custom\.xml|word\/(?:footnotes|endnotes|comments\w*)\.xml|word\/theme\/.*|word\/_rels\/(?!document).*)$/u

/** Every entry is of the first day the zip format knows; in local time, as the format has it, so that every zone writes the same. */
export function reproducible(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
    .filter((name) => !unused.test(name))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const kept = new Set(names)
  const entries = names.map((name) => [name, cleaned(name, parts[name] ?? new Uint8Array(), kept)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1), os: 0 }))
}

/** Readers that look at the first entry expect the content types there. */
function rank(name: string): number {
  return ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].indexOf(name) + 1 || 9
}

function cleaned(name: string, bytes: Uint8Array, kept: ReadonlySet<string>): Uint8Array {
  if (name === '[Content_Types].xml')
    return strToU8(
      strFromU8(bytes)
        .replace(/<Override (?:(?!PartName=)[^<>])*PartName="\/([^"<]+)"[^<>]*\/>/gu, (whole, part: string) =>
          kept.has(part) ? whole : '',
        )
        .replace(/<Default (?:(?!Extension=)[^<>])*Extension="(?!rels"|xml")[^"<]*"[^<>]*\/>/gu, ''),
    )
  if (!name.endsWith('.rels')) return bytes
  const folder = name.replace(/_rels\/[^/]*$/u, '')
  return strToU8(
    strFromU8(bytes).replace(
      /<Relationship (?:(?!Target=)[^<>])*Target="([^"<]+)"[^<>]*\/>/gu,
      (whole, target: string) => (kept.has(folder + target) ? whole : ''),
    ),
  )
}
