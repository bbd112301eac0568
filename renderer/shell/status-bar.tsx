import { Button, Text } from '@fluentui/react-components'
import { viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { SelectionCount } from '../masking/selection-count.tsx'
import { exportOptions } from '../store/export-options.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'

export function StatusBar() {
  const desk = useDesk()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const report = useWindow((state) => state.report)
  const active = useWindow((state) => state.active)
  const settings = useWindow((state) => state.settings)
  const layouts = useWindow(({ start }) => start.layouts)
  if (!report) return null
  const chosen = exportOptions(settings, report.format).layout
  const layout = layouts.find(({ id }) => id === chosen)
  const { placeholders } = viewOf(report.session)
  const at = placeholders.findIndex(({ id }) => id === active) + 1
  const saved = report.savedAt === null ? null : new Date(report.savedAt)
  return (
    <footer className="status">
      <Text size={200}>{report.encoding.toUpperCase()}</Text>
      {layout && <Text size={200}>{layout.label[language]}</Text>}
      <Text size={200}>{worded(words.place, { at: at || '–', total: placeholders.length })}</Text>
      <SelectionCount />
      {saved && (
        <Text size={200}>
          {worded(words.autosaved, {
            time: saved.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }),
          })}
        </Text>
      )}
      {report.heldBy !== null && (
        <Text size={200} weight="semibold">
          {worded(words.readOnly, { who: report.heldBy })}
        </Text>
      )}
      <Button
        className="status-language"
        size="small"
        appearance="subtle"
        lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
        onClick={() => void desk.change({ language: language === 'zh-CN' ? 'en' : 'zh-CN' })}
      >
        {language === 'zh-CN' ? words.english : words.chinese}
      </Button>
    </footer>
  )
}
