import { Badge, Button, mergeClasses, Text } from '@fluentui/react-components'
import {
  ArrowUndo16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Comment16Regular,
  ErrorCircle16Filled,
  LockClosed16Filled,
  MoreHorizontal16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import { memo } from 'react'
import type { Field } from '../../src/core/model.ts'
import { notesOf } from '../../src/core/notes.ts'
import { decisionOf, sameDecision } from '../../src/core/resolve.ts'
import { placesOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { severityWords } from '../findings/severity-words.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { doubtsOf } from './doubts.ts'
import { useFieldDrag } from './drag.ts'
import { DropQuestion } from './drop-question.tsx'
import type { GoToField } from './rows.ts'
import { ValueInput } from './value-input.tsx'

const signs = { open: Circle16Regular, filled: CheckmarkCircle16Filled, kept: LockClosed16Filled } as const

const doubtSigns = { error: ErrorCircle16Filled, warning: Warning16Filled } as const

interface Props {
  readonly field: Field
  /** CSS pixels from the top of the list. */
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  /** The reviewer gave it back: then it says why. */
  readonly isReturned: boolean
  readonly hasMenu: boolean
  readonly inputId: string
  readonly go: GoToField
  /** Opens the field's menu below the button, or closes it. */
  readonly onMenu: (field: Field, button: HTMLElement) => void
}

/** Drawn anew only when something of this field changes: a key in another must not cost it. */
export const FieldRow = memo(function FieldRow(props: Props) {
  const { field, top, height, isActive, isReturned, hasMenu, inputId, go, onMenu } = props
  const model = useWindowModel()
  const words = useWords()
  const decision = useWindow(({ report }) => report && decisionOf(report.session.decisions, field.id))
  const mark = useWindow(({ report }) =>
    isReturned ? (report?.review.marks.find((given) => given.field === field.id) ?? null) : null,
  )
  const doubt = useWindow(({ report, findings }) => report && doubtsOf(findings, report.review).get(field.id))
  // A string, so that it is the same as long as it says the same.
  const noted = useWindow(({ report }) =>
    report === null
      ? ''
      : notesOf(report.session, field.id)
          .map(({ place, note }) => worded(words.notedAt, { place, name: note.by, note: note.text }))
          .join('\n'),
  )
  const drag = useFieldDrag(field)
  if (!decision) return null
  const stands = mark !== null && sameDecision(mark.decision, decision)
  const isDoubted = decision.state === 'filled' && doubt
  const Sign = stands ? ArrowUndo16Filled : isDoubted ? doubtSigns[isDoubted] : signs[decision.state]
  const said = isDoubted && severityWords(words)[isDoubted]
  const states = { open: words.openState, filled: words.filledState, kept: words.keptState }
  const show = () => {
    const { report, active } = model.store.get()
    if (!report) return
    const places = placesOf(report.session, field.id)
    if (!places.includes(active ?? '')) model.navigation.activate(places[0] ?? null)
  }
  return (
    <li
      aria-current={isActive}
      className={mergeClasses(
        'field',
        stands ? 'returned' : isDoubted || decision.state,
        isActive && 'active',
        drag.isOver && 'drop-here',
      )}
      style={{ transform: `translateY(${top}px)`, height }}
      {...drag.target}
      onKeyDown={(event) => {
        if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
        const button = event.currentTarget.querySelector<HTMLElement>('[aria-haspopup="menu"]')
        if (!button) return
        event.preventDefault()
        onMenu(field, button)
      }}
    >
      <button
        type="button"
        className="field-head"
        title={noted === '' ? field.label : `${field.label}\n${noted}`}
        onClick={show}
        {...drag.source}
      >
        <Sign className="field-sign" aria-label={stands ? words.returned : said || states[decision.state]} />
        <Text truncate wrap={false} className="field-label">
          {field.label}
        </Text>
        {field.count > 1 && (
          <Badge
            appearance="outline"
            color="informative"
            size="small"
            aria-label={worded(words.places, { count: field.count })}
          >
            ×{field.count}
          </Badge>
        )}
        {noted !== '' && <Comment16Regular className="field-noted" aria-label={noted} />}
      </button>
      {drag.asked && <DropQuestion asked={drag.asked} into={field} answer={drag.answer} />}
      {mark && (
        <Text size={200} truncate wrap={false} className="field-returned" title={mark.note}>
          {worded(words.returnedBy, { name: mark.by, note: mark.note })}
        </Text>
      )}
      <div className="field-value">
        <ValueInput field={field} decision={decision} id={inputId} onFocus={show} go={go} />
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal16Regular />}
          aria-label={worded(words.fieldMenu, { label: field.label })}
          aria-haspopup="menu"
          aria-expanded={hasMenu}
          onClick={({ currentTarget }) => onMenu(field, currentTarget)}
        />
      </div>
    </li>
  )
})
