import { Input } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { otherMagnitude } from '../../src/core/language/amounts.ts'
import type { Decision, Field } from '../../src/core/model.ts'
import { isBeyond, rangeBound } from '../../src/core/range-ends.ts'
import { cleanValue, understoodFigure } from '../../src/core/values.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { earlierValues } from './earlier.ts'
import { hintOf, rangeHint } from './hint.ts'
import { LastValue, useBeside } from './last-value.tsx'
import type { GoToField } from './rows.ts'

interface Props {
  readonly field: Field
  readonly decision: Decision
  readonly id: string
  readonly onFocus: () => void
  readonly go: GoToField
}

/** Where a field's value is typed; the text follows at every key, but not while an input method composes. */
export function ValueInput({ field, decision, id, onFocus, go }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const [composed, setComposed] = useState<string | null>(null)
  const isReadOnly = useWindow(({ report }) => report?.heldBy != null)
  const [isFocused, setFocused] = useState(false)
  const value = decision.state === 'open' ? '' : (decision.value ?? '')
  const isKept = decision.state === 'kept'

  const give = (typed: string) => {
    const cleaned = cleanStart(typed)
    model.document.act({
      type: 'steps',
      stroke: `list ${field.id}`,
      steps: [cleaned === '' ? { type: 'reopen', field: field.id } : { type: 'fill', field: field.id, value: cleaned }],
    })
  }
  // Why a kept field takes no keys.
  const [isRefused, setRefused] = useState(false)
  const understood = field.kind === 'figure' && value !== '' ? understoodFigure(value) : null
  const other = isFocused && understood !== null ? otherMagnitude(understood, field.unit) : null
  const settle = () => {
    setFocused(false)
    setRefused(false)
    const settled = understood ?? cleanValue(value)
    if (decision.state === 'filled' && settled !== value) give(settled)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      if (model.lastTime.take(field)) go(field.id, 1, true)
      return
    }
    if (isKept && changesValue(event)) setRefused(true)
    const moved = moveFor(event, (direction, openOnly) => go(field.id, direction, openOnly))
    if (moved) event.preventDefault()
  }
  const beside = useBeside(field)
  const besideWords = { last: words.lastWas, names: words.knownName }
  const range = useWindow(({ report }) => rangeHint(report, field.id, words))
  const isBeyondRange = useWindow(({ report }) => {
    const bound = report && decision.state === 'filled' ? rangeBound(report.session, field.id) : null
    return bound !== null && isBeyond(bound, value)
  })
  const hint = hintOf(field, range, words)
  const written = understood !== null && understood !== value ? worded(words.understood, { figure: understood }) : ''
  const said = isKept && isRefused ? words.keptTakesNone : written || (isFocused && isBeyondRange ? range : '')
  const earlier = isFocused ? (field.options ?? valuesFor(model, field)) : []
  return (
    <>
      <Input
        id={id}
        size="small"
        className="value-input"
        aria-label={field.label}
        autoComplete="off"
        {...(earlier.length > 0 && { list: `${id}-earlier` })}
        readOnly={isKept || isReadOnly}
        placeholder={
          isKept ? words.keptState : beside === null ? hint : worded(besideWords[beside.from], { value: beside.value })
        }
        value={composed ?? value}
        contentAfter={
          <>
            {beside !== null && !isReadOnly && <LastValue field={field} decision={decision} beside={beside} />}
            {field.unit && <span className="value-unit">{field.unit}</span>}
          </>
        }
        onFocus={() => {
          setFocused(true)
          onFocus()
        }}
        onBlur={settle}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (isKept) setRefused(true)
          else if (model.pasting.take(field.id, pasted)) event.preventDefault()
        }}
        onCompositionStart={() => setComposed(value)}
        onCompositionEnd={(event) => {
          setComposed(null)
          give(event.currentTarget.value)
        }}
        onChange={(_, { value: typed }) => (composed === null ? give(typed) : setComposed(typed))}
      />
      {(said !== '' || other !== null) && (
        <span className="value-said" title={said}>
          {said !== '' && <span role="status">{said}</span>} {other !== null && `= ${other}`}
        </span>
      )}
      {earlier.length > 0 && (
        <datalist id={`${id}-earlier`}>
          {earlier.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** A space at the end is kept while typing: the next word may follow. */
function cleanStart(typed: string): string {
  return /\s$/u.test(typed) && typed.trim() !== '' ? `${cleanValue(typed)} ` : cleanValue(typed)
}

/** What the field said before, then what fields of its name said in other reports. */
function valuesFor(model: ReturnType<typeof useWindowModel>, { id, kind, label }: Field): readonly string[] {
  const { report, officeNames, settings } = model.store.get()
  const known = kind === 'name' && settings.remembersNames ? (officeNames.byLabel.get(label) ?? []) : []
  return report ? [...new Set([...earlierValues(report.session, id), ...known])] : []
}

function changesValue({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isKey = key.length === 1 || key === 'Backspace' || key === 'Delete'
  return isKey && !ctrlKey && !metaKey && !altKey
}

function moveFor(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  go: (direction: 1 | -1, openOnly: boolean) => boolean,
): boolean {
  if (ctrlKey || metaKey) return false
  if (key === 'Enter' || key === 'Tab') return go(shiftKey ? -1 : 1, true)
  if (key === 'ArrowDown') return go(1, false)
  return key === 'ArrowUp' ? go(-1, false) : false
}
