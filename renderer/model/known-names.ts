import type { Message } from '../../src/core/codes.ts'
import type { OfficeNames } from '../../src/core/office-names.ts'

/** What the host last said that it remembers. */
export interface KnownNames {
  readonly names: OfficeNames
  readonly byLabel: ReadonlyMap<string, readonly string[]>
  /** Why there are none, where they cannot be had. */
  readonly messages: readonly Message[]
}

export const noNames: KnownNames = { names: [], byLabel: new Map(), messages: [] }
