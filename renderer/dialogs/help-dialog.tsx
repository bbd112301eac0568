import { Button, Tab, TabList, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { helpPages } from '../../src/messages/help.ts'
import type { HelpPicture } from '../../src/messages/texts.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import './help-dialog.css'

/** The first four are those of the READMEs. */
const pictures = {
  empty: new URL('../../docs/screenshots/empty.png', import.meta.url).href,
  fill: new URL('../../docs/screenshots/fill.png', import.meta.url).href,
  preview: new URL('../../docs/screenshots/preview.png', import.meta.url).href,
  review: new URL('../../docs/screenshots/review.png', import.meta.url).href,
  paste: new URL('../../docs/screenshots/paste.png', import.meta.url).href,
  mend: new URL('../../docs/screenshots/mend.png', import.meta.url).href,
  return: new URL('../../docs/screenshots/return.png', import.meta.url).href,
  suggest: new URL('../../docs/screenshots/suggest.png', import.meta.url).href,
  public: new URL('../../docs/screenshots/public.png', import.meta.url).href,
} as const satisfies Readonly<Record<HelpPicture, string>>

/** How the work goes, page by page, with pictures of the window. */
export function HelpDialog() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const [at, setAt] = useState(0)
  const pages = helpPages[language]
  const page = pages[at]
  return (
    <DialogFrame
      title={words.help}
      action={
        <Button
          appearance="primary"
          onClick={() => {
            model.navigation.showDialog(null)
            void model.tour.begin()
          }}
        >
          {words.tourBegin}
        </Button>
      }
    >
      <TabList
        size="small"
        aria-label={words.help}
        className="help-tabs"
        selectedValue={at}
        onTabSelect={(_, { value }) => setAt(Number(value))}
      >
        {pages.map(({ title }, index) => (
          <Tab key={title} value={index}>
            {title}
          </Tab>
        ))}
      </TabList>
      {page && (
        <section aria-label={page.title} className="help-page">
          {page.paragraphs.map((paragraph) => (
            <Text as="p" key={paragraph}>
              {paragraph}
            </Text>
          ))}
          {page.picture && <img src={pictures[page.picture]} alt={page.title} />}
          {page.steps && (
            <ol>
              {page.steps.map(({ does, picture }) => (
                <li key={does}>
                  <Text>{does}</Text>
                  {picture && <img src={pictures[picture]} alt={does} />}
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
    </DialogFrame>
  )
}
