/**
 * A spreadsheet put together anew from the parts that are read, before any library sees it: cells, strings and number formats. What
 * a file says of itself beside that (a dimension of a million rows, tens of thousands of fonts) is no longer there to be believed.
 */
import { error, type Message } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { chineseFormats } from './chinese-formats.ts'
import { largest, megabytes } from './limits.ts'

/** What a table is read from; drawings, macros, links and all else stay packed. */
const wanted =
  /^(?:_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/(?!chart|dialog|macro)[\w/.-]{0,80}sheet[\w.-]{0,80}\.xml)$/iu
/** Parts that hold a sheet's cells. */
export const sheets = /^xl\/.{0,80}sheet/iu

/** An unpacked spreadsheet of those parts; `path` is only for the sentences. */
export async function plainSheet(bytes: Uint8Array, path: string): Promise<Result<Uint8Array>> {
  const { strFromU8, strToU8, zipSync } = await import('fflate')
  const parts = await partsOf(bytes, path)
  if (!parts.ok) return parts
  const plain = new Map<string, Uint8Array>()
  let cells = 0
  for (const [name, part] of parts.value) {
    if (sheets.test(name)) {
      const data = cellsIn(strFromU8(part))
      cells += data.match(/<(?:\w+:)?c[\s/>]/gu)?.length ?? 0
      plain.set(name, strToU8(data))
    } else plain.set(name, name === styles ? strToU8(formatsIn(strFromU8(part))) : part)
  }
  if (cells > largest.cells) return fail(tableTooLarge(path))
  plain.set('[Content_Types].xml', strToU8(typesOf([...plain.keys()])))
  return ok(zipSync(Object.fromEntries(plain), { level: 0 }))
}

export function tableTooLarge(path: string): Message {
  return error('table-too-large', { path, cells: largest.cells, columns: largest.columns })
}

const styles = 'xl/styles.xml'

/** The parts of a table that `isRead` asks for. Sizes are looked at before anything is unpacked; a name that stands twice would be read differently by different programs. */
export async function partsOf(
  bytes: Uint8Array,
  path: string,
  isRead: (name: string) => boolean = () => true,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { unzipSync } = await import('fflate')
  const sizes = new Map<string, number>()
  let isTwofold = false
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted.test(name)) {
          isTwofold ||= sizes.has(name)
          sizes.set(name, isRead(name) ? originalSize : 0)
        }
        return false
      },
    })
    if (isTwofold || !sizes.has('xl/workbook.xml')) return fail(error('table-not-a-sheet', { path }))
    const unpacked = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const [size, most] of [
      [unpacked, largest.unpacked],
      [sizes.get(styles) ?? 0, largest.styles],
    ] as const)
      if (size > most) return fail(error('table-part-too-large', { path, megabytes: megabytes(most) }))
    return ok(new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => sizes.has(name) && isRead(name) }))))
  } catch {
    // Whatever fflate cannot unpack is no spreadsheet; it has no other way to say so.
    return fail(error('table-not-a-sheet', { path }))
  }
}

function typesOf(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = sheets.test(name) ? 'worksheet' : types[name.toLowerCase()]
    return type ? [`<Override PartName="/${name}" ContentType="${officeType}.${type}+xml"/>`] : []
  })
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`
}

const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const types: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'sheet.main',
  'xl/styles.xml': 'styles',
  'xl/sharedstrings.xml': 'sharedStrings',
}

/** The sheet with its cells and nothing else. */
function cellsIn(sheet: string): string {
  const from = sheet.search(/<(?:\w+:)?sheetData[\s/>]/u)
  const to = sheet.lastIndexOf('sheetData>')
  const data = from >= 0 && to > from ? sheet.slice(from, to + 'sheetData>'.length) : ''
  return `<worksheet xmlns="${spreadsheet}">${data}</worksheet>`
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The number formats by number, and which of them each format of a cell names; those that have a number alone are spelled out. */
function formatsIn(text: string): string {
  const own = [...text.matchAll(/<(?:\w+:)?numFmt\s(?<attributes>[^<]*)/gu)].flatMap(({ groups }) => {
    const attributes = groups?.attributes ?? ''
    const id = attributeOf(attributes, 'numFmtId')
    const code = attributeOf(attributes, 'formatCode')
    return id === null || code === null ? [] : [[Number(id), code] as const]
  })
  const formats = new Map([
    ...Object.entries(chineseFormats).map(([id, code]) => [Number(id), code.replaceAll('"', '&quot;')] as const),
    ...own,
  ])
  const from = text.search(/<(?:\w+:)?cellXfs[\s>]/u)
  const to = text.indexOf('cellXfs>', from)
  const cells = from < 0 ? '' : text.slice(from, to < 0 ? undefined : to)
  const named = [...cells.matchAll(/<(?:\w+:)?xf\s(?<attributes>[^<]*)/gu)].map(
    ({ groups }) => attributeOf(groups?.attributes ?? '', 'numFmtId') ?? '0',
  )
  return [
    `<styleSheet xmlns="${spreadsheet}"><numFmts count="${formats.size}">`,
    ...[...formats].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
    `</numFmts><cellXfs count="${named.length}">`,
    ...named.map((id) => `<xf numFmtId="${Number(id)}" applyNumberFormat="1"/>`),
    '</cellXfs></styleSheet>',
  ].join('')
}

/** As it is escaped; a quotation mark of the other kind is escaped as well. */
function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)
  return found ? (found[1] ?? (found[2] ?? '').replaceAll('"', '&quot;')) : null
}
