/** The only module that listens to the window: every request passes the sender check here and the contract's schemas behind it. */
import { isAbsolute } from 'node:path'
import { askName, channels, droppedName } from '../app/channels.ts'
import { appOrigin } from './scheme.ts'

export interface Frame {
  readonly url: string
  readonly parent: Frame | null
}

export interface IpcRequest {
  readonly sender: { readonly id: number }
  /** Null once the frame has gone elsewhere. */
  readonly senderFrame: Frame | null
}

export interface Listening {
  handle(name: string, listener: (event: IpcRequest, input: unknown) => Promise<unknown>): void
}

export interface Answering {
  readonly answer: (channel: unknown, input: unknown) => Promise<unknown>
  readonly admit: (path: string) => string
}

/** `windowOf` finds the window by its contents' id; `log` gets one line for each refusal. */
export function setupGate(
  ipc: Listening,
  windowOf: (contents: number) => Answering | null,
  log: (line: string) => void,
): void {
  const trusted = (event: IpcRequest, request: string): Answering => {
    const window = windowOf(event.sender.id)
    const why = window ? distrust(event.senderFrame) : 'a window that is not ours'
    if (window && why === null) return window
    log(`Refused ${request}: ${why}`)
    throw new Error(`The request ${request} was refused.`)
  }
  for (const channel of channels)
    ipc.handle(askName(channel), async (event, input) => trusted(event, channel).answer(channel, input))
  ipc.handle(droppedName, async (event, path) => {
    const window = trusted(event, droppedName)
    return typeof path === 'string' && isAbsolute(path) ? window.admit(path) : null
  })
}

/** Why a frame is not to be answered, or null: checklist, point 17. */
function distrust(frame: Frame | null): string | null {
  if (!frame) return 'a frame that is gone'
  if (frame.parent) return 'a frame inside a page'
  if (!URL.canParse(frame.url)) return 'a page without an address'
  const { protocol, host } = new URL(frame.url)
  return `${protocol}//${host}` === appOrigin ? null : 'a page that is not ours'
}
