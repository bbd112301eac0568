/** The person's settings, one file in the user's data folder. */
import { join } from 'node:path'
import { warning } from '../../core/codes.ts'
import { ok, type Result } from '../../core/result.ts'
import { defaultSettings, type Input, Settings } from '../contract.ts'
import { readStored, storedBytes, writePrivate } from './stored.ts'

export interface SettingsStore {
  readonly read: () => Promise<Settings>
  /** What cannot be kept holds until the program ends, which is said. */
  readonly change: (change: Input<'settings'>['change']) => Promise<Result<Settings>>
}

export function createSettings(userData: string): SettingsStore {
  const path = join(userData, 'settings.json')
  let unkept: Settings | null = null
  const stored = () => readStored(path, Settings, defaultSettings)
  const read = async () => {
    if (unkept) return unkept
    const now = await stored()
    return now.ok ? now.value : defaultSettings
  }
  // One after the other: two windows may change different settings at once.
  let last: Promise<unknown> = Promise.resolve()
  const change = (wanted: Input<'settings'>['change']) => {
    const next = last.then(async () => {
      // A key that is there and says nothing changes nothing.
      const said = Object.entries(wanted).filter(([, value]) => value !== undefined)
      const settings: Settings = { ...(await read()), ...Object.fromEntries(said) }
      const before = await stored()
      const written = before.ok ? await writePrivate(path, storedBytes(settings)) : before
      unkept = written.ok ? null : settings
      return ok(settings, written.ok ? [] : [warning('settings-not-kept', {}), ...written.messages])
    })
    last = next
    return next
  }
  return { read, change }
}
