import { Text } from '@fluentui/react-components'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import { libraries } from './libraries.ts'

export function AboutDialog() {
  const words = useWords()
  const version = useWindow(({ start }) => start.version)
  return (
    <DialogFrame title={words.about}>
      <Text as="p">{worded(words.aboutVersion, { version })}</Text>
      <section aria-label={words.aboutNever}>
        <Text as="h2" weight="semibold">
          {words.aboutNever}
        </Text>
        <ul>
          <li>{words.aboutNoNetwork}</li>
          <li>{words.aboutNoSource}</li>
          <li>{words.aboutNoKept}</li>
        </ul>
      </section>
      <section aria-label={words.aboutLicences}>
        <Text as="h2" weight="semibold">
          {words.aboutLicences}
        </Text>
        <ul>
          {Object.entries(libraries).map(([name, licence]) => (
            <li key={name}>
              {name} · {licence}
            </li>
          ))}
        </ul>
      </section>
    </DialogFrame>
  )
}
