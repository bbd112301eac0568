/** Work given to whoever is free, its results told in the order in which it came. */

/** As many pieces wait as there are workers, twice: more would only fill the memory. */
export async function* inOrder<Piece, Done>(
  pieces: AsyncIterable<Piece>,
  workers: readonly ((piece: Piece) => Promise<Done>)[],
): AsyncGenerator<Done> {
  const free = [...workers]
  const waiting: (() => void)[] = []
  const running: Promise<Done>[] = []
  const take = async () => {
    for (;;) {
      const worker = free.pop()
      if (worker) return worker
      await new Promise<void>((resume) => waiting.push(resume))
    }
  }
  const giveBack = (worker: (piece: Piece) => Promise<Done>) => {
    free.push(worker)
    waiting.shift()?.()
  }
  for await (const piece of pieces) {
    const worker = await take()
    const done = worker(piece).finally(() => giveBack(worker))
    // Told when its turn comes; until then nobody else listens.
    done.catch(() => undefined)
    running.push(done)
    while (running.length > 2 * workers.length) yield (await running.shift()) as Done
  }
  for (const done of running) yield await done
}
