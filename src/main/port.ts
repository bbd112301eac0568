/** The window's line to the person's machine: dialogs, folders, printer. */

import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { tellName } from '../app/channels.ts'
import type { OpeningKind } from '../app/contract.ts'
import type { Port, TargetKind } from '../app/host/platform.ts'
import { mappingEnding, projectEnding, reportEndings, tableEndings, valuesFormats } from '../core/file-endings.ts'
import { dialogLabels } from '../messages/menu.ts'
import type { Language } from '../messages/sentence.ts'

interface Filter {
  name: string
  extensions: string[]
}

export interface Dialogs {
  readonly open: (options: { filters: Filter[]; properties: ['openFile'] }) => Promise<{ filePaths: string[] }>
  readonly openFolder: (options: {
    defaultPath: string
    properties: ['openDirectory', 'createDirectory']
  }) => Promise<{ filePaths: string[] }>
  readonly save: (options: {
    filters: Filter[]
    defaultPath: string
    properties: ['showOverwriteConfirmation', 'createDirectory']
  }) => Promise<{ filePath?: string; canceled: boolean }>
}

export interface Machine {
  readonly dialogs: Dialogs
  readonly showInFolder: (path: string) => void
  /** What went wrong, or nothing. */
  readonly openFile: (path: string) => Promise<string>
  readonly print: () => Promise<boolean>
  readonly drawnPdf: Port['drawnPdf']
  readonly send: (name: ReturnType<typeof tellName>, data: unknown) => void
  readonly showAvailable: Port['showAvailable']
  readonly close: Port['close']
  /** Where a first file is saved. */
  readonly documents: string
  readonly language: () => Language
}

function withoutDot(ending: string): string {
  return ending.slice(1)
}

const reports = [...reportEndings, projectEnding].map(withoutDot)

const extensions: Readonly<Record<OpeningKind | TargetKind, readonly string[]>> = {
  report: reports,
  values: valuesFormats,
  last: [...reports, ...valuesFormats],
  table: tableEndings.map(withoutDot),
  mapping: [withoutDot(mappingEnding)],
  project: [withoutDot(projectEnding)],
  document: ['docx'],
  pdf: ['pdf'],
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
  const chooseTarget = async (filters: Filter[], proposed: string): Promise<string | null> => {
    const properties: Parameters<Dialogs['save']>[0]['properties'] = ['showOverwriteConfirmation', 'createDirectory']
    const { canceled, filePath } = await dialogs.save({ filters, defaultPath: proposed, properties })
    if (canceled || !filePath) return null
    const path = withEnding(filePath, extname(proposed))
    // The dialog asked about another name: it asks again, about this one.
    return path !== filePath && existsSync(path) ? chooseTarget(filters, path) : path
  }
  return {
    chooseFile: async (what) => {
      const { filePaths } = await dialogs.open({ filters: [filter(what)], properties: ['openFile'] })
      return filePaths[0] === undefined ? null : remember(filePaths[0])
    },
    chooseTarget: async (what, name, own) => {
      const filters = [filter(what, extname(name).slice(1))]
      const path = await chooseTarget(filters, join(own ?? folder, basename(name)))
      return path === null ? null : remember(path)
    },
    chooseFolder: async (_name, own) => {
      const properties: Parameters<Dialogs['openFolder']>[0]['properties'] = ['openDirectory', 'createDirectory']
      const { filePaths } = await dialogs.openFolder({ defaultPath: own ?? folder, properties })
      return filePaths[0] ?? null
    },
    wrote: () => true,
    reveal: machine.showInFolder,
    openFile: async (path) => (await machine.openFile(path)) === '',
    print: machine.print,
    drawnPdf: machine.drawnPdf,
    notify: (event, data) => machine.send(tellName(event), data),
    showAvailable: machine.showAvailable,
    close: machine.close,
  }
}

/** Not every system's dialog adds it; without it the file would be taken for something else. */
function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending.toLowerCase()) ? path : `${path}${ending}`
}
