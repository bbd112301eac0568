import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Field, Finding } from '../../src/core/model.ts'
import { placesOf } from '../../src/core/view.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { isClear, type StandingMatters } from '../model/standing.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

interface StandingProps {
  readonly matters: StandingMatters
  /** What is to be known of it, too, is read before it leaves. */
  readonly isPublic?: boolean
}

/** What stands against the document, kind by kind; each line leads to its place. */
export function StandingList({ matters, isPublic = false }: StandingProps) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const { errors, inClear, warnings, hints, returned, open, unreviewed } = matters
  if (isClear(matters) && hints.length === 0)
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{words.nothingStands}</MessageBarBody>
      </MessageBar>
    )
  const leave = () => model.navigation.showDialog(null)
  const toFinding = (finding: Finding) => (
    <Line
      key={finding.id}
      said={findingSentence(finding.reason, language)}
      go={() => {
        leave()
        model.navigation.goTo(finding)
      }}
    />
  )
  const toField = (field: Field) => (
    <Line
      key={field.id}
      said={field.label}
      go={() => {
        const { report } = model.store.get()
        leave()
        model.navigation.showMode('fill')
        model.navigation.activate((report && placesOf(report.session, field.id)[0]) ?? null)
      }}
    />
  )
  return (
    <div className="standing">
      <Kind name={words.standingErrors} isOpen intent="error">
        {errors.map(toFinding)}
      </Kind>
      <Kind name={words.standingInClear} isOpen intent="error">
        {inClear.map(toFinding)}
      </Kind>
      <Kind name={words.standingReturned} isOpen intent="error">
        {returned.map(toField)}
      </Kind>
      <Kind name={words.standingOpen} intent="warning" count={open.reduce((sum, { count }) => sum + count, 0)}>
        {open.map(toField)}
      </Kind>
      <Kind name={words.standingWarnings} intent="warning">
        {warnings.map(toFinding)}
      </Kind>
      <Kind name={words.standingUnreviewed} intent="info">
        {unreviewed.map(toField)}
      </Kind>
      <Kind key={String(isPublic)} name={words.standingHints} isOpen={isPublic} intent="info">
        {hints.map(toFinding)}
      </Kind>
    </div>
  )
}

interface KindProps {
  readonly name: string
  readonly intent: 'error' | 'warning' | 'info'
  readonly isOpen?: boolean
  /** Left out where each line is one. */
  readonly count?: number
  readonly children: readonly ReactNode[]
}

/** Nothing where there is none of it. */
function Kind({ name, intent, isOpen = false, children, count = children.length }: KindProps) {
  if (children.length === 0) return null
  return (
    <details className={`standing-kind ${intent}`} open={isOpen}>
      <summary>{worded(name, { count })}</summary>
      <ul>{children}</ul>
    </details>
  )
}

function Line({ said, go }: { readonly said: string; readonly go: () => void }) {
  return (
    <li>
      <button type="button" onClick={go}>
        {said}
      </button>
    </li>
  )
}
