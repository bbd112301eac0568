import { Button } from '@fluentui/react-components'
import { ArrowCounterclockwise16Regular } from '@fluentui/react-icons'
import type { Decision, Field } from '../../src/core/model.ts'
import { growthOf } from '../../src/core/recall.ts'
import { worded } from '../../src/messages/window.ts'
import { type Beside, besideField } from '../model/last-time.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** What stands beside the field; null where nothing is known of it. */
export function useBeside(field: Field): Beside | null {
  const value = useWindow((state) => besideField(state, field)?.value ?? null)
  const from = useWindow((state) => besideField(state, field)?.from ?? null)
  return value === null || from === null ? null : { value, from }
}

interface Props {
  readonly field: Field
  readonly decision: Decision
  readonly beside: Beside
}

/** Beside an open field what it was, or is called in other reports, one press away; beside a filled figure how much it grew. */
export function LastValue({ field, decision, beside: { value: last, from } }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const take = from === 'last' ? words.takeLast : words.takeKnown
  if (decision.state === 'open')
    return (
      <Button
        size="small"
        appearance="transparent"
        className="value-last"
        icon={<ArrowCounterclockwise16Regular />}
        title={`${take} (Alt+Enter)`}
        aria-keyshortcuts="Alt+Enter"
        aria-label={`${take}: ${last}`}
        onClick={() => model.lastTime.take(field)}
      />
    )
  const growth = decision.state === 'filled' ? growthOf(last, decision.value) : null
  if (growth === null) return null
  const said = `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${Math.abs(growth * 100).toFixed(1)}%`
  return (
    <span className="value-growth" title={worded(words.lastWas, { value: last })}>
      {worded(words.grown, { growth: said })}
    </span>
  )
}
