import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import './measured-rows.css'

interface Props {
  readonly count: number
  /** CSS pixels, until the row is drawn and measured. */
  readonly heightOf: (index: number) => number
  readonly keyOf: (index: number) => string | number
  readonly label?: string
  readonly children: (index: number) => ReactNode
}

/** A list that scrolls, of rows as high as what they say; only what is in sight is drawn. */
export function MeasuredRows({ count, heightOf, keyOf, label, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 4,
  })
  return (
    <div ref={scroller} className="measured-scroll">
      <ul className="measured-rows" aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <li key={key} data-index={index} ref={virtual.measureElement} style={{ transform: `translateY(${start}px)` }}>
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
