import { Badge, SearchBox } from '@fluentui/react-components'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Field, Finding } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { returnOf } from '../../src/core/review.ts'
import type { Spelling } from '../../src/core/spelling.ts'
import { fieldAt, placesOf, type View, viewOf } from '../../src/core/view.ts'
import { givenBackIn } from '../model/places.ts'
import type { OpenReport } from '../model/state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FieldMenu } from './field-menu.tsx'
import { FieldRow } from './field-row.tsx'
import { type FieldFilter, fitsFilter, statesOf } from './filter.ts'
import { FilterMenu } from './filter-menu.tsx'
import { Offers } from './offers.tsx'
import { OutlineButton } from './outline-list.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { type FieldGroup, type FieldOrder, type GoToField, nextRow, rowsOf } from './rows.ts'
import { loadSpellings } from './spellings.ts'
import './fields.css'

const none: readonly Finding[] = []
const unspelt: Spelling = () => []
const heights = { group: 34, field: 68, returned: 90 } as const

/** Every field once: what it is, how many places it has, and where its value is given. Only what is in sight is drawn. */
export function FieldList() {
  const model = useWindowModel()
  const words = useWords()
  const view = useWindow(({ report }) => report && viewOf(report.session))
  const active = useWindow((state) => state.active)
  const [search, setSearch] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<{ field: Field; button: HTMLElement; isOpen: boolean } | null>(null)
  const [filter, setFilter] = useState<FieldFilter>('all')
  const [order, setOrder] = useState<FieldOrder>('kind')
  const spell = useSpellings(search)
  const activeField = view && fieldAt(view, active)
  // A key changes what a field says, not which fields there are: while nobody searches or filters, the rows stay.
  const isNarrowed = search !== '' || filter !== 'all'
  const report = useWindow(({ report }) => (isNarrowed ? report : null))
  const findings = useWindow(({ findings }) => (filter === 'doubted' ? findings : none))
  // What is being filled stays in the list of open fields while it is.
  const typedIn = filter === 'all' ? null : activeField
  const returned = useWindow(({ report }) => (report ? returnedFields(report, activeField).join('\n') : ''))
  const rows = useMemo(() => {
    const given = new Set(returned.split('\n'))
    const states = report && statesOf(report.session, report.review, findings)
    const firstPlace = (field: Field) => (view ? startOf(view, field) : 0)
    return rowsOf(view?.fields ?? [], {
      search,
      spell,
      sayOf: ({ id }) => {
        const decision = decisionOf(states?.decisions ?? new Map(), id)
        return decision.state === 'open' ? '' : (decision.value ?? '')
      },
      fits: ({ id }) => id === typedIn || states === null || fitsFilter(filter, id, states),
      isReturned: ({ id }) => given.has(id),
      placeOf: order === 'place' ? firstPlace : null,
    })
  }, [view, search, spell, filter, order, report, findings, typedIn, returned])
  const activeRow = rows.findIndex((row) => row.type !== 'group' && row.field.id === activeField)
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index]
      if (!row) return index
      return row.type === 'group' ? row.group : row.field.id
    },
    [rows],
  )
  // The row worked at is drawn wherever it is: it is what is typed in, and what is gone to has its input at once.
  const drawn = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return activeRow < 0 || inSight.includes(activeRow) ? inSight : [...inSight, activeRow].toSorted((a, b) => a - b)
    },
    [activeRow],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.type ?? 'field'],
    getItemKey: keyOf,
    overscan: 6,
    rangeExtractor: drawn,
  })

  useEffect(() => {
    if (activeRow >= 0) virtual.scrollToIndex(activeRow, { align: 'auto' })
  }, [activeRow, virtual])

  // Whatever goes to another field takes who types in the list along, before the next key: that one is for the field that is marked.
  useLayoutEffect(() => {
    const typedIn = document.activeElement
    if (activeField === null || !(typedIn instanceof HTMLInputElement) || !scroller.current?.contains(typedIn)) return
    // What a search hides is shown again, and then gone to.
    if (activeRow < 0) {
      setSearch('')
      setFilter('all')
    } else if (typedIn.id !== inputId(activeField)) document.getElementById(inputId(activeField))?.focus()
  }, [activeField, activeRow])

  const go: GoToField = useCallback(
    (field, direction, openOnly) => {
      const { report } = model.store.get()
      if (!report) return false
      const { session } = report
      const isGivenBack = givenBackIn(report)
      const isOpen = (id: string) => decisionOf(session.decisions, id).state === 'open' || isGivenBack(id)
      const from = rows.findIndex((row) => row.type !== 'group' && row.field.id === field)
      const index = nextRow(rows, from, direction, ({ id }) => !openOnly || isOpen(id))
      const row = rows[index]
      if (!row || row.type === 'group' || index === from) return false
      model.navigation.activate(placesOf(session, row.field.id)[0] ?? null)
      return true
    },
    [model, rows],
  )
  const onMenu = useCallback(
    (field: Field, button: HTMLElement) =>
      setMenu((before) => ({ field, button, isOpen: !(before?.isOpen && before.button === button) })),
    [],
  )

  const pasting = useWindow((state) => state.pasting)

  const toFirst = useCallback(() => {
    const session = model.store.get().report?.session
    const row = rows.find((each) => each.type !== 'group')
    if (!session || !row) return
    model.navigation.activate(placesOf(session, row.field.id)[0] ?? null)
    // The row is drawn wherever it is once it is the one worked at.
    requestAnimationFrame(() => document.getElementById(inputId(row.field.id))?.focus())
  }, [model, rows])

  // Drawn once, not with every row that is scrolled to.
  const searchBox = useMemo(
    () => (
      <div className="fields-top">
        <SearchBox
          className="fields-search"
          placeholder={words.searchFields}
          aria-label={words.searchFields}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) toFirst()
          }}
        />
        <OutlineButton />
        <FilterMenu filter={filter} order={order} onFilter={setFilter} onOrder={setOrder} />
      </div>
    ),
    [search, filter, order, words, toFirst],
  )

  if (!view) return null
  const names: Readonly<Record<FieldGroup, string>> = {
    returned: words.returnedToYou,
    names: words.names,
    persons: words.persons,
    others: words.others,
  }
  return (
    <aside className="fields" aria-label={words.fields}>
      {searchBox}
      <Offers />
      {rows.length === 0 && <p className="fields-none">{isNarrowed ? words.noFields : words.noPlaceholders}</p>}
      <div ref={scroller} className="fields-scroll">
        <ul className="fields-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            const height = heights[row.type]
            return row.type === 'group' ? (
              <li key={key} className="fields-group" style={{ transform: `translateY(${start}px)`, height }}>
                <span>{names[row.group]}</span>
                <Badge appearance="tint" color="informative">
                  {row.count}
                </Badge>
              </li>
            ) : (
              <FieldRow
                key={key}
                field={row.field}
                top={start}
                height={height}
                isActive={index === activeRow}
                isReturned={row.type === 'returned'}
                hasMenu={menu?.isOpen === true && menu.field.id === row.field.id}
                inputId={inputId(row.field.id)}
                go={go}
                onMenu={onMenu}
              />
            )
          })}
        </ul>
      </div>
      {pasting && <PasteDialog {...pasting} {...ordersOf(rows, view)} onClose={model.pasting.putAway} />}
      {menu && <FieldMenu {...menu} onClose={() => setMenu({ ...menu, isOpen: false })} />}
    </aside>
  )
}

/** What was given back and says what it said then; what is being changed stays among them until it is left. */
function returnedFields({ review, session }: OpenReport, typedIn: string | null): readonly string[] {
  return review.marks.flatMap(({ field, verdict }) =>
    verdict === 'returned' && (field === typedIn || returnOf(review, session.decisions, field)) ? [field] : [],
  )
}

/** The letters of labels, once somebody searches in letters; before that, none. */
function useSpellings(search: string): Spelling {
  const [spell, setSpell] = useState<Spelling>(() => unspelt)
  const isInLetters = /[a-z]/iu.test(search)
  useEffect(() => {
    if (isInLetters && spell === unspelt) void loadSpellings().then((loaded) => setSpell(() => loaded))
  }, [isInLetters, spell])
  return spell
}

function ordersOf(rows: ReturnType<typeof rowsOf>, view: View) {
  const listed = rows.flatMap((row) => (row.type === 'group' ? [] : [row.field]))
  return { listed, inText: listed.toSorted((a, b) => startOf(view, a) - startOf(view, b)) }
}

function startOf(view: View, { id }: Field): number {
  return view.byId.get(view.places.get(id)?.[0] ?? '')?.start ?? 0
}

function inputId(field: string): string {
  return `value-${field}`
}
