import { Badge, Button, Checkbox, Text } from '@fluentui/react-components'
import { Eye16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Suggestion } from '../../src/core/mask/suggestions.ts'
import type { FindingMark } from '../../src/core/review.ts'
import { identifierNames, identifierSentence } from '../../src/messages/identifier.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { ReasonInput } from '../signing/reason-input.tsx'
import { isTicked, type PassedTexts, type SuggestionRow, type Ticks } from './suggestion-rows.ts'

interface GroupProps {
  readonly row: Extract<SuggestionRow, { readonly type: 'group' }>
  readonly ticks: Ticks
  readonly passed: PassedTexts
  readonly isReadOnly: boolean
  readonly onTick: (suggestions: readonly Suggestion[], isOn: boolean) => void
  readonly onMask: (suggestions: readonly Suggestion[]) => void
}

/** A kind: how many there are, all of them ticked or masked at once. */
export function SuggestionGroup({ row: { kind, suggestions }, ticks, passed, isReadOnly, onTick, onMask }: GroupProps) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const name = kind === 'passed' ? words.mayStand : identifierNames[language][kind]
  const on = suggestions.filter((suggestion) => isTicked(ticks, passed, suggestion)).length
  return (
    <div className="suggestion-group">
      <Checkbox
        label={name}
        checked={on === suggestions.length ? true : on === 0 ? false : 'mixed'}
        onChange={() => onTick(suggestions, on < suggestions.length)}
      />
      <Badge size="small" appearance="tint" color="informative">
        {suggestions.length}
      </Badge>
      {kind !== 'passed' && (
        <Button
          size="small"
          disabled={isReadOnly}
          aria-label={worded(words.maskKindNamed, { kind: name })}
          onClick={() => onMask(suggestions)}
        >
          {words.maskKind}
        </Button>
      )}
    </div>
  )
}

interface RowProps {
  readonly suggestion: Suggestion
  /** Who said that it may stand, and why. */
  readonly passed: FindingMark | null
  readonly isReadOnly: boolean
  readonly isOn: boolean
  readonly onTick: (isOn: boolean) => void
}

/** One text: why it is suggested, how many places it has; a click goes to the first. */
export function SuggestionItem({ suggestion, passed, isReadOnly, isOn, onTick }: RowProps) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const [isPassing, setPassing] = useState(false)
  const { text, start, end, count, reason, isCommon } = suggestion
  return (
    <div className="suggestion">
      <Checkbox
        checked={isOn}
        aria-label={worded(words.tickToMask, { text })}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <button
        type="button"
        className="finding-said"
        onClick={() => model.navigation.goTo({ start, end, placeholder: null })}
      >
        <span>
          <Text weight="semibold">{text}</Text> <Text size={200}>{worded(words.places, { count })}</Text>
          <Text block size={200} className="suggestion-why">
            {identifierSentence(reason, language)}
            {isCommon && words.alsoCommon}
          </Text>
          {passed && (
            <Text block size={200} className="suggestion-why">
              {[passed.by, passed.note].filter((said) => said !== '').join('：')}
            </Text>
          )}
        </span>
      </button>
      {!passed && !isPassing && (
        <Button
          size="small"
          appearance="subtle"
          disabled={isReadOnly}
          icon={<Eye16Regular />}
          title={words.letStand}
          aria-label={worded(words.letTextStand, { text })}
          onClick={() => setPassing(true)}
        />
      )}
      {isPassing && (
        <ReasonInput
          label={words.whyStands}
          onGive={(why) => {
            if (model.review.markFinding(suggestion, 'passed-over', why)) setPassing(false)
          }}
          onLeave={() => setPassing(false)}
        />
      )}
    </div>
  )
}
