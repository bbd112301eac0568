import { Button } from '@fluentui/react-components'
import { standingMatters } from '../model/standing.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import { StandingList } from './standing-list.tsx'

/** Before pages are printed that something stands against. */
export function PrintDialog() {
  const model = useWindowModel()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const findings = useWindow((state) => state.findings)
  if (!report) return null
  return (
    <DialogFrame
      title={words.print}
      action={
        <Button
          appearance="primary"
          onClick={() => {
            model.navigation.showDialog(null)
            model.navigation.printNow()
          }}
        >
          {words.printAnyway}
        </Button>
      }
    >
      <StandingList matters={standingMatters(report, findings)} />
    </DialogFrame>
  )
}
