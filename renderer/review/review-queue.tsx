import { Text } from '@fluentui/react-components'
import {
  ArrowUndo16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHalfFill16Regular,
  Edit16Regular,
} from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Field } from '../../src/core/model.ts'
import type { Standing } from '../../src/core/review.ts'
import { worded } from '../../src/messages/window.ts'
import { useWords } from '../store/use-desk.ts'
import { standingWords } from './standing-words.ts'

const signs = {
  open: Edit16Regular,
  unmarked: Circle16Regular,
  void: CircleHalfFill16Regular,
  returned: ArrowUndo16Filled,
  approved: CheckmarkCircle16Filled,
} as const

interface Props {
  readonly fields: readonly Field[]
  readonly chosen: string | null
  readonly standing: (field: string) => Standing
  readonly onChoose: (field: string) => void
}

export function ReviewQueue({ fields, chosen, standing, onChoose }: Props) {
  const words = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const at = fields.findIndex(({ id }) => id === chosen)
  const virtual = useVirtualizer({
    count: fields.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    getItemKey: (index) => fields[index]?.id ?? index,
    overscan: 8,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const named = standingWords(words)
  const count = (...of: readonly Standing[]) => fields.filter(({ id }) => of.includes(standing(id))).length
  return (
    <aside className="review-queue" aria-label={words.reviewQueue}>
      <Text size={200} className="review-progress" role="status">
        {worded(words.reviewProgress, {
          approved: count('approved'),
          returned: count('returned'),
          waiting: count('unmarked', 'void'),
        })}
      </Text>
      <div ref={scroller} className="review-scroll">
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const field = fields[index]
            if (!field) return null
            const stands = standing(field.id)
            const Sign = signs[stands]
            return (
              <li key={key} style={{ transform: `translateY(${start}px)` }}>
                <button
                  type="button"
                  className={`review-row ${stands}`}
                  aria-current={field.id === chosen}
                  onClick={() => onChoose(field.id)}
                >
                  <Sign aria-label={named[stands]} />
                  <span>{field.label}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </aside>
  )
}
