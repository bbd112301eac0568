import { Text } from '@fluentui/react-components'
import type { Start } from '../../src/app/contract.ts'
import { viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { SelectionCount } from '../masking/selection-count.tsx'
import { exportOptions } from '../model/export-options.ts'
import type { WindowState } from '../model/state.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { LanguageMenu } from './language-menu.tsx'
import { timeOf } from './time-of.ts'

/** Nothing here changes with a key in a value. */
export function StatusBar() {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const encoding = useWindow(({ report }) => report?.encoding ?? '')
  const isWord = useWindow(({ report }) => report?.format === 'docx')
  const layout = useWindow(layoutOf)
  const placeholders = useWindow(({ report }) => report && viewOf(report.session).placeholders)
  const active = useWindow((state) => state.active)
  const savedAt = useWindow(({ report }) => report?.savedAt ?? null)
  if (!placeholders) return null
  const at = placeholders.findIndex(({ id }) => id === active) + 1
  return (
    <footer className="status">
      <Text size={200}>{isWord ? words.wordDocument : encoding.toUpperCase()}</Text>
      {layout && <Text size={200}>{layout.label[language]}</Text>}
      <Text size={200}>{worded(words.place, { at: at || '–', total: placeholders.length })}</Text>
      <SelectionCount />
      {savedAt !== null && <Text size={200}>{worded(words.autosaved, { time: timeOf(savedAt, language) })}</Text>}
      <LanguageMenu />
    </footer>
  )
}

function layoutOf({ report, settings, start }: WindowState): Start['layouts'][number] | null {
  const chosen = report && exportOptions(settings, report.format).layout
  return start.layouts.find(({ id }) => id === chosen) ?? null
}
