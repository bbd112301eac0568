/** How the names of files end that Starfill reads and writes. */

/** Whatever the case of its letters. */
export function endsIn(endings: readonly string[], path: string): boolean {
  const name = path.toLowerCase()
  return endings.some((ending) => name.endsWith(ending))
}

/** Texts; only the last two say that they are Markdown. */
export const textEndings = ['.txt', '.md', '.markdown'] as const
export const reportEndings = [
  ...textEndings,
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.doc',
  '.wps',
  '.rtf',
  '.odt',
] as const
export const projectEnding = '.starfill'

/** The kinds of files that a sheet of values is written as; each is its file's ending without the dot as well. */
export const valuesFormats = ['json', 'csv', 'xlsx'] as const
export type ValuesFormat = (typeof valuesFormats)[number]

/** Documents that are written, and opened in their program when a person asks for it. */
export const documentEndings = ['.docx', '.docm', '.pdf'] as const

/** A table that documents are made from, and the mapping of its columns. */
export const tableEndings = ['.csv', '.xlsx', '.txt', '.tsv'] as const
export const mappingEnding = '.json'
