import { join } from 'node:path'
import { expect, test } from 'vitest'
import { userDataOf } from '../../src/app/machine.ts'

test.each([
  ['linux', {}, join('/home/wang', '.config', 'Starfill')],
  ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', 'Starfill')],
  ['win32', { APPDATA: 'C:\\Roaming' }, join('C:\\Roaming', 'Starfill')],
  ['darwin', {}, join('/home/wang', 'Library', 'Application Support', 'Starfill')],
  ['linux', { STARFILL_USER_DATA: '/elsewhere' }, '/elsewhere'],
] as const)('on %s with %j the program keeps its things where it should', (platform, env, folder) => {
  expect(userDataOf(platform, env, '/home/wang')).toBe(folder)
})
