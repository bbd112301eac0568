/** Pictures that no browser shows, broken ones and those of Windows (EMF, WMF): their room is kept, and said to be theirs. */

/** On such a picture; `page.css` crosses it out. */
const notDrawn = 'not-drawn'

/** Call it once the document is drawn. `onBroken` is told their number each time that it grows. */
export function watchPictures(place: HTMLElement, said: string, onBroken: (count: number) => void): void {
  let count = 0
  const mark = (picture: HTMLImageElement) => {
    if (picture.classList.contains(notDrawn)) return
    picture.classList.add(notDrawn)
    picture.alt = said
    onBroken(++count)
  }
  for (const picture of place.querySelectorAll('img')) {
    if (!picture.hasAttribute('src') || (picture.complete && picture.naturalWidth === 0)) mark(picture)
    else picture.addEventListener('error', () => mark(picture), { once: true })
  }
}
