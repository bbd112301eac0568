import { Button, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { KeptVersion } from '../../src/app/contract.ts'
import type { Work } from '../../src/core/work.ts'
import { differenceBetween } from '../../src/core/work-difference.ts'
import type { Language } from '../../src/messages/language.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Differences } from './differences.tsx'
import { DialogFrame } from './frame.tsx'

interface Looked {
  readonly version: KeptVersion
  readonly work: Work
}

/** The last saves: what each said, and the way back to it. */
export function VersionsDialog() {
  const model = useWindowModel()
  const words = useWords()
  const isReadOnly = useWindow(({ report }) => report?.heldBy != null)
  const [versions, setVersions] = useState<readonly KeptVersion[] | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  useEffect(() => {
    let isHere = true
    void model.versions.list().then((listed) => isHere && setVersions(listed))
    return () => {
      isHere = false
    }
  }, [model])
  const look = async (version: KeptVersion) => {
    const work = await model.versions.look(version)
    if (work) setLooked({ version, work })
  }
  const leave = (then: (chosen: Looked) => void) => {
    model.navigation.showDialog(null)
    if (looked) then(looked)
  }
  return (
    <DialogFrame
      title={words.versionsTitle}
      action={
        looked && (
          <>
            <Button onClick={() => leave(({ version }) => void model.versions.openApart(version))}>
              {words.openApart}
            </Button>
            <Button
              appearance="primary"
              disabled={isReadOnly}
              onClick={() => leave(({ work }) => model.versions.bringBack(work))}
            >
              {words.bringBack}
            </Button>
          </>
        )
      }
    >
      <Text>{versions?.length === 0 ? words.noVersions : words.versionsHint}</Text>
      {versions !== null && versions.length > 0 && (
        <div className="versions">
          <ul aria-label={words.versionsTitle}>
            {versions.map((version) => (
              <li key={version.token}>
                <VersionButton
                  version={version}
                  isChosen={looked?.version.token === version.token}
                  choose={() => void look(version)}
                />
              </li>
            ))}
          </ul>
          <section aria-live="polite">
            {looked ? <Look work={looked.work} /> : <Text>{words.chooseVersion}</Text>}
          </section>
        </div>
      )}
    </DialogFrame>
  )
}

interface VersionProps {
  readonly version: KeptVersion
  readonly isChosen: boolean
  readonly choose: () => void
}

function VersionButton({ version: { at, counted }, isChosen, choose }: VersionProps) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  return (
    <Button appearance={isChosen ? 'primary' : 'subtle'} aria-pressed={isChosen} disabled={!counted} onClick={choose}>
      <span>
        {timeWords(at, language)}
        <br />
        <Text size={200}>{counted ? worded(words.versionCounted, { ...counted }) : words.versionLocked}</Text>
      </span>
    </Button>
  )
}

function Look({ work }: { readonly work: Work }) {
  const words = useWords()
  const now = useWindow(({ report }) => report?.session ?? null)
  if (!now) return null
  const { fields, isTextDifferent } = differenceBetween(now, work)
  if (fields.length === 0 && !isTextDifferent) return <Text>{words.versionSame}</Text>
  return (
    <>
      {isTextDifferent && <Text weight="semibold">{words.versionText}</Text>}
      {fields.length > 0 && <Differences fields={fields} one={words.nowColumn} other={words.thenColumn} />}
    </>
  )
}

function timeWords(at: string, language: Language): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })
}
