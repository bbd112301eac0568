import { Button, Spinner, Text } from '@fluentui/react-components'
import {
  Copy20Regular,
  PageFit20Regular,
  Print20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons'
import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react'
import { writeWork } from '../../src/core/project.ts'
import { worded } from '../../src/messages/window.ts'
import { withoutPlaces } from '../model/export.ts'
import { previewOptions } from '../model/export-options.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'
import { drawPages } from '../page/draw.ts'
import { addressAttribute } from '../page/seal.ts'
import { useKeptInView } from '../zoom/kept-in-view.ts'
import { useZoomWheel } from '../zoom/zoom-wheel.ts'
import { ExactView } from './exact-view.tsx'
import { PagesSeen } from './pages-seen.tsx'
import { useExactPages } from './use-exact-pages.ts'
import './preview.css'
import { reportLanguage } from '../theme/report-language.ts'

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

/** The arrow and page keys scroll it. */
const scrolled = { tabIndex: 0 }

/** The document as it would be exported now, page by page. Open places are shown as they stand. */
export function Preview() {
  const model = useWindowModel()
  const words = useWords()
  const paper = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLElement>(null)
  const scrolls = useRef<HTMLElement>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  /** Null until all are laid out. */
  const [pages, setPages] = useState<number | null>(null)
  const [zoom, setZoom] = useState<number>(1)
  const [address, setAddress] = useState<string | null>(null)
  const keep = useKeptInView(scrolls, zoom)
  const isPrinting = useWindow((state) => state.isPrinting)
  const hasOffice = useWindow(({ start }) => start.hasOffice)
  const exact = useExactPages()
  const isExact = exact.state === 'seen'

  useEffect(() => {
    const gone = new AbortController()
    const draw = async () => {
      const { report, settings } = model.store.get()
      if (!report || !paper.current) return
      const options = previewOptions(settings, report.format)
      const { document: token, session, review } = report
      const bytes = await model.tasks.run('preview', (task) =>
        model.bridge.ask
          .preview({ document: token, project: writeWork(session, review), options, task })
          .then(withoutPlaces),
      )
      if (gone.signal.aborted || !paper.current) return
      if (!bytes) return model.navigation.showMode('fill')
      const { layingOut } = await drawPages(bytes, paper.current)
      if (gone.signal.aborted) return
      setIsDrawn(true)
      if (document.activeElement === document.body) room.current?.focus({ preventScroll: true })
      const count = await layingOut.rest(undefined, gone.signal)
      if (count !== null) setPages(count)
    }
    void draw()
    return () => {
      gone.abort()
      model.tasks.cancel()
    }
  }, [model])

  const printSeen = useCallback(() => {
    model.navigation.endPrinting()
    void model.bridge.ask.print({}).then(({ messages }) => model.notices.say(messages))
  }, [model])

  useEffect(() => {
    if (isPrinting && pages !== null && !isExact) printSeen()
  }, [isPrinting, pages, isExact, printSeen])

  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const tell = (event: Event) => {
      const link = linkAt(event.target)
      setAddress(link)
      if (link === null) return false
      event.preventDefault()
      return true
    }
    const element = paper.current
    element?.addEventListener('click', (event) => void (tell(event) || jump(model, event.target)), { signal })
    element?.addEventListener('keydown', (event) => void (event.key === 'Enter' && tell(event)), { signal })
    return () => over.abort()
  }, [model])

  const step = (direction: 1 | -1) => {
    keep()
    const at = zooms.findIndex((each) => each >= zoom)
    setZoom(zooms[Math.min(zooms.length - 1, Math.max(0, at + direction))] ?? 1)
  }
  useZoomWheel(scrolls, step)
  const fit = () => {
    keep()
    const page = room.current?.querySelector<HTMLElement>(isExact ? '.exact-page' : 'section')
    if (page && room.current) setZoom(Math.max(0.3, (room.current.clientWidth - 48) / page.offsetWidth))
  }
  return (
    <main ref={scrolls} className="preview">
      <div className="preview-tools">
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomOut20Regular />}
          aria-label={words.zoomOut}
          onClick={() => step(-1)}
        />
        <Text size={200} className="preview-zoom">
          {Math.round(zoom * 100)}%
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomIn20Regular />}
          aria-label={words.zoomIn}
          onClick={() => step(1)}
        />
        <Button size="small" appearance="subtle" icon={<PageFit20Regular />} onClick={fit}>
          {words.fitWidth}
        </Button>
        {pages !== null && (
          <Text size={200}>{worded(words.pages, { count: isExact ? exact.pages.length : pages })}</Text>
        )}
        {hasOffice && pages !== null && <PagesSeen {...exact} />}
        <Button
          size="small"
          appearance="subtle"
          icon={<Print20Regular />}
          disabled={pages === null}
          onClick={model.navigation.print}
        >
          {words.print}
        </Button>
        <span role="status" className="preview-address">
          {address !== null && (
            <>
              <Text size={200} truncate wrap={false} title={address}>
                {worded(words.linkStays, { address })}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<Copy20Regular />}
                onClick={() => void navigator.clipboard.writeText(address)}
              >
                {words.copyAddress}
              </Button>
            </>
          )}
        </span>
      </div>
      <section ref={room} className="preview-room" aria-label={words.preview} {...scrolled}>
        {!isDrawn && <Spinner label={words.previewing} />}
        <div
          ref={paper}
          lang={reportLanguage}
          className="preview-paper"
          hidden={isExact}
          style={{ '--zoom': zoom } as CSSProperties}
          title={words.jump}
        />
        {isExact && (
          <div style={{ '--zoom': zoom } as CSSProperties}>
            <ExactView pages={exact.pages} isPrinting={isPrinting} onAllDrawn={printSeen} />
          </div>
        )}
      </section>
    </main>
  )
}

/** The address of the link that was chosen; it leads nowhere from here. */
function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest(`[${addressAttribute}]`) : null
  return link?.getAttribute(addressAttribute) ?? null
}

/** To the paragraph's place in the text; a pointer's way only, for the keyboard has the text itself. */
function jump(model: WindowModel, target: EventTarget | null): void {
  const paragraph = target instanceof Element ? target.closest('p') : null
  const { report } = model.store.get()
  const said = paragraph?.textContent?.trim() ?? ''
  if (!report || said === '') return
  const start = shownOf(report.session).text.indexOf(said.slice(0, 24))
  if (start >= 0) model.navigation.goTo({ start, end: start, placeholder: null })
}
