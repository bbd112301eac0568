/** The person's settings, one file in the user's data folder. */
import { join } from 'node:path'
import { defaultSettings, type Input, Settings } from '../contract.ts'
import { readStored, storedBytes, writePrivate } from './stored.ts'

export interface SettingsStore {
  readonly read: () => Promise<Settings>
  readonly change: (change: Input<'settings'>['change']) => Promise<Settings>
}

export function createSettings(userData: string): SettingsStore {
  const path = join(userData, 'settings.json')
  const read = () => readStored(path, Settings, defaultSettings)
  // One after the other: two windows may change different settings at once.
  let last: Promise<unknown> = Promise.resolve()
  const change = (wanted: Input<'settings'>['change']) => {
    const next = last.then(async () => {
      // A key that is there and says nothing changes nothing.
      const said = Object.entries(wanted).filter(([, value]) => value !== undefined)
      const settings: Settings = { ...(await read()), ...Object.fromEntries(said) }
      await writePrivate(path, storedBytes(settings))
      return settings
    })
    last = next
    return next
  }
  return { read, change }
}
