import { Button, Text } from '@fluentui/react-components'
import type { PlaceholderId } from '../../src/core/model.ts'
import { viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Drawn by it; with more, the list of fields has them all. */
const most = 200

/** The placeholders that the page has no place for: each leads to its field, where its value is given. */
export function NotOnPage({ placeholders }: { readonly placeholders: readonly PlaceholderId[] }) {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session ?? null)
  const active = useWindow((state) => state.active)
  if (!session) return null
  const { fields, byId } = viewOf(session)
  const { text, pieces } = shownOf(session)
  const go = (id: PlaceholderId, field: string) => {
    model.navigation.activate(id)
    document.getElementById(`value-${field}`)?.focus()
  }
  return (
    <section className="not-on-page" aria-label={words.notOnPage}>
      <Text size={200} weight="semibold">
        {worded(words.notOnPageCount, { count: placeholders.length })}
      </Text>
      <ul>
        {placeholders.slice(0, most).map((id) => {
          const field = fields.find((each) => each.id === byId.get(id)?.field)
          const piece = pieces.find(({ placeholder }) => placeholder === id)
          if (!field || !piece) return null
          return (
            <li key={id}>
              <Button size="small" appearance="subtle" aria-current={id === active} onClick={() => go(id, field.id)}>
                {field.label} <span className="not-on-page-value">{text.slice(piece.start, piece.end)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
