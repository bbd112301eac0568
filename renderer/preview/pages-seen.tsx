import { Tab, TabList, Text } from '@fluentui/react-components'
import { useWords } from '../model/use-window-model.ts'
import type { ExactPages } from './use-exact-pages.ts'

/** Whose pages are seen: the window's own, or LibreOffice's. */
export function PagesSeen({ state, show, hide }: ExactPages) {
  const words = useWords()
  const said = { 'not-seen': words.drawnSeen, making: words.exactMaking, seen: words.exactSeen }[state]
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={words.pagesSeen}
        selectedValue={state === 'not-seen' ? 'drawn' : 'exact'}
        onTabSelect={(_, { value }) => (value === 'exact' ? show() : hide())}
      >
        <Tab value="drawn">{words.drawnPages}</Tab>
        <Tab value="exact">{words.exactPages}</Tab>
      </TabList>
      <Text size={200} role="status">
        {said}
      </Text>
    </>
  )
}
