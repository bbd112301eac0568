import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import { isAbsolute, join } from 'node:path'
import { expect, test } from 'vitest'
import { userDataOf, whoIsThis } from '../../src/app/machine.ts'

test.each([
  ['linux', {}, join('/home/wang', '.config', 'Starfill')],
  ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', 'Starfill')],
  ['win32', { APPDATA: 'C:\\Roaming' }, join('C:\\Roaming', 'Starfill')],
  ['darwin', {}, join('/home/wang', 'Library', 'Application Support', 'Starfill')],
  ['linux', { STARFILL_USER_DATA: '/elsewhere' }, '/elsewhere'],
] as const)('on %s with %j the program keeps its things where it should', (platform, env, folder) => {
  expect(userDataOf(platform, env, '/home/wang')).toBe(folder)
})

test.each([{ XDG_CONFIG_HOME: '' }, { XDG_CONFIG_HOME: 'config' }])('%j names no folder', (env) => {
  expect(userDataOf('linux', env, '/home/wang')).toBe(join('/home/wang', '.config', 'Starfill'))
})

test('without a home folder nothing goes to the working folder', () => {
  const home = process.env.HOME
  process.env.HOME = ''
  try {
    const folder = userDataOf('linux', {})
    expect([isAbsolute(folder), folder.startsWith(process.cwd())]).toEqual([true, false])
  } finally {
    process.env.HOME = home
  }
})

test('a user in no list of users has a name and a folder all the same', () => {
  const { userInfo } = os
  const { LOGNAME, HOME } = process.env
  os.userInfo = () => {
    throw new Error('ENOENT')
  }
  syncBuiltinESMExports()
  Object.assign(process.env, { LOGNAME: '小王', HOME: '' })
  try {
    const folder = userDataOf('linux', {})
    expect([whoIsThis(), isAbsolute(folder), folder.startsWith(process.cwd())]).toEqual([
      `小王（${os.hostname()}）`,
      true,
      false,
    ])
  } finally {
    os.userInfo = userInfo
    syncBuiltinESMExports()
    for (const [name, value] of Object.entries({ LOGNAME, HOME }))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  }
})
