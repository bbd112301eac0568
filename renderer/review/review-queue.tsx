import { Button, Text } from '@fluentui/react-components'
import {
  ArrowUndo16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHalfFill16Regular,
  DocumentText16Regular,
  Edit16Regular,
} from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ReviewStanding } from '../../src/core/review.ts'
import type { ReviewItem } from '../../src/core/review-order.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { exportRecord } from '../model/export.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { fillersWork } from '../model/waiting.ts'
import { ApproveAll } from './approve-all.tsx'
import { standingWords } from './standing-words.ts'

const signs = {
  open: Edit16Regular,
  unmarked: Circle16Regular,
  void: CircleHalfFill16Regular,
  returned: ArrowUndo16Filled,
  approved: CheckmarkCircle16Filled,
} as const

interface Props {
  readonly items: readonly ReviewItem[]
  /** The key of the chosen item. */
  readonly chosen: string | null
  readonly onChoose: (item: ReviewItem) => void
}

export function ReviewQueue({ items, chosen, onChoose }: Props) {
  const words = useWords()
  const model = useWindowModel()
  const language = useWindow((state) => state.language)
  const isBusy = useWindow(({ task }) => task !== null)
  const waits = useWindow(({ report }) => (report ? fillersWork(report, words) : ''))
  const scroller = useRef<HTMLDivElement>(null)
  const at = items.findIndex(({ key }) => key === chosen)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const named = standingWords(words)
  const count = (...of: readonly ReviewStanding[]) => items.filter(({ standing }) => of.includes(standing)).length
  return (
    <aside className="review-queue" aria-label={words.reviewQueue}>
      <Text size={200} className="review-progress" role="status">
        {worded(words.reviewProgress, {
          approved: count('approved'),
          returned: count('returned'),
          waiting: count('unmarked', 'void'),
        })}
      </Text>
      {waits !== '' && (
        <Text size={200} className="review-waits">
          {waits}
        </Text>
      )}
      <div ref={scroller} className="review-scroll">
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            if (!item) return null
            const { standing: stands } = item
            const Sign = signs[stands]
            return (
              <li key={key} style={{ transform: `translateY(${start}px)` }}>
                <button
                  type="button"
                  className={`review-row ${stands}`}
                  aria-current={item.key === chosen}
                  onClick={() => onChoose(item)}
                >
                  <Sign aria-label={named[stands]} />
                  <span>
                    {item.kind === 'field' ? item.field.label : findingSentence(item.finding.reason, language)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <div className="review-export">
        <ApproveAll items={items} />
        <Button
          size="small"
          icon={<DocumentText16Regular />}
          disabledFocusable={isBusy}
          onClick={() => void exportRecord(model)}
        >
          {words.exportRecord}
        </Button>
      </div>
    </aside>
  )
}
