import { Button, CompoundButton, Text, Title2 } from '@fluentui/react-components'
import {
  Delete16Regular,
  Dismiss16Regular,
  DocumentText24Regular,
  FolderOpen24Regular,
  Lightbulb24Regular,
  Pin16Filled,
  Pin16Regular,
} from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { Listing } from '../../src/app/contract.ts'
import type { Language } from '../../src/messages/language.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Before anything is open: three ways to begin, and what was worked at last. */
export function Empty() {
  const model = useWindowModel()
  const words = useWords()
  const { recent, recovery } = useWindow((state) => state.start)
  const isAnyPinned = recent.some(({ isPinned }) => isPinned)
  const [discarded, setDiscarded] = useState<ReadonlySet<string>>(new Set())
  const discard = async (token: string) => {
    const gone = await model.bridge.ask.discardCopy({ token })
    model.notices.say(gone.messages)
    if (gone.messages.length > 0) return
    setDiscarded(new Set([...discarded, token]))
  }
  const known = new Map(recent.map((file) => [file.token, file]))
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
      <Files
        title={words.recovered}
        files={recovery.filter(({ token }) => !discarded.has(token))}
        toolsOf={({ token, name }) => (
          <Tool
            icon={<Delete16Regular />}
            said={worded(words.discardCopy, { name })}
            onClick={(button) => {
              passOn(button)
              void discard(token)
            }}
          />
        )}
      />
      <Files
        title={words.recent}
        files={recent}
        toolsOf={({ token }) => {
          const file = known.get(token)
          if (!file) return null
          const { name, isPinned } = file
          return (
            <>
              <Tool
                icon={isPinned ? <Pin16Filled /> : <Pin16Regular />}
                said={worded(words.pinRecent, { name })}
                isPressed={isPinned}
                // It goes to another place of the list, and the focus with it.
                onClick={(button) => void model.recent.pin(file).then(() => button.focus())}
              />
              <Tool
                icon={<Dismiss16Regular />}
                said={worded(words.forgetOne, { name })}
                onClick={(button) => {
                  passOn(button)
                  void model.recent.forget(file)
                }}
              />
            </>
          )
        }}
      />
      {recent.some(({ isPinned }) => !isPinned) && (
        <Button size="small" appearance="subtle" onClick={() => void model.recent.forget(null)}>
          {isAnyPinned ? words.forgetUnpinned : words.forgetRecent}
        </Button>
      )}
    </main>
  )
}

interface FilesProps {
  readonly title: string
  readonly files: readonly Listing[]
  /** What can be done with each besides. */
  readonly toolsOf: (file: Listing) => ReactNode
}

function Files({ title, files, toolsOf }: FilesProps) {
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
        {files.map((file) => (
          <li key={file.token}>
            <Button
              appearance="subtle"
              className="empty-file"
              title={file.name}
              onClick={() => void model.document.open({ from: 'token', token: file.token })}
            >
              <span className="empty-file-name">{file.name}</span>
              <Text size={200} className="empty-file-facts">
                {factsOf(file, words, language).join(' · ')}
              </Text>
            </Button>
            {toolsOf(file)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it is, how far it is, and when that was. */
function factsOf({ folder, counted, at }: Listing, words: WindowWords, language: Language): readonly string[] {
  const time = new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return [folder, counted && worded(words.progress, { ...counted }), time].filter((fact) => fact !== null)
}

interface ToolProps {
  readonly icon: ReactElement
  readonly said: string
  readonly isPressed?: boolean
  readonly onClick: (button: HTMLElement) => void
}

function Tool({ icon, said, isPressed, onClick }: ToolProps) {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={icon}
      aria-label={said}
      title={said}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    />
  )
}

/** The row will be gone: its neighbour gets the focus. */
function passOn(button: HTMLElement): void {
  const row = button.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  neighbour?.querySelector<HTMLElement>('button:last-of-type')?.focus()
}
