import { type CSSProperties, type RefObject, useEffect, useState } from 'react'
import { useKeptInView } from '../zoom/kept-in-view.ts'
import { useZoomWheel } from '../zoom/zoom-wheel.ts'

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const
/** CSS pixels left and right of the pages. */
const margin = 24

interface Zoom {
  readonly factor: number
  readonly in: () => void
  readonly out: () => void
  readonly fit: () => void
  readonly sizer: CSSProperties
  readonly paper: CSSProperties
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * How large the pages are drawn: as wide as there is room for, at most as they are, until a person chooses. They are scaled as they are laid
 * out, so that no line breaks elsewhere for it.
 */
export function useZoom(paper: RefObject<HTMLElement | null>, room: RefObject<HTMLElement | null>): Zoom {
  const [chosen, setChosen] = useState<number | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [width, setWidth] = useState(0)
  const fitting = size.width > 0 && width > 0 ? Math.max(0.3, (width - 2 * margin) / size.width) : 1
  const factor = chosen ?? Math.min(1, fitting)
  const keep = useKeptInView(room, factor)
  useEffect(() => {
    const seen = new ResizeObserver(() => {
      keep()
      const { offsetWidth, offsetHeight } = paper.current ?? { offsetWidth: 0, offsetHeight: 0 }
      setSize({ width: offsetWidth, height: offsetHeight })
      // What is hidden keeps its width.
      setWidth(room.current?.clientWidth ?? 0)
    })
    if (paper.current) seen.observe(paper.current)
    if (room.current) seen.observe(room.current)
    return () => seen.disconnect()
  }, [paper, room, keep])
  const step = (direction: 1 | -1) => {
    keep()
    const beyond = zooms.filter((each) => (each - factor) * direction > 0.01)
    setChosen((direction === 1 ? beyond[0] : beyond.at(-1)) ?? factor)
  }
  useZoomWheel(room, step)
  return {
    factor,
    in: () => step(1),
    out: () => step(-1),
    fit: () => {
      keep()
      setChosen(fitting)
    },
    sizer: { width: size.width * factor, height: size.height * factor },
    paper: { transform: `scale(${factor})` },
  }
}
