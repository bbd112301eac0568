import { useEffect } from 'react'
import { checkSteps } from '../../src/core/checks.ts'
import { textOf } from '../../src/core/detect.ts'
import type { Finding } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { atPauses } from '../model/pause.ts'
import { byWeight } from '../model/places.ts'
import { shownOf } from '../model/shown.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Milliseconds without a change before the report is checked anew. */
const pause = 400

/** Checks the report at each pause in the work, once it is shown: nobody waits for the checks. */
export function useChecking(isShown: boolean): void {
  const model = useWindowModel()
  useEffect(() => {
    if (!isShown) return
    return atPauses(
      model.store,
      ({ session }) => session,
      pause,
      (session, changed) =>
        check(session, changed, (findings) => model.store.set((state) => ({ ...state, findings, isChecked: true }))),
    )
  }, [model, isShown])
}

/** Runs each check in a task of its own: a key pressed meanwhile waits for one check, and the others are left out. */
function check(session: Session, changed: AbortSignal, found: (findings: readonly Finding[]) => void): void {
  const { detection, decisions } = session
  const steps = checkSteps({
    format: detection.options.format,
    cells: detection.options.cells,
    report: textOf(detection),
    resolved: shownOf(session),
    fields: viewOf(session).fields,
    decisions,
  })
  const go = () => {
    if (changed.aborted) return
    const step = steps.next()
    // An open field is seen in the list and counted in the progress bar already.
    if (step.done) found(step.value.filter(({ reason }) => reason.code !== 'open').toSorted(byWeight))
    else setTimeout(go)
  }
  go()
}
