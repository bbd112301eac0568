import { Button, MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { BatchCounts } from '../../src/core/batch/outcome.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { canRun, type DoneBatch, type RunningBatch, secondsLeft } from '../model/batch-state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Begins the work, says how far it is, and what came of it. */
export function RunBar() {
  const model = useWindowModel()
  const words = useWords()
  const running = useWindow(({ batch }) => batch.running)
  const isReady = useWindow(({ batch }) => canRun(batch))
  const folder = useWindow(({ batch }) => batch.folder)
  const rows = useWindow(({ batch }) => (batch.outlook?.rows ?? 0) * (batch.masters?.count ?? 1))
  const done = useWindow(({ batch }) => batch.done)
  return (
    <section className="batch-run" aria-label={words.batchRun}>
      {running ? (
        <Running running={running} rows={rows} />
      ) : (
        <div className="batch-line">
          <Button disabled={!isReady} onClick={() => void model.batch.run(true)}>
            {words.batchTry}
          </Button>
          <Button
            appearance="primary"
            disabled={!isReady || folder === null}
            onClick={() => void model.batch.run(false)}
          >
            {folder?.isUsed ? words.batchGoOn : worded(words.batchWrite, { count: rows })}
          </Button>
        </div>
      )}
      <div role="status">{done && <Outcome done={done} />}</div>
    </section>
  )
}

/** Milliseconds between two looks at the clock. */
const tick = 1000

function Running({ running, rows }: { readonly running: RunningBatch; readonly rows: number }) {
  const model = useWindowModel()
  const words = useWords()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), tick)
    return () => clearInterval(timer)
  }, [])
  const isPaused = running.pausedAt !== null
  const { phase } = running
  const total = phase ? phase.total : rows
  const left = total === null ? null : secondsLeft(running, total, now)
  const what = workOf(running, words)
  return (
    <>
      <div className="batch-line">
        <Text>
          {isPaused ? words.batchPaused : what}{' '}
          {total !== null && worded(phase ? words.batchMadeOf : words.batchMade, { done: running.done, total })}
        </Text>
        {left !== null && !isPaused && <Text size={200}>{worded(words.batchLeft, { time: timeOf(left, words) })}</Text>}
        <Button size="small" className="batch-right" onClick={() => model.batch.pause(!isPaused)}>
          {isPaused ? words.batchResume : words.batchPause}
        </Button>
        <Button size="small" onClick={model.batch.stop}>
          {words.batchStop}
        </Button>
      </div>
      <ProgressBar
        aria-label={what}
        thickness="large"
        {...(total === null ? {} : { value: total === 0 ? 0 : running.done / total })}
      />
    </>
  )
}

function workOf({ phase, isTrial }: RunningBatch, words: WindowWords): string {
  if (phase?.what === 'join') return words.batchJoining
  if (phase?.what === 'pdf') return words.batchMakingPdf
  return isTrial ? words.batchTrying : words.batchWriting
}

function timeOf(seconds: number, words: WindowWords): string {
  return seconds < 90
    ? worded(words.batchSeconds, { count: seconds })
    : worded(words.batchMinutes, { count: Math.round(seconds / 60) })
}

/** Each report of a folder, with what is to be said of it. */
function Reports({ reports, isTrial }: Pick<DoneBatch, 'reports' | 'isTrial'>) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  return (
    <ul className="batch-reports">
      {reports.map(({ name, counts, summary, said }) => (
        <li key={name}>
          <Text weight="semibold">{name}</Text> <Text size={200}>{countsOf(counts, isTrial, words)}</Text>
          {summary !== null && (
            <Button
              size="small"
              appearance="transparent"
              aria-label={worded(words.batchSummaryOf, { name })}
              onClick={() => void model.batch.openFile(summary, 'program')}
            >
              {words.batchOpenSummary}
            </Button>
          )}
          {said.map((message) => (
            <div key={sentence(message, language)}>{sentence(message, language)}</div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function countsOf(counts: BatchCounts | null, isTrial: boolean, words: WindowWords): string {
  if (counts === null) return words.batchReportFailed
  const { written, unchanged, leftOut } = counts
  return isTrial
    ? worded(words.batchReportTried, { good: written, leftOut })
    : worded(words.batchOfReport, { written, unchanged, leftOut })
}

function intentOf({ counts, isStopped, ...done }: DoneBatch): 'error' | 'warning' | 'success' {
  const said = [...done.said, ...done.reports.flatMap((report) => report.said)]
  if (said.some(({ severity }) => severity === 'error')) return 'error'
  return counts.leftOut > 0 || isStopped || said.some(({ severity }) => severity === 'warning') ? 'warning' : 'success'
}

function Outcome({ done }: { readonly done: DoneBatch }) {
  const model = useWindowModel()
  const words = useWords()
  const canShow = useWindow(({ start }) => start.host === 'electron')
  const language = useWindow((state) => state.language)
  const { counts, isTrial, isStopped, summary, joined, reports, said: more } = done
  const { written, unchanged, leftOut } = counts
  const said = isTrial
    ? worded(isStopped ? words.batchTryStopped : words.batchTried, { good: written, leftOut })
    : worded(isStopped ? words.batchStopped : words.batchDone, { written, unchanged, leftOut })
  return (
    <MessageBar intent={intentOf(done)} layout="multiline">
      <MessageBarBody>
        {said}
        {more.map((message) => (
          <div key={sentence(message, language)}>{sentence(message, language)}</div>
        ))}
        {reports.length > 0 && <Reports reports={reports} isTrial={isTrial} />}
        {summary !== null && (
          <Button size="small" appearance="transparent" onClick={() => void model.batch.openFile(summary, 'program')}>
            {words.batchOpenSummary}
          </Button>
        )}
        {joined !== null && (
          <Button size="small" appearance="transparent" onClick={() => void model.batch.openFile(joined, 'program')}>
            {words.batchOpenJoined}
          </Button>
        )}
        {!isTrial && canShow && (
          <Button size="small" appearance="transparent" onClick={() => void model.batch.openFile(null, 'folder')}>
            {words.batchShowFolder}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
