/**
 * Boxes and lists of forms from before content controls (ISO/IEC 29500-1, 17.16.7 and 17.16.9): Word draws them from what their field says
 * of itself, and they have no text. Here each is as many characters as it shows: ☐ or ☒, or the entry that is chosen.
 */
import { attributeOf } from '../package.ts'
import type { Tag } from '../xml/scan.ts'
import { referenceAt } from '../xml/text.ts'
import { addPlace, type Draft } from './paragraph.ts'

/** How they are shown: as characters, or, as work was saved before they were, not at all. */
export type LegacyFields = 'shown' | 'hidden'

export const boxShown = { ticked: '☒', free: '☐' } as const

export interface LegacyWalk {
  readonly openBox: (tag: Tag, start: number) => void
  readonly openList: (tag: Tag, start: number) => void
  /** `w:default` and `w:checked` of a box, `w:default` and `w:result` of a list. */
  readonly state: (tag: Tag, start: number) => void
  readonly entry: (tag: Tag, start: number) => void
  /** `w:checkBox` or `w:ddList` ends. */
  readonly close: (end: number) => void
  /** How many there are. */
  readonly count: () => number
}

interface OpenField {
  readonly kind: 'box' | 'list'
  readonly start: number
  state: string
  isStated: boolean
  readonly entries: string[]
}

/** A list has 25 entries at most (17.16.9). */
const mostEntries = 25
const isOff = /^(?:0|false|off)$/u

/** `show` puts what is shown into the paragraph that is read, for the element `[from, to)`; null where nothing is read. */
export function walkLegacyFields(
  source: string,
  show: (shown: string, from: number, to: number) => Draft | null,
): LegacyWalk {
  let open: OpenField | null = null
  let count = 0
  const begin = (kind: OpenField['kind'], start: number): void => {
    open = { kind, start, state: '', isStated: false, entries: [] }
  }
  return {
    openBox: (_tag, start) => begin('box', start),
    openList: (_tag, start) => begin('list', start),
    state(tag, start) {
      if (!open || (open.isStated && tag.name === 'w:default')) return
      open.state = attributeOf(source, tag, start, 'w:val') ?? 'true'
      open.isStated = tag.name !== 'w:default'
    },
    entry(tag, start) {
      const entry = attributeOf(source, tag, start, 'w:val') ?? ''
      if (open && open.entries.length < mostEntries) open.entries.push(entry)
    },
    close(end) {
      const field = open
      open = null
      if (!field) return
      const { kind, start, state, entries } = field
      const isTicked = state !== '' && !isOff.test(state)
      const chosen = entries[Number(state)] ?? entries[0] ?? ''
      const shown = kind === 'list' ? chosen : isTicked ? boxShown.ticked : boxShown.free
      if (shown === '') return
      const draft = show(shown, start, end)
      if (!draft) return
      count++
      const place = { start: draft.text.length - shown.length, end: draft.text.length, label: null }
      if (kind === 'box') addPlace(draft, { ...place, kind, checked: boxShown.ticked, unchecked: boxShown.free })
      else addPlace(draft, { ...place, kind: 'prompt', checked: null, choices: { texts: entries, isClosed: true } })
    },
    count: () => count,
  }
}

const listEntry = /<(?:[\w.-]{1,20}:)?listEntry\s[^<>]*?val\s*=\s*["'](?<value>[^"'<>]*)["']/gu

/** What a list offers, by the XML of its element. */
export function entriesIn(list: string): readonly string[] {
  return [...list.matchAll(listEntry)].map(({ groups }) =>
    (groups?.value ?? '').replaceAll(/&[^;&]{1,10};/gu, (reference) => referenceAt(reference, 0)?.text ?? reference),
  )
}
