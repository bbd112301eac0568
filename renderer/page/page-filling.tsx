import { Button, Spinner, Text } from '@fluentui/react-components'
import { PageFit20Regular, ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { worded } from '../../src/messages/window.ts'
import { useChecking } from '../findings/checking.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { keepPage, type ShownPage } from './kept-page.ts'
import { NotOnPage } from './not-on-page.tsx'
import { useZoom } from './use-zoom.ts'
import './page.css'

// On the page Tab goes to the next open placeholder; Fluent would take it for leaving.
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

/** The arrow and page keys scroll it. */
const scrolled = { tabIndex: 0 }

/** The report as the pages of its document, each placeholder a field in its place. React makes the place for them and never draws into it. */
export function PageFilling() {
  const model = useWindowModel()
  const words = useWords()
  const paper = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const report = useWindow((state) => state.report?.document ?? null)
  const isShown = useWindow(({ view }) => view === 'page')
  const isFilling = useWindow(({ mode, view }) => mode === 'fill' && view === 'page')
  const [shown, setShown] = useState<ShownPage | null>(null)
  const zoom = useZoom(paper, room)

  useEffect(() => {
    if (!paper.current || !room.current || report === null) return
    paper.current.replaceChildren()
    setShown(null)
    return keepPage(model, { paper: paper.current, room: room.current }, setShown)
  }, [model, report])

  // Whoever comes back from the review or the pages goes on where they were.
  useEffect(() => {
    const focused = document.activeElement
    if (!isFilling || (focused !== document.body && !focused?.closest('.toolbar'))) return
    const target = room.current?.querySelector<HTMLElement>('.place.active') ?? room.current
    target?.focus({ preventScroll: true })
  }, [isFilling])

  useChecking(shown !== null && isShown)

  return (
    <section className="page-view" aria-label={words.reportPages} hidden={!isShown}>
      <div className="page-tools">
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomOut20Regular />}
          aria-label={words.zoomOut}
          onClick={zoom.out}
        />
        <Text size={200} className="page-zoom">
          {Math.round(zoom.factor * 100)}%
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomIn20Regular />}
          aria-label={words.zoomIn}
          onClick={zoom.in}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<PageFit20Regular />}
          aria-label={words.fitWidth}
          title={words.fitWidth}
          onClick={zoom.fit}
        />
        {shown && <Text size={200}>{worded(words.pages, { count: shown.pages })}</Text>}
      </div>
      <section ref={room} className="page-room" aria-label={words.reportPages} {...scrolled}>
        {!shown && <Spinner className="page-loading" label={words.drawingPage} />}
        <div className="page-sizer" style={zoom.sizer}>
          <div ref={paper} className="page-paper" style={zoom.paper} data-tabster={ownTab} />
        </div>
      </section>
      {shown && shown.missing.length > 0 && <NotOnPage placeholders={shown.missing} />}
    </section>
  )
}
