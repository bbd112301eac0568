import { Button } from '@fluentui/react-components'
import { ArrowCounterclockwise16Regular } from '@fluentui/react-icons'
import type { Decision, FieldId } from '../../src/core/model.ts'
import { growthOf } from '../../src/core/recall.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** What the field was last time; null where nobody knows. */
export function useLastValue(field: FieldId): string | null {
  return useWindow(({ lastTime }) => lastTime?.values.get(field) ?? null)
}

interface Props {
  readonly field: FieldId
  readonly decision: Decision
  readonly last: string
}

/** Beside an open field what it was, one press away; beside a filled figure how much it grew. */
export function LastValue({ field, decision, last }: Props) {
  const model = useWindowModel()
  const words = useWords()
  if (decision.state === 'open')
    return (
      <Button
        size="small"
        appearance="transparent"
        className="value-last"
        icon={<ArrowCounterclockwise16Regular />}
        title={`${words.takeLast} (Alt+Enter)`}
        aria-keyshortcuts="Alt+Enter"
        aria-label={`${words.takeLast}: ${last}`}
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
