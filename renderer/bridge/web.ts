/** The bridge of a page in a browser: requests by fetch, events by a stream, the browser's own dialogs in place of the host's. */
import { type Channel, channels } from '../../src/app/channels.ts'
import type { Bridge } from '../../src/app/contract.ts'
import { ok } from '../../src/core/result.ts'
import { pack, unpack } from '../../src/web/wire.ts'
import { bytesOf } from './file-bytes.ts'

export function createWebBridge(): Bridge {
  const page = crypto.randomUUID()
  const stream = new EventSource(`/api/events?page=${page}`)
  const connected = new Promise((resolve) => stream.addEventListener('open', resolve, { once: true }))
  const post = async (channel: Channel, input: unknown): Promise<unknown> => {
    await connected
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Starfill-Page': page }
    const response = await fetch(`/api/${channel}`, { method: 'POST', headers, body: pack(input) })
    if (!response.ok) throw new Error(await response.text())
    return unpack(new Uint8Array(await response.arrayBuffer()))
  }
  stream.addEventListener('download', ({ data }) => download(JSON.parse(data)))
  // A page that is left gives free what it holds before the next one asks for it.
  addEventListener('pagehide', () => navigator.sendBeacon(`/api/leave?page=${page}`))
  const ask = Object.fromEntries(
    channels.map((channel) => [channel, (input: unknown) => post(channel, input)]),
  ) as unknown as Bridge['ask']
  const own: Pick<Bridge['ask'], 'print'> = {
    print: async () => {
      print()
      return ok(null)
    },
  }
  const on = (event: string) => (listener: (data: never) => void, signal: AbortSignal) =>
    stream.addEventListener(event, ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as never), { signal })
  return {
    choose,
    ask: { ...ask, ...own },
    on: {
      progress: on('progress'),
      openRequested: on('openRequested'),
      changedOnDisk: on('changedOnDisk'),
      menu: on('menu'),
      closeRequested: on('closeRequested'),
    },
  }
}

const endings = { report: '.txt,.md,.markdown,.docx,.doc,.wps,.starfill', values: '.json,.csv,.xlsx' } as const

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
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

function download({ token, name }: { readonly token: string; readonly name: string }): void {
  const link = document.createElement('a')
  link.href = `/download/${token}`
  link.download = name
  link.click()
}
