import { Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { error } from '../../src/core/codes.ts'
import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { indexBefore } from '../../src/core/spans.ts'
import { viewOf } from '../../src/core/view.ts'
import { windowWords } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { drawAllPages } from '../page/draw.ts'
import { createDrawnPlaces, type DrawnPlaces } from '../page/drawn-places.ts'
import { looksOf } from '../page/look.ts'
import { NotOnPage } from '../page/not-on-page.tsx'
import { placeOf, tagPlaces } from '../page/places.ts'
import { requestPage } from '../page/requested-page.ts'
import { useZoom } from '../page/use-zoom.ts'
import '../page/page.css'
import { reportLanguage } from '../theme/report-language.ts'

interface Props {
  readonly session: Session
  /** What is judged, as it lies in the filled text: a place of a field, or a part of the report's own words. */
  readonly judged: PlaceholderId | Span | null
  /** The masks as they came, in place of what stands there now. */
  readonly isMasked: boolean
  /** The pages cannot be drawn, which is said. */
  readonly onRefused: () => void
}

/** The arrow and page keys scroll it. */
const scrolled = { tabIndex: 0 }

/** The pages as a reviewer reads them: every place marked for what it is, those of the field that is judged, and the one worked at; none can be typed in. */
export function ReviewPages({ session, judged, isMasked, onRefused }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const paper = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLElement>(null)
  const zoom = useZoom(paper, room)
  const [places, setPlaces] = useState<DrawnPlaces | null>(null)
  const language = useWindow((state) => state.language)
  const { placeholders } = viewOf(session)

  // Every edit of the report's words gives other placeholders.
  useEffect(() => {
    const gone = new AbortController()
    const ids = placeholders.map(({ id }) => id)
    const draw = async () => {
      const { report } = model.store.get()
      if (!report || !paper.current) return
      const requested = await requestPage(model, report, gone.signal)
      if (gone.signal.aborted || !paper.current) return
      if (!requested.ok) {
        model.notices.say(requested.messages)
        return onRefused()
      }
      const { page } = requested.value
      try {
        await drawAllPages(page.bytes, paper.current, (nodes) => tagPlaces(nodes, page.marks))
      } catch {
        model.notices.say([error('page-not-drawn', {})])
        return onRefused()
      }
      if (gone.signal.aborted || !paper.current) return
      setPlaces(createDrawnPlaces(paper.current, ids, true))
    }
    void draw()
    return () => gone.abort()
  }, [model, placeholders, onRefused])

  useEffect(() => {
    if (!places) return
    const { pieces, placeholders: masks } = shownOf(session)
    const looks = looksOf(session, [], windowWords[language])
    places.show(isMasked ? looks.map((look, at) => ({ ...look, text: masks[at]?.text ?? look.text })) : looks, null)
    const piece =
      typeof judged === 'string'
        ? pieces.find(({ placeholder }) => placeholder === judged)
        : judged && pieces[indexBefore(pieces, judged.start)]
    const field = typeof judged === 'string' ? piece?.field : null
    for (const { placeholder, field: own } of pieces)
      for (const element of places.elementsOf(placeholder)) element.classList.toggle('of-field', own === field)
    places.activate(typeof judged === 'string' ? judged : null)
    places.elementsOf(piece?.placeholder ?? '')[0]?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [places, session, judged, isMasked, language])

  // A click on a place chooses its field, as a row of the list does.
  useEffect(() => {
    const over = new AbortController()
    const choose = ({ target }: MouseEvent) => {
      const place = placeOf(target)
      const placeholder = place && places?.placeholderAt(place)
      if (placeholder) model.navigation.activate(placeholder)
    }
    paper.current?.addEventListener('click', choose, { signal: over.signal })
    return () => over.abort()
  }, [model, places])

  return (
    <section className="review-pages" aria-label={isMasked ? words.masked : words.resolved}>
      <section ref={room} className="page-room" aria-label={words.reportPages} {...scrolled}>
        {!places && <Spinner className="page-loading" label={words.drawingPage} />}
        <div className="page-sizer" style={zoom.sizer}>
          <div ref={paper} lang={reportLanguage} className="page-paper" style={zoom.paper} />
        </div>
      </section>
      {places && places.missing.length > 0 && <NotOnPage placeholders={places.missing} />}
    </section>
  )
}
