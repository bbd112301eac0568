import { expect, test } from 'vitest'
import { HostLost } from '../../renderer/bridge/web.ts'
import { startOf } from '../../renderer/shell/unstarted.ts'
import type { Start } from '../../src/app/contract.ts'

/** A host that gives these answers in turn, and its line. */
function hostThat(...answers: readonly (() => Promise<Start>)[]) {
  let hear = (_isThere: boolean): void => undefined
  const left = [...answers]
  const line = {
    onLine: (listener: (isThere: boolean) => void, signal: AbortSignal) => {
      hear = (isThere) => {
        if (!signal.aborted) listener(isThere)
      }
    },
    ask: { start: () => left.shift()?.() ?? new Promise<never>(() => undefined) },
  }
  return { line, tell: (isThere: boolean) => hear(isThere) }
}

const started = { who: '小王' } as unknown as Start
const lost = async () => {
  throw new HostLost('gone')
}

test('a host that is gone before the window is drawn is said, and the window begins when it answers again', async () => {
  const said: boolean[] = []
  const { line, tell } = hostThat(lost, async () => started)
  const begun = startOf(line, (isGone) => void said.push(isGone))
  await expect.poll(() => said).toEqual([true])
  tell(true)
  expect(await begun).toBe(started)
  tell(false)
  expect(said).toEqual([true, false])
})

test('a host that has never taken the line is said as well', async () => {
  const said: boolean[] = []
  const { line, tell } = hostThat()
  void startOf(line, (isGone) => void said.push(isGone))
  tell(false)
  expect(said).toEqual([true])
})

test('what a host that is there answers wrongly is no lost host', async () => {
  const { line } = hostThat(async () => {
    throw new Error('500')
  })
  await expect(startOf(line, () => undefined)).rejects.toThrow('500')
})
