import { Badge, mergeClasses, Text } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular, LockClosed16Filled } from '@fluentui/react-icons'
import { type CSSProperties, memo, type RefObject } from 'react'
import type { Field } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { placesOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { useFieldDrag } from './drag.ts'
import { FieldMenu } from './field-menu.tsx'
import { ValueInput } from './value-input.tsx'

const signs = { open: Circle16Regular, filled: CheckmarkCircle16Filled, kept: LockClosed16Filled } as const

interface Props {
  readonly field: Field
  readonly style: CSSProperties
  readonly isActive: boolean
  readonly inputId: string
  /** The field whose input is to take the focus once it is drawn. */
  readonly wantsFocus: RefObject<string | null>
  /** Goes to the next field, or the next open one; false where there is none. */
  readonly go: (direction: 1 | -1, openOnly: boolean) => boolean
}

export const FieldRow = memo(function FieldRow({ field, style, isActive, inputId, wantsFocus, go }: Props) {
  const desk = useDesk()
  const words = useWords()
  const decision = useWindow(({ report }) => report && decisionOf(report.session.decisions, field.id))
  const drag = useFieldDrag(field)
  if (!decision) return null
  const Sign = signs[decision.state]
  const states = { open: words.openState, filled: words.filledState, kept: words.keptState }
  const show = () => {
    const { report, active } = desk.store.get()
    if (!report) return
    const places = placesOf(report.session, field.id)
    if (!places.includes(active ?? '')) desk.activate(places[0] ?? null)
  }
  return (
    <li
      aria-current={isActive}
      className={mergeClasses('field', decision.state, isActive && 'active', drag.isOver && 'drop-here')}
      style={style}
      {...drag.target}
    >
      <button type="button" className="field-head" title={field.label} onClick={show} {...drag.source}>
        <Sign className="field-sign" aria-label={states[decision.state]} />
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
      </button>
      <div className="field-value">
        <ValueInput field={field} decision={decision} id={inputId} wantsFocus={wantsFocus} onFocus={show} go={go} />
        <FieldMenu field={field} decision={decision} />
      </div>
    </li>
  )
})
