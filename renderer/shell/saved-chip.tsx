import { Button } from '@fluentui/react-components'
import { ArrowDownload16Regular, Checkmark16Regular, Save16Regular } from '@fluentui/react-icons'
import { worded } from '../../src/messages/window.ts'
import { keptAs } from '../model/state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { timeOf } from './time-of.ts'

const signs = { saved: Checkmark16Regular, unsaved: Save16Regular, downloaded: ArrowDownload16Regular } as const

/** Whether the person's own file has the work, and since when; a press saves it. Nothing where nothing was done, or only read. */
export function SavedChip() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const kept = useWindow(({ report }) => (report?.heldBy === null ? keptAs(report) : null))
  const savedAt = useWindow(({ report }) => report?.savedAt ?? null)
  if (kept === null || (kept === 'saved' && savedAt === null)) return null
  const time = savedAt === null ? '' : timeOf(savedAt, language)
  const Sign = signs[kept]
  return (
    <Button
      size="small"
      className={`saved-chip ${kept}`}
      icon={<Sign />}
      title={`${words.save} (Ctrl+S)`}
      onClick={() => void model.saving.save()}
    >
      {kept === 'saved' ? worded(words.savedAt, { time }) : words[kept]}
    </Button>
  )
}
