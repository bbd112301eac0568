import { Button, CompoundButton, Text, Title2 } from '@fluentui/react-components'
import { Delete16Regular, DocumentText24Regular, FolderOpen24Regular, Lightbulb24Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Recent } from '../../src/app/contract.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Before anything is open: three ways to begin, and what was worked at last. */
export function Empty() {
  const model = useWindowModel()
  const words = useWords()
  const { recent, recovery } = useWindow((state) => state.start)
  const [isForgotten, setForgotten] = useState(false)
  const [discarded, setDiscarded] = useState<ReadonlySet<string>>(new Set())
  const discard = async (token: string) => {
    const gone = await model.bridge.ask.discardCopy({ token })
    model.notices.say(gone.messages)
    if (gone.messages.length > 0) return
    setDiscarded(new Set([...discarded, token]))
  }
  const forget = async () => {
    await model.bridge.ask.forgetRecent({})
    setForgotten(true)
  }
  return (
    <main className="empty">
      <Title2 as="h1">{words.welcome}</Title2>
      <div className="empty-choices">
        <CompoundButton
          appearance="primary"
          icon={<FolderOpen24Regular />}
          secondaryContent={words.openFileHint}
          onClick={() => void model.document.open({ from: 'dialog' })}
        >
          {words.openFile}
        </CompoundButton>
        <CompoundButton
          icon={<DocumentText24Regular />}
          secondaryContent={words.fromTemplateHint}
          onClick={() => model.navigation.showDialog('templates')}
        >
          {words.fromTemplate}
        </CompoundButton>
        <CompoundButton
          icon={<Lightbulb24Regular />}
          secondaryContent={words.trySampleHint}
          onClick={() => void model.tour.begin()}
        >
          {words.trySample}
        </CompoundButton>
      </div>
      <Text className="empty-drop">{words.dropHere}</Text>
      <Files title={words.recovered} files={recovery.filter(({ token }) => !discarded.has(token))} discard={discard} />
      {!isForgotten && <Files title={words.recent} files={recent} />}
      {!isForgotten && recent.length > 0 && (
        <Button size="small" appearance="subtle" onClick={() => void forget()}>
          {words.forgetRecent}
        </Button>
      )}
    </main>
  )
}

interface FilesProps {
  readonly title: string
  readonly files: readonly Recent[]
  /** Where each can be deleted for good. */
  readonly discard?: (token: string) => Promise<void>
}

function Files({ title, files, discard }: FilesProps) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  if (files.length === 0) return null
  return (
    <section className="empty-files" aria-label={title}>
      <Text as="h2" weight="semibold">
        {title}
      </Text>
      <ul>
        {files.map(({ token, name, at }) => (
          <li key={token}>
            <Button appearance="subtle" onClick={() => void model.document.open({ from: 'token', token })}>
              <span className="empty-file-name">{name}</span>
              <Text size={200}>
                {new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
              </Text>
            </Button>
            {discard && (
              <Button
                size="small"
                appearance="transparent"
                icon={<Delete16Regular />}
                aria-label={worded(words.discardCopy, { name })}
                title={worded(words.discardCopy, { name })}
                onClick={() => void discard(token)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
