import { Button, Text } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Suggestion } from '../../src/core/mask/suggestions.ts'
import { noReview } from '../../src/core/review.ts'
import { worded } from '../../src/messages/window.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { maskTexts } from './masking.ts'
import { SuggestionGroup, SuggestionItem } from './suggestion-row.tsx'
import { isTicked, passedIn, placesIn, rowsOf, type Ticks, withTicks } from './suggestion-rows.ts'
import { useSuggestions } from './use-suggestions.ts'
import './masking.css'

/** What ought to be masked, by kind, to be ticked and masked at once; only what is in sight is drawn. */
export function SuggestionList() {
  const model = useWindowModel()
  const words = useWords()
  const found = useSuggestions()
  const isReadOnly = useWindow(({ report }) => report?.heldBy != null)
  const [ticks, setTicks] = useState<Ticks>(new Map())
  const review = useWindow(({ report }) => report?.review ?? noReview)
  const passed = useMemo(() => passedIn(review), [review])
  const rows = rowsOf(found ?? [], passed)
  const keyOf = (index: number) => {
    const row = rows[index]
    return row?.type === 'suggestion' ? row.suggestion.id : (row?.kind ?? index)
  }
  const ticked = (found ?? []).filter((suggestion) => isTicked(ticks, passed, suggestion))
  const tick = (suggestions: readonly Suggestion[], isOn: boolean) => setTicks(withTicks(ticks, suggestions, isOn))
  const mask = (suggestions: readonly Suggestion[]) => maskTexts(model, suggestions)
  return (
    <>
      <Text size={200} className="findings-summary" role="status">
        {found?.length === 0 ? words.nothingToMask : words.suggestionsHint}
      </Text>
      {rows.length > 0 && (
        <div className="suggestions-mask">
          <Button
            appearance="primary"
            size="small"
            disabled={ticked.length === 0 || isReadOnly}
            onClick={() => mask(ticked)}
          >
            {worded(words.maskTicked, { texts: ticked.length, count: placesIn(ticked) })}
          </Button>
        </div>
      )}
      <MeasuredRows
        count={rows.length}
        heightOf={(index) => (rows[index]?.type === 'group' ? 40 : 62)}
        keyOf={keyOf}
        label={words.suggestions}
      >
        {(index) => {
          const row = rows[index]
          if (row?.type === 'group')
            return (
              <SuggestionGroup
                row={row}
                ticks={ticks}
                passed={passed}
                isReadOnly={isReadOnly}
                onTick={tick}
                onMask={mask}
              />
            )
          return (
            row && (
              <SuggestionItem
                suggestion={row.suggestion}
                passed={row.passed}
                isReadOnly={isReadOnly}
                isOn={isTicked(ticks, passed, row.suggestion)}
                onTick={(isOn) => tick([row.suggestion], isOn)}
              />
            )
          )
        }}
      </MeasuredRows>
    </>
  )
}
