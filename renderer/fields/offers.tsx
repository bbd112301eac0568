import { Button, Text } from '@fluentui/react-components'
import { hintsOf } from '../../src/core/hints.ts'
import { likewiseOffer } from '../../src/core/likewise.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { offeredValues } from '../model/last-time.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** What the program asks about the fields, above their list: each is answered by one key, and can be left standing. */
export function Offers() {
  const words = useWords()
  return (
    <section className="offers" aria-label={words.offers} aria-live="polite">
      <LastTimeOffer />
      <MaybeSame />
      <Likewise />
    </section>
  )
}

/** How many open fields have a value of last time. */
function LastTimeOffer() {
  const model = useWindowModel()
  const words = useWords()
  const name = useWindow(({ lastTime }) => lastTime?.name)
  const count = useWindow(({ report, lastTime }) =>
    report && lastTime ? offeredValues(report.session, lastTime.values).size : 0,
  )
  if (name === undefined) return null
  return (
    <div className="offer">
      <Text size={200}>{worded(words.lastTime, { name, count })}</Text>
      <Button size="small" disabled={count === 0} onClick={model.lastTime.takeAll}>
        {words.takeAll}
      </Button>
      <Button size="small" appearance="subtle" onClick={model.lastTime.leave}>
        {words.leaveLast}
      </Button>
    </div>
  )
}

/** The field in hand may be the same as another. */
function MaybeSame() {
  const model = useWindowModel()
  const words = useWords()
  const hint = useWindow(({ report, active }) => {
    const field = report && fieldAt(viewOf(report.session), active)
    return (field && report && hintsOf(report.session).get(field)) || null
  })
  const label = useWindow(
    ({ report }) => hint && report && viewOf(report.session).fields.find(({ id }) => id === hint.other)?.label,
  )
  if (!hint || !label) return null
  return (
    <div className="offer">
      <Text size={200}>{worded(words.maybeSame, { label })}</Text>
      <Button
        size="small"
        title="Ctrl+J"
        aria-keyshortcuts="Control+J"
        onClick={() => model.document.act({ type: 'join', field: hint.field, into: hint.other })}
      >
        {words.joinThem}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => model.document.act({ type: 'apart', field: hint.field })}>
        {words.areTwo}
      </Button>
    </div>
  )
}

/** What was just said of one can be said of all like it. */
function Likewise() {
  const model = useWindowModel()
  const words = useWords()
  const placeholder = useWindow(({ report }) => report && likewiseOffer(report.session)?.placeholder)
  const count = useWindow(({ report }) => report && likewiseOffer(report.session)?.count)
  if (!placeholder || !count) return null
  return (
    <div className="offer">
      <Text size={200}>{worded(words.alikeCount, { count })}</Text>
      <Button
        size="small"
        title="Ctrl+Shift+J"
        aria-keyshortcuts="Control+Shift+J"
        onClick={() => model.document.act({ type: 'likewise', placeholder })}
      >
        {words.sayOfAll}
      </Button>
    </div>
  )
}
