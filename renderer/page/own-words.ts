/** The report's own words on a drawn page: what was noticed in them, what is selected of them, what is looked for. */
import type { Finding, PlaceholderId, Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'
import { type FoundOnPage, findWords } from './finding-words.ts'
import { highlight } from './highlights.ts'
import type { LayingOut } from './laying-on.ts'
import { matchPage, type PageMatching } from './matching.ts'
import { type PageWords, readWords } from './page-words.ts'
import { placeOf } from './places.ts'

export interface OwnWords {
  /** Places of the page say something else. */
  readonly saidAnew: () => void
  /** The page is laid out anew. */
  readonly changed: () => void
  /** Shows the findings of words that are no placeholder's, as they stand in `shown`. */
  readonly showFindings: (findings: readonly Finding[], shown: Resolved) => void
  /** Goes to words of the resolved text and selects them; false where the page does not say them. */
  readonly goTo: (span: Span) => boolean
  /** Where the words, or places of fields of that name, are; the first of them in sight or below is `from`. */
  readonly find: (wanted: string) => { readonly found: readonly FoundOnPage[]; readonly from: number }
  /** Where in the resolved text that stands which was found; null where it cannot be told. */
  readonly inReport: (found: Span) => Span | null
  /** Shows what was found, and goes to one of it. */
  readonly showFound: (found: readonly FoundOnPage[], at: number) => void
  /** Leaves off looking: what was gone to last is selected, or its place worked at. */
  readonly leaveFound: () => void
  readonly dispose: () => void
}

/** Milliseconds without a key before marks that it came between are made. */
const pause = 300

interface OfWords {
  readonly paper: HTMLElement
  readonly room: HTMLElement
  /** Has all places say what they are to say. */
  readonly settle: () => void
}

/** `ids` are the placeholders by their numbers on the page. */
export function attachOwnWords(
  { paper, room, settle }: OfWords,
  model: WindowModel,
  ids: readonly PlaceholderId[],
  layingOut: LayingOut,
): OwnWords {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const over = new AbortController()
  let words: PageWords | null = null
  let matched: { readonly shown: Resolved; readonly matching: PageMatching } | null = null
  let noticed: { readonly findings: readonly Finding[]; readonly shown: Resolved } | null = null
  /** The list that they were taken from: a key changes what the places say, and not that. */
  let noticedIn: readonly Finding[] | null = null
  let current: Span | null = null
  let isSelected = false

  const forget = () => {
    words = null
    matched = null
  }
  const read = () => {
    if (words) return words
    settle()
    words = readWords(paper)
    return words
  }
  const matchingOf = (shown: Resolved): PageMatching => {
    if (matched?.shown === shown) return matched.matching
    const places = shown.pieces.flatMap(({ placeholder, start, end }) => {
      const number = numbers.get(placeholder)
      return number === undefined ? [] : [{ start, end, number }]
    })
    const page = read()
    const matching = matchPage(page, page.paragraphs, { text: shown.text, places })
    matched = { shown, matching }
    return matching
  }
  const rangesOf = (spans: readonly Span[]) => spans.flatMap((span) => read().rangeOf(span) ?? [])
  const mark = () => {
    for (const severity of ['error', 'warning', 'hint'] as const) {
      const own = noticed?.findings.filter((finding) => finding.severity === severity) ?? []
      const spans = noticed && own.length > 0 ? own.flatMap(matchingOf(noticed.shown).toPage) : []
      highlight(`noticed-${severity}`, rangesOf(spans))
    }
  }
  let marking: ReturnType<typeof setTimeout> | undefined
  /** Reads the page, matches it and marks it in three tasks, so that a key waits for one of them. */
  const markLater = (wait = 0) => {
    clearTimeout(marking)
    const steps = [read, () => noticed && matchingOf(noticed.shown), mark]
    const go = (at: number, wait: number) => {
      const step = steps[at]
      if (step)
        marking = setTimeout(() => {
          step()
          go(at + 1, 0)
        }, wait)
      else marking = undefined
    }
    // What is marked no more is so at once.
    if (noticed && noticed.findings.length > 0) go(0, wait)
    else mark()
  }
  const select = (range: Range) => {
    room.focus({ preventScroll: true })
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  const onSelection = () => {
    const { report, view, mode } = model.store.get()
    const range = selectedRange(paper)
    const at = range && report && view === 'page' && mode === 'fill' ? read().spanOf(range) : null
    const span = at && report && matchingOf(shownOf(report.session)).toReport(at)
    if (span || isSelected) model.navigation.select(span)
    isSelected = span !== null
  }
  document.addEventListener('selectionchange', onSelection, { signal: over.signal })
  return {
    saidAnew: () => {
      forget()
      if (marking !== undefined) markLater(pause)
    },
    changed: () => {
      forget()
      markLater()
    },
    showFindings: (findings, shown) => {
      if (findings === noticedIn) return
      noticedIn = findings
      const own = findings.filter(({ placeholder }) => placeholder === null)
      if (own.length === 0 && (noticed?.findings.length ?? 0) === 0) return
      const isMarked =
        own.length === noticed?.findings.length && own.every(({ id }, at) => id === noticed?.findings[at]?.id)
      noticed = { findings: own, shown }
      if (!isMarked) markLater()
    },
    goTo: ({ start, end }) => {
      const { report } = model.store.get()
      if (!report) return false
      const span = { start, end: Math.max(end, start + 1) }
      const find = () => rangesOf(matchingOf(shownOf(report.session)).toPage(span))
      const isOnPage = ({ startContainer, endContainer }: StaticRange) =>
        layingOut.isOnPage(startContainer) && layingOut.isOnPage(endContainer)
      const ranges = find()
      const [waiting] = ranges
      if (waiting && !ranges.some(isOnPage)) layingOut.until(() => isOnPage(waiting))
      const [first] = find()
        .filter(isOnPage)
        .map(liveRange)
        .toSorted((a, b) => distance(a, room) - distance(b, room))
      if (!first) return false
      bringRangeIntoSight(first, room)
      if (start === end) first.collapse(true)
      select(first)
      return true
    },
    find: (wanted) => {
      const { report } = model.store.get()
      // What is counted of them stays only once all pages are there.
      layingOut.until(() => false)
      const view = report && viewOf(report.session)
      const labels = new Map(view?.fields.map(({ id, label }) => [id, label]))
      const labelOf = (number: number) => labels.get(view?.byId.get(ids[number] ?? '')?.field ?? '') ?? ''
      const found = findWords(read(), wanted, labelOf)
      const sight = room.getBoundingClientRect().top
      const page = [...paper.querySelectorAll('section.docx')].find(
        (each) => each.getBoundingClientRect().bottom > sight,
      )
      const range = document.createRange()
      if (page) range.selectNodeContents(page)
      const start = (page && read().spanOf(range)?.start) ?? 0
      return {
        found,
        from: Math.max(
          0,
          found.findIndex((each) => each.start >= start),
        ),
      }
    },
    inReport: (found) => {
      const { report } = model.store.get()
      return report && matchingOf(shownOf(report.session)).toReport(found)
    },
    showFound: (found, at) => {
      current = found[at] ?? null
      highlight('found', rangesOf(found.filter((each) => each !== current)))
      const ranges = current ? rangesOf([current]) : []
      highlight('found-now', ranges)
      if (ranges[0]) bringRangeIntoSight(liveRange(ranges[0]), room)
    },
    leaveFound: () => {
      const [range] = (current ? rangesOf([current]) : []).map(liveRange)
      current = null
      highlight('found', [])
      highlight('found-now', [])
      const place = range && placeOf(range.commonAncestorContainer)
      if (place && place.getAttribute('aria-readonly') !== 'true') place.focus({ preventScroll: true })
      else if (range) select(range)
      else room.focus({ preventScroll: true })
    },
    dispose: () => {
      over.abort()
      clearTimeout(marking)
      for (const name of ['noticed-error', 'noticed-warning', 'noticed-hint', 'found', 'found-now'] as const)
        highlight(name, [])
    },
  }
}

/** One that is measured and selected. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range
}

/** What is selected of the paper and not within one place. */
function selectedRange(paper: HTMLElement): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const common = range.commonAncestorContainer
  return paper.contains(common) && !placeOf(common) ? range : null
}

function distance(range: Range, room: HTMLElement): number {
  const middle = room.getBoundingClientRect().top + room.clientHeight / 2
  return Math.abs(range.getBoundingClientRect().top - middle)
}

function bringRangeIntoSight(range: Range, room: HTMLElement): void {
  const isInSight = () => {
    const [{ top, bottom }, sight] = [range.getBoundingClientRect(), room.getBoundingClientRect()]
    return top >= sight.top + 40 && bottom <= sight.bottom - 20
  }
  if (isInSight()) return
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  // A paragraph may be taller than what is in sight.
  if (!isInSight())
    room.scrollTop += range.getBoundingClientRect().top - room.getBoundingClientRect().top - room.clientHeight / 2
}
