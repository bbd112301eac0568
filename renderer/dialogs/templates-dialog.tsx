import { Button } from '@fluentui/react-components'
import { DocumentText24Regular } from '@fluentui/react-icons'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'

export function TemplatesDialog() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const templates = useWindow(({ start }) => start.templates)
  return (
    <DialogFrame title={words.templates}>
      <ul className="templates">
        {templates.map(({ id, label }) => (
          <li key={id}>
            <Button
              appearance="outline"
              icon={<DocumentText24Regular />}
              onClick={() => void model.document.open({ from: 'template', id })}
            >
              {label[language]}
            </Button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
