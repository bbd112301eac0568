import { Button } from '@fluentui/react-components'
import { DocumentText24Regular } from '@fluentui/react-icons'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { DialogFrame } from './frame.tsx'

export function TemplatesDialog() {
  const desk = useDesk()
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
              onClick={() => void desk.open({ from: 'template', id })}
            >
              {label[language]}
            </Button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
