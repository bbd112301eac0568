import { Button, Spinner, Text } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { OutlookRow } from '../../src/core/batch/outlook.ts'
import { error } from '../../src/core/codes.ts'
import { worded } from '../../src/messages/window.ts'
import { severityWords } from '../findings/severity-words.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { drawRow } from './draw-row.ts'
import '../page/page.css'
import { useZoom } from '../page/use-zoom.ts'
import { reportLanguage } from '../theme/report-language.ts'

/** The arrow and page keys scroll it. */
const scrolled = { tabIndex: 0 }

/** One row like a report: its values in their places on the page, and what is to be said of them. Nothing can be typed here. */
export function RowPage({ opened }: { readonly opened: OutlookRow }) {
  const model = useWindowModel()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const paper = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const zoom = useZoom(paper, room)
  const severities = severityWords(words)
  const { row, file, findings } = opened

  useEffect(() => {
    if (!report || !paper.current) return
    const over = new AbortController()
    const into = paper.current
    const draw = async () => {
      const drawn = await drawRow(model, report, opened, into, over.signal).catch(() => null)
      if (over.signal.aborted) return
      if (drawn === null) model.notices.say([error('page-not-drawn', {})])
      else if (!drawn.ok) model.notices.say(drawn.messages)
      setDrawn(true)
      room.current?.focus({ preventScroll: true })
    }
    void draw()
    return () => over.abort()
  }, [model, report, opened])

  return (
    <section className="batch-opened" aria-label={worded(words.batchRow, { row })}>
      <div className="batch-line">
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={model.batch.closeRow}>
          {words.batchCloseRow}
        </Button>
        <Text weight="semibold">{worded(words.batchRow, { row })}</Text>
        <Text className="batch-name">{file}</Text>
      </div>
      {findings.length > 0 && (
        <ul className="batch-opened-findings">
          {findings.map(({ severity, text }) => (
            <li key={text} className={severity}>
              {worded(words.named, { name: severities[severity], text })}
            </li>
          ))}
        </ul>
      )}
      <section ref={room} className="page-room" aria-label={words.reportPages} {...scrolled}>
        {!isDrawn && <Spinner label={words.drawingPage} />}
        <div className="page-sizer" style={zoom.sizer}>
          <div ref={paper} lang={reportLanguage} className="page-paper" style={zoom.paper} />
        </div>
      </section>
    </section>
  )
}
