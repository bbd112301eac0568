import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { type KeptPlace, markedPlaces, placeFinding } from '../../src/core/accepted-places.ts'
import type { Message } from '../../src/core/codes.ts'
import { changeAt } from '../../src/core/mask/mask-step.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { worded } from '../../src/messages/window.ts'
import { MarkSaid } from '../findings/mark-said.tsx'
import { maskPlace } from '../masking/masking.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { ReasonInput } from '../signing/reason-input.tsx'
import { partWords } from './part-words.ts'

/** Where kept values still stand: at each place a person masks the value, or says that it means something else there. */
export function KeptPlaces({ places }: { readonly places: readonly Message[] }) {
  const words = useWords()
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.placesLeft}</MessageBarBody>
      </MessageBar>
      <ul className="kept-places" aria-label={words.placesLeft}>
        {places.map((message) => (
          <KeptPlaceRow key={String(message.params.place)} message={message} />
        ))}
      </ul>
    </>
  )
}

function KeptPlaceRow({ message }: { readonly message: Message }) {
  const model = useWindowModel()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const language = useWindow((state) => state.language)
  const [isAsking, setAsking] = useState(false)
  const [isMasked, setMasked] = useState(false)
  if (!report) return null
  const { place = '', field = '', part = '', before = '', found = '', after = '' } = message.params
  const kept: KeptPlace = { place: String(place), field: String(field) }
  const around = { before: String(before), found: String(found), after: String(after) }
  const marked = markedPlaces(report.review).find((one) => one.place === kept.place)
  const isAccepted = marked?.mark.verdict === 'passed-over'
  const canMask = !isMasked && !isAccepted && changeAt(report.session, shownOf(report.session), around) !== null
  const give = (why: string) => {
    if (model.review.markFinding(placeFinding(kept), 'passed-over', why)) setAsking(false)
  }
  return (
    <li>
      <Text>
        {found === ''
          ? sentence(message, language)
          : worded(words.placeSaid, { field, part: partWords(String(part), language), ...around })}
      </Text>
      <div className="kept-place">
        {isMasked && <Text size={200}>{words.maskedHere}</Text>}
        {canMask && (
          <Button size="small" onClick={() => setMasked(maskPlace(model, around))}>
            {words.maskHere}
          </Button>
        )}
        {isAccepted && marked && (
          <>
            <MarkSaid mark={marked.mark} />
            <Button
              size="small"
              appearance="subtle"
              onClick={() =>
                model.naming.signed(() => model.review.markFinding(placeFinding(kept), 'returned', words.takenBack))
              }
            >
              {words.takeBack}
            </Button>
          </>
        )}
        {!isMasked && !isAccepted && !isAsking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {words.otherMeaning}
          </Button>
        )}
        {!isMasked && !isAccepted && isAsking && (
          <ReasonInput label={words.whyOther} onGive={give} onLeave={() => setAsking(false)} />
        )}
      </div>
    </li>
  )
}
