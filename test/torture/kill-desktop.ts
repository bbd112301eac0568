/** Kills the desktop program while somebody works in its window. */
import { setTimeout as wait } from 'node:timers/promises'
import { askName } from '../../src/app/channels.ts'
import { type Desktop, startDesktop } from '../electron/desktop.ts'
import { answerDialogs, chooseMenu } from '../electron/natives.ts'
import { killWindow } from './kill-window.ts'

export const killDesktop = (patience: number) =>
  killWindow(patience, async ({ userData, files }) => {
    const desktop = await startDesktop({ userData, args: [files.report] })
    // The tool that runs this puts it around the functions that are handed over.
    await desktop.app.evaluate('globalThis.__name = (named) => named')
    const items = { save: '保存', export: '导出 Word…', open: '打开…' }
    await answerDialogs(desktop, files.project)
    return {
      page: desktop.page,
      acknowledged: await watchMain(desktop),
      kill: desktop.kill,
      end: async () => undefined,
      means: {
        files,
        command: async (name) => chooseMenu(desktop, '文件', items[name]),
        choose: async (path, work) => {
          await answerDialogs(desktop, path)
          await work()
          await wait(300)
          await answerDialogs(desktop, files.project)
        },
      },
    }
  })

/** The main process says each answer on its own output, which outlives it. */
async function watchMain({ app }: Desktop): Promise<() => number> {
  let said = ''
  app.process().stdout?.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  const names = [askName('note'), askName('save')]
  await app.evaluate(({ ipcMain }, channels) => {
    type Handler = (event: unknown, input: unknown) => Promise<{ ok: boolean; value: { needsCopy?: boolean } | null }>
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })._invokeHandlers
    for (const name of channels) {
      const before = handlers.get(name)
      if (!before) throw new Error(`Nothing answers ${name}.`)
      handlers.set(name, async (event, input) => {
        const answer = await before(event, input)
        const turn = [...JSON.stringify(input).matchAll(/值(\d+)/gu)].at(-1)?.[1]
        if (answer.ok && answer.value && !answer.value.needsCopy && turn) process.stdout.write(`written ${turn}\n`)
        return answer
      })
    }
  }, names)
  return () => Math.max(0, ...[...said.matchAll(/^written (\d+)$/gmu)].map(([, turn]) => Number(turn)))
}
