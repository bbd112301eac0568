import { useEffect, useRef, useState } from 'react'
import { worded } from '../../src/messages/window.ts'
import { useWords } from '../model/use-window-model.ts'
import type { ExactPage } from './exact-pages.ts'

interface ExactViewProps {
  readonly pages: readonly ExactPage[]
  /** All of them are wanted, for the printer. */
  readonly isPrinting: boolean
  readonly onAllDrawn: () => void
}

/** Pages as pictures, each drawn when it comes near. */
export function ExactView({ pages, isPrinting, onAllDrawn }: ExactViewProps) {
  const [pictures, setPictures] = useState<ReadonlyMap<number, string>>(new Map())
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const begun = useRef(new Set<number>())

  useEffect(() => {
    const draw = async (page: ExactPage | undefined) => {
      if (!page || begun.current.has(page.number)) return
      begun.current.add(page.number)
      const picture = await page.draw()
      setPictures((before) => new Map(before).set(page.number, picture))
    }
    if (isPrinting) {
      void (async () => {
        for (const page of pages) await draw(page)
      })()
      return
    }
    const observer = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen)
          if (isIntersecting) void draw(pages[Number(target.getAttribute('data-page')) - 1])
      },
      { rootMargin: '100%' },
    )
    for (const element of place.current?.children ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [pages, isPrinting])

  useEffect(() => {
    if (!isPrinting || pictures.size < pages.length) return
    const images = [...(place.current?.querySelectorAll('img') ?? [])]
    void Promise.all(images.map((image) => image.decode())).then(onAllDrawn)
  }, [pages, pictures, isPrinting, onAllDrawn])

  return (
    <div ref={place} className="preview-exact">
      {pages.map(({ number, width, height, text }) => (
        <div key={number} data-page={number} className="exact-page" style={{ width, height }}>
          {pictures.has(number) && (
            <img src={pictures.get(number)} alt={`${worded(words.pageNumber, { number })}\n${text}`} />
          )}
        </div>
      ))}
    </div>
  )
}
