/** Work given to whoever is free, its results told in the order in which it came. */
import { setImmediate as next } from 'node:timers/promises'

export type Worker<Piece, Done> = (piece: Piece) => Promise<Done>

export interface Helpers<Piece, Done> {
  /** So many pieces come before anybody is called to help: few are done before who helps is there. */
  readonly after: number
  /** Called once; each helps as soon as it is there. */
  readonly call: () => readonly Promise<Worker<Piece, Done>>[]
}

/** Twice as many pieces wait as there may be workers: more would only fill the memory. */
export async function* inOrder<Piece, Done>(
  pieces: AsyncIterable<Piece>,
  own: Worker<Piece, Done>,
  { after, call }: Helpers<Piece, Done>,
): AsyncGenerator<Done> {
  const free: Worker<Piece, Done>[] = []
  const waiting: (() => void)[] = []
  const running: { readonly done: Promise<Done>; isDone: boolean }[] = []
  let isOwnFree = true
  let workers = 1
  let come = 0
  const giveBack = (worker: Worker<Piece, Done>) => {
    if (worker === own) isOwnFree = true
    else free.push(worker)
    waiting.shift()?.()
  }
  const take = async () => {
    for (;;) {
      // Who helps goes first: this thread is busy with what it takes itself, and can give nothing out meanwhile.
      const helper = free.pop()
      if (helper) return helper
      if (isOwnFree) {
        isOwnFree = false
        return own
      }
      await new Promise<void>((resume) => waiting.push(resume))
    }
  }
  for await (const piece of pieces) {
    if (come++ === after)
      for (const one of call()) {
        workers++
        void one.then(giveBack, (reason: unknown) => giveBack(() => Promise.reject(reason)))
      }
    const worker = await take()
    const one = { done: worker(piece).finally(() => giveBack(worker)), isDone: false }
    // Told when its turn comes; until then nobody else listens.
    const settle = () => {
      one.isDone = true
    }
    one.done.then(settle, settle)
    running.push(one)
    // What this thread did itself let nobody else be heard meanwhile.
    if (worker === own) await next()
    while (running.length > 2 * workers || running[0]?.isDone) yield (await running.shift()?.done) as Done
  }
  for (const { done } of running) yield await done
}
