import { Button, Text } from '@fluentui/react-components'
import { useMemo } from 'react'
import { textOf } from '../../src/core/detect.ts'
import type { PlaceholderId, Span, StoryStart } from '../../src/core/model.ts'
import { indexBefore } from '../../src/core/spans.ts'
import { viewOf } from '../../src/core/view.ts'
import { storyName } from '../../src/messages/remark.ts'
import { worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

function linesOf(text: string): readonly Span[] {
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
}

const none: readonly StoryStart[] = []

/** Drawn by it; with more, the list of fields has them all. */
const most = 200

/** The placeholders that the page has no place for: each leads to its field, where its value is given. */
export function NotOnPage({ placeholders }: { readonly placeholders: readonly PlaceholderId[] }) {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session ?? null)
  const active = useWindow((state) => state.active)
  const stories = useWindow(({ report }) => report?.stories ?? none)
  const language = useWindow((state) => state.language)
  const detection = session?.detection
  const lines = useMemo(() => (detection ? linesOf(textOf(detection)) : []), [detection])
  if (!session) return null
  const { fields, byId } = viewOf(session)
  const { text, pieces } = shownOf(session)
  const storyOf = (id: PlaceholderId) => {
    const line = indexBefore(lines, byId.get(id)?.start ?? 0)
    const name = storyName(stories.findLast((each) => each.line <= line)?.story ?? '', language)
    return name === null ? '' : `${name} · `
  }
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
                {storyOf(id)}
                {field.label} <span className="not-on-page-value">{text.slice(piece.start, piece.end)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
