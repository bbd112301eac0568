import { Button, Text } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular, CommentAdd16Regular } from '@fluentui/react-icons'
import type { Field } from '../../src/core/model.ts'
import { notesOf } from '../../src/core/notes.ts'
import { placesOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Which of the field's places is seen, the way to the others, and what was noted there. */
export function PlaceSteps({ field }: { readonly field: Field }) {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session)
  const active = useWindow((state) => state.active)
  if (!session) return null
  const places = placesOf(session, field.id)
  const at = Math.max(0, places.indexOf(active ?? ''))
  const go = (direction: 1 | -1) => {
    // Where nothing is worked at the first place is seen.
    model.navigation.activate(places[at] ?? null)
    model.navigation.goToPlace(direction)
  }
  return (
    <>
      <div className="review-facts">
        {field.count > 1 ? (
          <>
            <Button
              size="small"
              icon={<ArrowUp16Regular />}
              aria-label={words.previousPlace}
              title={`${words.previousPlace} (Shift+F7)`}
              onClick={() => go(-1)}
            />
            <Text size={200} role="status">
              {worded(words.placeOf, { at: at + 1, total: field.count })}
            </Text>
            <Button
              size="small"
              icon={<ArrowDown16Regular />}
              aria-label={words.nextPlace}
              title={`${words.nextPlace} (F7)`}
              onClick={() => go(1)}
            />
          </>
        ) : (
          <Text size={200}>{worded(words.places, { count: field.count })}</Text>
        )}
        <Button
          size="small"
          icon={<CommentAdd16Regular />}
          title="Shift+F2"
          onClick={() => {
            model.navigation.activate(places[at] ?? null)
            model.navigation.showDialog('note')
          }}
        >
          {words.noteHere}
        </Button>
      </div>
      {notesOf(session, field.id).map(({ placeholder, place, note }) => (
        <button
          key={placeholder}
          type="button"
          className="review-note"
          onClick={() => model.navigation.activate(placeholder)}
        >
          {worded(words.notedAt, { place, name: note.by, note: note.text })}
        </button>
      ))}
    </>
  )
}
