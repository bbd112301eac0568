/** Content controls bound to a custom XML part or to the properties: Word shows what stands there, so it must change together with the control. */
import type { Message } from '../../core/codes.ts'
import { attributeOf, relationshipsOf, scanPart, type WordPackage } from '../package.ts'
import { canonicalName } from '../xml/namespaces.ts'
import type { XmlSource } from '../xml/text.ts'
import { addCdata, addCharacters, attributeValue, elementContent } from './characters.ts'
import type { BoundControl, DataBinding } from './controls.ts'
import { type Draft, draftOf, textOf } from './paragraph.ts'
import { segmentsOf, segmentTable } from './segments.ts'
import { join } from './twins.ts'

/** The stores that Office knows without a part of their own. */
export const corePropertiesStore = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'
const properties: Readonly<Record<string, string>> = {
  [corePropertiesStore]: 'core-properties',
  '{6668398D-A668-4E3E-A5EB-62B293D839F1}': 'extended-properties',
}

interface PathStep {
  readonly name: string
  readonly index: number
}

/** Joins each control to the node it is bound to where both say the same; says which parts were read for it, and what was wrong with them. */
export function joinBindings(
  document: WordPackage,
  controls: readonly BoundControl[],
  drafts: readonly Draft[],
  sources: Map<string, XmlSource>,
): readonly Message[] {
  if (controls.length === 0) return []
  // A property that is a line of its own is then one no more: two lines for one place could be told different things.
  const lines = new Map(drafts.flatMap((draft) => (draft.story === 'properties' ? [[placeOf(draft), draft]] : [])))
  const stores = storesOf(document)
  const seen = new Set<string>()
  const messages: Message[] = []
  for (const control of controls) {
    const part = stores.get(control.store.toUpperCase())
    const path = stepsOf(control)
    if (part === undefined || path === null) continue
    const found = findNode(document, part, path)
    if (!found.ok) {
      messages.push(...found.messages)
      continue
    }
    const { draft, source } = found
    if (!draft || textOf(draft) !== textOf(control.draft).slice(control.from, control.to)) continue
    const place = placeOf(draft)
    sources.set(part, source)
    if (!seen.has(place)) join(control.draft, control.from, control.to, lines.get(place) ?? draft)
    seen.add(place)
  }
  return messages
}

const placeOf = ({ part, rows }: Draft): string => `${part} ${segmentsOf(rows)[0]?.from}`

/** Which part each store id means. */
function storesOf(document: WordPackage): ReadonlyMap<string, string> {
  const stores = new Map<string, string>()
  const roots = relationshipsOf(document.zip, '')
  for (const [id, type] of Object.entries(properties)) {
    const target = roots.ok ? roots.value.find((one) => one.type === type)?.target : undefined
    if (target !== undefined) stores.set(id, target)
  }
  const items = relationshipsOf(document.zip, document.main)
  for (const item of items.ok ? items.value : []) {
    if (item.type !== 'customXml' || item.external) continue
    const described = relationshipsOf(document.zip, item.target)
    for (const { type, target } of described.ok ? described.value : []) {
      if (type !== 'customXmlProps') continue
      scanPart(document.zip, target, (source) => ({
        open(tag, start) {
          const id = tag.name === 'ds:datastoreItem' ? attributeOf(source, tag, start, 'ds:itemID') : undefined
          if (id !== undefined) stores.set(id.toUpperCase(), item.target)
        },
      }))
    }
  }
  return stores
}

/** The steps of the paths that Word writes, `/ns0:a[1]/ns0:b[2]/@c`; null for any other. */
function stepsOf({ xpath, prefixes }: DataBinding): readonly PathStep[] | null {
  const uris = new Map(
    [...prefixes.matchAll(/xmlns:(?<prefix>[^\s=:]+)\s*=\s*["'](?<uri>[^"']*)["']/gu)].map((match) => [
      match.groups?.prefix ?? '',
      match.groups?.uri ?? '',
    ]),
  )
  const steps = xpath
    .replace(/\/text\(\)$/u, '')
    .split('/')
    .slice(1)
  const read = steps.map((step) => {
    const match = /^(?<at>@?)(?:(?<prefix>[^:[\]@]+):)?(?<local>[^:[\]@]+)(?:\[(?<index>\d+)\])?$/u.exec(step)?.groups
    const uri = match?.prefix === undefined ? '' : uris.get(match.prefix)
    if (!match || uri === undefined) return null
    return { name: `${match.at}${canonicalName(uri, match.local ?? '')}`, index: Number(match.index ?? 1) }
  })
  return read.length > 0 && read.every((step) => step !== null) ? read : null
}

type FoundNode =
  | { readonly ok: true; readonly draft: Draft | null; readonly source: XmlSource }
  | { readonly ok: false; readonly messages: readonly Message[] }

function findNode(document: WordPackage, part: string, path: readonly PathStep[]): FoundNode {
  let draft: Draft | null = null
  const last = path[path.length - 1]
  const attributeName = last?.name.startsWith('@') ? last.name.slice(1) : null
  const elements = attributeName === null ? path : path.slice(0, -1)
  let depth = 0
  // How many steps of the path the open elements follow, and how often each next step's name has been seen.
  let matched = 0
  let counts: number[] = [0]
  const scanned = scanPart(document.zip, part, (source) => ({
    open(tag, start) {
      const step = elements[depth]
      if (matched === depth && step && tag.name === step.name) {
        counts[depth] = (counts[depth] ?? 0) + 1
        if (counts[depth] === step.index) {
          matched++
          counts = [...counts.slice(0, depth + 1), 0]
          if (matched === elements.length) draft ??= nodeDraft(source, tag.attributes, start)
        }
      }
      if (tag.empty) matched = Math.min(matched, depth)
      else depth++
    },
    close() {
      depth--
      matched = Math.min(matched, depth)
    },
    text(start, end) {
      if (draft && attributeName === null && matched === elements.length && depth === matched)
        addCharacters(draft, source, start, end, elementContent)
    },
    cdata(start, end) {
      if (draft && attributeName === null && matched === elements.length && depth === matched)
        addCdata(draft, source, start, end, elementContent)
    },
  }))
  function nodeDraft(
    source: string,
    attributes: readonly { name: string; start: number; end: number }[],
    start: number,
  ): Draft {
    const made = draftOf('data', part, segmentTable())
    const found = attributes.find(({ name }) => name === attributeName)
    if (found) addCharacters(made, source, start + found.start, start + found.end, attributeValue)
    return made
  }
  return scanned.ok ? { ok: true, draft, source: scanned.value } : { ok: false, messages: scanned.messages }
}
