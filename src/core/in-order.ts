/** One thing after the other: what keeps a document's work never overtakes what was asked before it. */
export type InOrder = <T>(work: () => Promise<T>) => Promise<T>

/** Work that fails holds nothing up. */
export function createQueue(): InOrder {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work, work)
    last = done
    return done
  }
}
