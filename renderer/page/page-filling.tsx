import { Button, Spinner, Text } from '@fluentui/react-components'
import { PageFit20Regular, ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { sameSpan } from '../../src/core/spans.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { useChecking } from '../findings/checking.ts'
import type { WindowState } from '../model/state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FindBar } from './find-bar.tsx'
import { keepPage, type ShownPage } from './kept-page.ts'
import { NotOnPage } from './not-on-page.tsx'
import { PageRemarks } from './page-remarks.tsx'
import { useZoom } from './use-zoom.ts'
import './page.css'
import { reportLanguage } from '../theme/report-language.ts'

// On the page Tab goes to the next open placeholder; Fluent would take it for leaving.
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

/** The arrow and page keys scroll it. */
const scrolled = { tabIndex: 0 }

const ownFindingVisited = ({ findings, visited }: WindowState) =>
  (visited?.severity && visited.placeholder === null
    ? findings.find((finding) => finding.placeholder === null && sameSpan(finding, visited))
    : null) ?? null

/** The report as the pages of its document, each placeholder a field in its place. React makes the place for them and never draws into it. */
export function PageFilling() {
  const model = useWindowModel()
  const words = useWords()
  const paper = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const report = useWindow((state) => state.report?.document ?? null)
  const isShown = useWindow(({ view }) => view === 'page')
  const isFilling = useWindow(({ mode, view }) => mode === 'fill' && view === 'page')
  const language = useWindow((state) => state.language)
  // A screen reader reads the words that it goes to, and not what is the matter with them.
  const noticed = useWindow(ownFindingVisited)
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
        {shown?.pages != null && <Text size={200}>{worded(words.pages, { count: shown.pages })}</Text>}
        {shown && <FindBar page={shown.words} />}
      </div>
      {shown && <PageRemarks drawn={shown.otherwise} pictures={shown.pictures} />}
      <section ref={room} className="page-room" aria-label={words.reportPages} {...scrolled}>
        {!shown && <Spinner className="page-loading" label={words.drawingPage} />}
        <div className="page-sizer" style={zoom.sizer}>
          <div ref={paper} lang={reportLanguage} className="page-paper" style={zoom.paper} data-tabster={ownTab} />
        </div>
      </section>
      <div role="status" className="page-said">
        {noticed && findingSentence(noticed.reason, language)}
      </div>
      {shown && shown.missing.length > 0 && <NotOnPage placeholders={shown.missing} />}
    </section>
  )
}
