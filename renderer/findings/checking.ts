import { useEffect } from 'react'
import { checkReport } from '../../src/core/checks.ts'
import { textOf } from '../../src/core/detect.ts'
import { viewOf } from '../../src/core/view.ts'
import { shownOf } from '../store/shown.ts'
import type { WindowState } from '../store/state.ts'
import { useDesk, useWindow } from '../store/use-desk.ts'

/** Milliseconds without a change before the report is checked anew. */
const pause = 400

/** Checks the report at each pause in the work. */
export function useChecking(): void {
  const desk = useDesk()
  const session = useWindow(({ report }) => report?.session)
  useEffect(() => {
    if (!session) return
    const timer = setTimeout(() => {
      const { detection, decisions } = session
      const findings = checkReport({
        format: detection.options.format,
        report: textOf(detection),
        resolved: shownOf(session),
        fields: viewOf(session).fields,
        decisions,
      })
      // An open field is seen in the list and counted in the progress bar already.
      const told = findings.filter(({ reason }) => reason.code !== 'open')
      desk.store.set((state: WindowState) => ({ ...state, findings: told }))
    }, pause)
    return () => clearTimeout(timer)
  }, [desk, session])
}
