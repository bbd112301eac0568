/** The bridge of a page in a browser: requests by fetch, events by a stream, the browser's own dialogs in place of the host's. */

import { byName, type Channel, channels, eventNames, webNames } from '../../src/app/channels.ts'
import type { Bridge, OpeningKind, WebEvents } from '../../src/app/contract.ts'
import {
  mappingEnding,
  projectEnding,
  reportEndings,
  tableEndings,
  valuesFormats,
} from '../../src/core/file-endings.ts'
import { ok } from '../../src/core/result.ts'
import { pack, unpack } from '../../src/web/wire.ts'
import { bytesOf } from './file-bytes.ts'
import { openHostStream } from './host-stream.ts'

/** A request that reached nobody: the host has ended. */
export class HostLost extends Error {}

export function createWebBridge(): Bridge {
  const page = crypto.randomUUID()
  const key = keyOfPage()
  const pathOf = (name: string) =>
    `${webNames.api}${name}?${webNames.pageParameter}=${page}&${webNames.keyParameter}=${key}`
  const names = [...eventNames, webNames.download]
  const stream = openHostStream(pathOf(webNames.events), key, names)
  const on =
    <E extends keyof WebEvents>(event: E) =>
    (listener: (data: WebEvents[E]) => void, signal: AbortSignal) =>
      stream.events.addEventListener(event, (told) => listener(JSON.parse((told as MessageEvent<string>).data)), {
        signal,
      })
  const post = async (channel: Channel, input: unknown): Promise<unknown> => {
    await stream.reached().catch(() => {
      throw new HostLost(`No host took ${channel}.`)
    })
    const headers = {
      'Content-Type': 'application/octet-stream',
      [webNames.pageHeader]: page,
      [webNames.keyHeader]: key,
    }
    const response = await fetch(webNames.api + channel, { method: 'POST', headers, body: pack(input) }).catch(() => {
      throw new HostLost(`No host took ${channel}.`)
    })
    if (!response.ok) throw new Error(await response.text())
    return unpack(new Uint8Array(await response.arrayBuffer()))
  }
  // The page stands in its banner that the host is gone; what then fails needs no second word.
  addEventListener('unhandledrejection', (event) => event.reason instanceof HostLost && event.preventDefault())
  on(webNames.download)(download, new AbortController().signal)
  // A page that is left gives free what it holds before the next one asks for it.
  addEventListener('pagehide', () => stream.isThere() && navigator.sendBeacon(pathOf(webNames.leave)))
  const ask = byName(channels, (channel) => (input: unknown) => post(channel, input)) as Bridge['ask']
  const own: Pick<Bridge['ask'], 'print'> = {
    print: async () => {
      print()
      return ok(null)
    },
  }
  return {
    choose,
    droppedFile: async () => null,
    onLine: (listener, signal) => {
      stream.events.addEventListener('error', () => listener(false), { signal })
      stream.events.addEventListener('open', () => listener(true), { signal })
    },
    ask: { ...ask, ...own },
    on: byName(eventNames, on) as Bridge['on'],
  }
}

/** Comes once, behind the `#`; other pages of this host, and this one after a reload, find it where scripts of this port alone can look. */
function keyOfPage(): string {
  const given = location.hash.slice(1)
  if (given !== '') {
    localStorage.setItem(webNames.keyHeader, given)
    history.replaceState(null, '', location.pathname)
  }
  return localStorage.getItem(webNames.keyHeader) ?? ''
}

const reports = [...reportEndings, projectEnding]
const sheets = valuesFormats.map((format) => `.${format}`)
const endings = {
  report: reports.join(),
  values: sheets.join(),
  last: [...reports, ...sheets].join(),
  table: tableEndings.join(),
  mapping: mappingEnding,
} as const satisfies Readonly<Record<OpeningKind, string>>

/** A browser's page hands over the bytes itself. */
const choose: Bridge['choose'] = async (source, what) => {
  if (source.from !== 'dialog') return ok(source)
  const file = await chooseFile(endings[what])
  if (!file) return ok(null)
  const bytes = await bytesOf(file)
  return bytes.ok ? ok({ from: 'bytes', name: file.name, bytes: bytes.value }) : bytes
}

function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.hidden = true
  // In the page, for a browser may clear away an input that nothing holds while its dialog is open, and the answer with it.
  document.body.append(input)
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  }).finally(() => input.remove())
}

function download({ token, name }: WebEvents['download']): void {
  const link = document.createElement('a')
  link.href = webNames.downloads + token
  link.download = name
  link.click()
}
