/** The open pages: each is a window of the host, listens on one stream of events, and is gone when that stream stays away. */
import type { ServerResponse } from 'node:http'
import { webNames } from '../app/channels.ts'
import type { WebEvents } from '../app/contract.ts'
import type { Host, HostWindow } from '../app/host/host.ts'
import type { Downloads } from './downloads.ts'

export interface Pages {
  readonly connect: (id: string, stream: ServerResponse) => void
  readonly windowOf: (id: string) => HostWindow | null
  /** The page said goodbye: what it holds is free at once, also for the page that a reload puts in its place. */
  readonly leave: (id: string) => void
  readonly end: () => Promise<void>
}

export interface PagesOptions {
  readonly launched: string | null
  /** Milliseconds that a page may stay away before it counts as closed, and the host without pages before it ends. */
  readonly grace: number
  readonly lastLeft: () => void
  /** Milliseconds until the first page. */
  readonly patience: number
  readonly neverCame: () => void
}

interface OpenPage {
  readonly window: HostWindow
  stream: ServerResponse | null
  missing: NodeJS.Timeout | null
}

export function createPages(
  host: Host,
  downloads: Downloads,
  { launched, grace, lastLeft, patience, neverCame }: PagesOptions,
): Pages {
  const pages = new Map<string, OpenPage>()
  let alone: NodeJS.Timeout | undefined = setTimeout(neverCame, patience)
  const create = (): OpenPage => {
    const send = (event: keyof WebEvents, data: unknown) =>
      void page.stream?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    const port = downloads.portFor(send, (file) => send(webNames.download, file))
    const page: OpenPage = { window: host.openWindow(port, launched), stream: null, missing: null }
    return page
  }
  const leave = async (id: string) => {
    const page = pages.get(id)
    if (!page) return
    pages.delete(id)
    if (page.missing) clearTimeout(page.missing)
    const { stream } = page
    page.stream = null
    stream?.end()
    await page.window.end()
    if (pages.size === 0) alone = setTimeout(() => pages.size === 0 && lastLeft(), grace)
  }
  return {
    windowOf: (id) => pages.get(id)?.window ?? null,
    leave: (id) => void leave(id),
    connect: (id, stream) => {
      clearTimeout(alone)
      const page = pages.get(id) ?? create()
      pages.set(id, page)
      if (page.missing) clearTimeout(page.missing)
      const before = page.stream
      page.stream = stream
      before?.end()
      stream.on('close', () => {
        if (page.stream !== stream) return
        page.stream = null
        page.missing = setTimeout(() => void leave(id), grace)
      })
    },
    end: async () => {
      await Promise.all([...pages.keys()].map(leave))
      clearTimeout(alone)
    },
  }
}
