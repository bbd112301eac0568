export type Round = () => unknown

/**
 * Median milliseconds of each, the rounds taken in turn so that a busy moment hits all of them. Before them as many again, at least two and
 * at most fifty, let the engine compile what it is going to run.
 */
export async function medians<N extends string>(
  rounds: number,
  work: Readonly<Record<N, Round>>,
): Promise<Record<N, number>> {
  const names = Object.keys(work) as N[]
  const times = new Map<N, number[]>(names.map((name) => [name, []]))
  for (let round = -Math.min(Math.max(rounds, 2), 50); round < rounds; round++)
    for (const name of names) {
      const start = performance.now()
      await work[name]()
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  return Object.fromEntries(
    names.map((name) => [name, times.get(name)?.toSorted((a, b) => a - b)[rounds >> 1] ?? 0]),
  ) as Record<N, number>
}

export const atMost = (figure: number, target: number): string =>
  `(at most ${target}: ${figure <= target ? 'met' : 'missed'})`

export const atLeast = (figure: number, target: number): string =>
  `(at least ${target}: ${figure >= target ? 'met' : 'missed'})`
