import { Button, Text } from '@fluentui/react-components'
import { textOf } from '../../src/core/detect.ts'
import type { PassedOver } from '../../src/core/model.ts'
import { toResolved } from '../../src/core/resolve.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** How much of the report is shown on either side of a run, in UTF-16 code units. */
const around = 8

/** What looked like a mask and was taken for none, with the reason; a person may know better. */
export function PassedOverList({ passedOver }: { readonly passedOver: readonly PassedOver[] }) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const session = useWindow(({ report }) => report?.session)
  if (!session) return null
  const text = textOf(session.detection)
  const look = ({ start, end }: PassedOver) => {
    const shown = shownOf(session)
    model.navigation.goTo({
      start: toResolved(shown, start, 'after'),
      end: toResolved(shown, end, 'before'),
      placeholder: null,
    })
  }
  return (
    <>
      {passedOver.length === 0 && (
        <Text size={200} className="findings-summary">
          {words.passedOverNone}
        </Text>
      )}
      <MeasuredRows
        count={passedOver.length}
        heightOf={() => 78}
        keyOf={(index) => passedOver[index]?.id ?? index}
        label={words.passedOver}
      >
        {(index) => {
          const run = passedOver[index]
          return (
            run && (
              <div className="finding">
                <button type="button" className="finding-said" onClick={() => look(run)}>
                  <span>
                    <Text weight="semibold">{excerpt(text, run)}</Text>
                    <Text block size={200}>
                      {reasonSentence(run.reason, language)}
                    </Text>
                  </span>
                </button>
                <Button size="small" onClick={() => model.document.act({ type: 'adopt', placeholder: run.id })}>
                  {words.isPlaceholder}
                </Button>
              </div>
            )
          )
        }}
      </MeasuredRows>
    </>
  )
}

function excerpt(text: string, { start, end }: PassedOver): string {
  const [before = ''] = text
    .slice(Math.max(0, start - around), start)
    .split('\n')
    .slice(-1)
  const [after = ''] = text.slice(end, end + around).split('\n')
  return `${before}${text.slice(start, end)}${after}`
}
