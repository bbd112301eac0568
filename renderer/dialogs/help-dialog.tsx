import { Button, Tab, TabList, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { helpPages } from '../../src/messages/help.ts'
import type { Language } from '../../src/messages/language.ts'
import type { HelpPicture } from '../../src/messages/texts.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import './help-dialog.css'

/** Of the window in Chinese and in English, by their paths. */
const pictures = import.meta.glob<string>('../../docs/screenshots/{zh-CN,en}/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Traditional Chinese shows the pictures of the other, and says so. */
const pictured = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-CN', en: 'en' } as const satisfies Readonly<Record<Language, string>>

/** How the work goes, page by page, with pictures of the window. */
export function HelpDialog() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const [at, setAt] = useState(0)
  const pages = helpPages[language]
  const page = pages[at]
  const addressOf = (picture: HelpPicture) => pictures[`../../docs/screenshots/${pictured[language]}/${picture}.webp`]
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
          {page.picture && <img src={addressOf(page.picture)} alt={page.title} />}
          {page.steps && (
            <ol>
              {page.steps.map(({ does, picture }) => (
                <li key={does}>
                  <Text>{does}</Text>
                  {picture && <img src={addressOf(picture)} alt={does} />}
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
    </DialogFrame>
  )
}
