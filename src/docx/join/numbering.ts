/** Lists begin anew in each document that is joined: each has numbers of its own, of the same look. */
import { ok, type Result } from '../../core/result.ts'
import { attributeOf, scanPart, type WordPackage } from '../package.ts'

export interface Numbering {
  /** The number of a list → the abstract one. */
  readonly lists: ReadonlyMap<string, string>
  /** By the abstract one: what each level begins with. */
  readonly starts: ReadonlyMap<string, readonly string[]>
  /** By paragraph style: the list and level that it gives. */
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: string }>
}

const levels = 9

const none: Numbering = { lists: new Map(), starts: new Map(), styles: new Map() }

export function readNumbering(
  document: WordPackage,
  numbering: string | null,
  styles: string | null,
): Result<Numbering> {
  if (numbering === null) return ok(none)
  const lists = new Map<string, string>()
  const starts = new Map<string, string[]>()
  const levelOfStyle = new Map<string, string>()
  let [abstract, list, level] = ['', '', 0]
  const scanned = scanPart(document.zip, numbering, (source) => ({
    open(tag, start) {
      const value = (name: string) => attributeOf(source, tag, start, name) ?? ''
      if (tag.name === 'w:abstractNum') abstract = value('w:abstractNumId')
      if (tag.name === 'w:num') list = value('w:numId')
      if (tag.name === 'w:abstractNumId') lists.set(list, value('w:val'))
      if (tag.name === 'w:lvl') level = Number(value('w:ilvl'))
      if (tag.name === 'w:start' && list === '') {
        const known = starts.get(abstract) ?? []
        known[level] = value('w:val')
        starts.set(abstract, known)
      }
      if (tag.name === 'w:pStyle') levelOfStyle.set(`${abstract} ${value('w:val')}`, String(level))
    },
  }))
  if (!scanned.ok) return scanned
  const given = styles === null ? ok(new Map<string, StyleList>()) : readStyles(document, styles)
  if (!given.ok) return given
  const byStyle = new Map<string, { readonly list: string; readonly level: string }>()
  for (const id of given.value.keys()) {
    const found = listOf(given.value, id)
    if (!found?.list) continue
    const linked = levelOfStyle.get(`${lists.get(found.list) ?? ''} ${id}`)
    byStyle.set(id, { list: found.list, level: linked ?? found.level ?? '0' })
  }
  return ok({ lists, starts, styles: byStyle })
}

interface StyleList {
  readonly basedOn: string | null
  readonly list: string | null
  readonly level: string | null
}

function readStyles(document: WordPackage, part: string): Result<ReadonlyMap<string, StyleList>> {
  const found = new Map<string, StyleList>()
  let [style, isInList] = ['', false]
  const change = (more: Partial<StyleList>) =>
    found.set(style, { ...(found.get(style) ?? { basedOn: null, list: null, level: null }), ...more })
  const scanned = scanPart(document.zip, part, (source) => ({
    open(tag, start) {
      const value = (name: string) => attributeOf(source, tag, start, name) ?? ''
      if (tag.name === 'w:style') {
        style = value('w:styleId')
        change({})
      }
      if (style === '') return
      if (tag.name === 'w:basedOn') change({ basedOn: value('w:val') })
      if (tag.name === 'w:numPr') isInList = true
      if (isInList && tag.name === 'w:numId') change({ list: value('w:val') })
      if (isInList && tag.name === 'w:ilvl') change({ level: value('w:val') })
    },
    close(name) {
      if (name === 'w:numPr') isInList = false
      if (name === 'w:style') style = ''
    },
  }))
  return scanned.ok ? ok(found) : scanned
}

/** Styles that are based on each other in a circle give nothing. */
function listOf(styles: ReadonlyMap<string, StyleList>, id: string): StyleList | null {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at)
    const style = styles.get(at)
    if (style?.list) return style
  }
  return null
}

/** A list of the same look as `list` that begins anew. */
export function renewed({ lists, starts }: Numbering, list: string, id: string, prefix: string): string {
  const abstract = lists.get(list) ?? '0'
  const overrides = Array.from({ length: levels }, (_, level) => {
    const start = starts.get(abstract)?.[level] ?? '1'
    return `<${prefix}lvlOverride ${prefix}ilvl="${level}"><${prefix}startOverride ${prefix}val="${start}"/></${prefix}lvlOverride>`
  })
  return `<${prefix}num ${prefix}numId="${id}"><${prefix}abstractNumId ${prefix}val="${abstract}"/>${overrides.join('')}</${prefix}num>`
}
