import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { briefing, reportFile } from '../e2e/report.ts'
import { isThere, root } from './desktop.ts'
import { findTestRuntime } from './runtime.ts'

const hasKeys = process.platform === 'linux' && spawnSync('xdotool', ['version']).status === 0

const windows = (name: string) =>
  spawnSync('xdotool', ['search', '--onlyvisible', '--name', name], { encoding: 'utf8' }).stdout.trim().split('\n')

describe.runIf(isThere && hasKeys)('a user folder that cannot be written', () => {
  test('is said by the system’s own dialog, and the program works without it', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'starfill-denied-'))
    chmodSync(userData, 0o500)
    const report = reportFile(briefing)
    const child = spawn(findTestRuntime() ?? '', [`--user-data-dir=${userData}`, '--lang=zh-CN', root, report], {
      stdio: 'ignore',
    })
    onTestFinished(async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    })
    const small = (id: string) => {
      const { stdout } = spawnSync('xdotool', ['getwindowgeometry', '--shell', id], { encoding: 'utf8' })
      const width = Number(/WIDTH=(?<width>\d+)/u.exec(stdout)?.[1] ?? 0)
      return width > 100 && width < 900
    }
    // Without a window manager its dialog has no title; a click needs none to have the focus either.
    const dialog = () => windows('^$').find(small) ?? ''
    await expect.poll(dialog, { timeout: 15_000 }).not.toBe('')
    execFileSync('xdotool', ['windowfocus', '--sync', dialog(), 'key', 'Return'])
    await expect.poll(() => windows('^简报\\.txt').join(), { timeout: 15_000 }).not.toBe('')
  })
})
