/** A host without a window, which asks nobody: what is opened and written is known before. */
import { join } from 'node:path'
import type { Channel, Input, Outputs } from '../../src/app/contract.ts'
import { createHost } from '../../src/app/host/host.ts'
import { runJob } from '../../src/app/host/jobs.ts'
import type { Platform, Port, TargetKind } from '../../src/app/host/platform.ts'
import { error } from '../../src/core/codes.ts'
import { fail } from '../../src/core/result.ts'

export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Outputs[C]>

export interface Chosen {
  readonly file: () => string
  readonly target: (what: TargetKind) => string
}

/** One window of a program started now, whose jobs run in this thread; whoever is asked for a password gives this one. */
export function hostIn(userData: string, chosen: Chosen, password: string | null = null): Ask {
  const platform: Platform = {
    kind: 'electron',
    version: '0',
    language: 'zh-CN',
    userData,
    templates: join(import.meta.dirname, '../../templates'),
    who: '小王',
    workers: { run: (job, input, progress) => runJob(job, input, progress) as never, end: async () => undefined },
    keystore: () => fail(error('keystore-none', {})),
    settingsChanged: () => undefined,
    now: () => new Date(),
    log: () => undefined,
  }
  const port: Port = {
    chooseFile: async () => chosen.file(),
    chooseTarget: async (what) => chosen.target(what),
    chooseFolder: async () => null,
    wrote: () => true,
    reveal: () => undefined,
    openFile: async () => false,
    print: async () => false,
    drawnPdf: async () => null,
    notify: (_event, said) => {
      if ('isAgain' in said)
        void window.answer('password', { question: said.question, password: said.isAgain ? null : password })
    },
    showAvailable: () => undefined,
    close: () => undefined,
  }
  const window = createHost(platform).openWindow(port, null)
  return async (channel, input) => (await window.answer(channel, input)) as never
}

export const exportOptions: Input<'export'>['options'] = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: true,
  allowFindings: true,
}
