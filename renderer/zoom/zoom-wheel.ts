/** Ctrl and the wheel, as everywhere in an office: larger upwards, smaller downwards. */
import { type RefObject, useEffect, useRef } from 'react'

/** How far the wheel turns for a step, in CSS pixels; a touchpad sends many smaller turns. */
const stepLength = 60
/** Of a line, where a wheel counts in lines (`WheelEvent.deltaMode` 1), in CSS pixels. */
const line = 20

export function useZoomWheel(room: RefObject<HTMLElement | null>, step: (direction: 1 | -1) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const over = new AbortController()
    let turned = 0
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      turned += event.deltaY * (event.deltaMode === 1 ? line : 1)
      if (Math.abs(turned) < stepLength) return
      latest.current(turned < 0 ? 1 : -1)
      turned = 0
    }
    // Not passive, for the browser would scale the whole window; before Monaco, which would scroll.
    room.current?.addEventListener('wheel', turn, { passive: false, capture: true, signal: over.signal })
    return () => over.abort()
  }, [room])
}
