/** The names of the contract alone, for the two ends of the line: a bridge needs no schemas. */

export const channels = [
  'start',
  'open',
  'save',
  'tell',
  'release',
  'preview',
  'export',
  'record',
  'valuesOut',
  'valuesIn',
  'settings',
  'cancel',
  'reveal',
  'print',
  'forgetRecent',
  'close',
] as const
export type Channel = (typeof channels)[number]

export const eventNames = ['progress', 'openRequested', 'changedOnDisk', 'menu', 'closeRequested'] as const
export type EventName = (typeof eventNames)[number]
