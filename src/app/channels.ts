/** The names of the contract alone, for the two ends of the line: a bridge needs no schemas. */

export const channels = [
  'start',
  'look',
  'open',
  'save',
  'note',
  'tell',
  'setPassword',
  'signingKey',
  'keyList',
  'password',
  'openLarge',
  'theirs',
  'adopt',
  'versions',
  'version',
  'release',
  'preview',
  'exactPages',
  'page',
  'export',
  'record',
  'valuesOut',
  'valuesIn',
  'recall',
  'officeNames',
  'batchTable',
  'batchMapping',
  'saveBatchMapping',
  'batchFolder',
  'batchMasters',
  'batchLook',
  'batchRow',
  'batchRun',
  'batchOpen',
  'pause',
  'settings',
  'cancel',
  'reveal',
  'print',
  'forgetRecent',
  'pinRecent',
  'discardCopy',
  'commands',
  'close',
] as const
export type Channel = (typeof channels)[number]

export const eventNames = [
  'progress',
  'openRequested',
  'passwordAsked',
  'largePartAsked',
  'changedOnDisk',
  'menu',
  'closeRequested',
] as const
export type EventName = (typeof eventNames)[number]

/** An entry for each name: what a bridge offers. */
export function byName<K extends string, T>(names: readonly K[], make: (name: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, T>
}

/** What a channel and an event are called on Electron's line. */
export const askName = (channel: Channel) => `ask:${channel}` as const
/** The preload's own request: a file that was dropped on the page, by the path that the page never sees. */
export const droppedName = 'dropped'
export const tellName = (event: EventName) => `tell:${event}` as const

/** What the loopback host and its page call things. */
export const webNames = {
  /** Before the name of a channel, of the stream of events, or of the page's farewell. */
  api: '/api/',
  events: 'events',
  leave: 'leave',
  /** Before the token of a file. */
  downloads: '/download/',
  /** The event that offers one. */
  download: 'download',
  /** Say which page asks: requests in a header, the stream and the farewell, which can have none, in the address. */
  pageHeader: 'x-starfill-page',
  pageParameter: 'page',
  /** Carry what only a script of the page can know, in the same two ways; the page gets it behind the `#` of its first address. */
  keyHeader: 'x-starfill-key',
  keyParameter: 'key',
  /** Where a page asks, without any secret, whether this is the host that gave it its key: the answer to `nonce` can be told from the key alone. */
  proof: '/proof',
  nonceParameter: 'nonce',
} as const
