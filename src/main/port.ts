/** The window's line to the person's machine: dialogs, folders, printer. */
import { basename, dirname, join } from 'node:path'
import { tellName } from '../app/channels.ts'
import type { OpeningKind, Port, TargetKind } from '../app/host/platform.ts'
import { dialogLabels } from '../messages/menu.ts'
import type { Language } from '../messages/sentence.ts'

interface Filter {
  name: string
  extensions: string[]
}

export interface Dialogs {
  readonly open: (options: { filters: Filter[]; properties: ['openFile'] }) => Promise<{ filePaths: string[] }>
  readonly save: (options: {
    filters: Filter[]
    defaultPath: string
  }) => Promise<{ filePath?: string; canceled: boolean }>
}

export interface Machine {
  readonly dialogs: Dialogs
  readonly showInFolder: (path: string) => void
  readonly print: () => Promise<boolean>
  readonly send: (name: ReturnType<typeof tellName>, data: unknown) => void
  readonly close: Port['close']
  /** Where a first file is saved. */
  readonly documents: string
  readonly language: () => Language
}

const extensions: Readonly<Record<OpeningKind | TargetKind, readonly string[]>> = {
  report: ['txt', 'md', 'markdown', 'docx', 'doc', 'wps', 'starfill'],
  values: ['json', 'csv', 'xlsx'],
  project: ['starfill'],
  document: ['docx'],
}

export function createPort(machine: Machine): Port {
  const { dialogs, language } = machine
  let folder = machine.documents
  const filter = (kind: OpeningKind | TargetKind, only?: string): Filter => ({
    name: dialogLabels[language()][kind],
    extensions: only === undefined ? [...extensions[kind]] : [only],
  })
  const remember = (path: string) => {
    folder = dirname(path)
    return path
  }
  return {
    chooseFile: async (what) => {
      const { filePaths } = await dialogs.open({ filters: [filter(what)], properties: ['openFile'] })
      return filePaths[0] === undefined ? null : remember(filePaths[0])
    },
    chooseTarget: async (what, name) => {
      const own = basename(name)
      const filters = [filter(what, own.slice(own.lastIndexOf('.') + 1))]
      const { canceled, filePath } = await dialogs.save({ filters, defaultPath: join(folder, own) })
      return canceled || !filePath ? null : remember(filePath)
    },
    wrote: () => true,
    reveal: machine.showInFolder,
    print: machine.print,
    notify: (event, data) => machine.send(tellName(event), data),
    close: machine.close,
  }
}
