import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { error } from '../../src/core/codes.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { emptyFolder } from '../files/folder.ts'
import { program, starfill } from './program.ts'

test('the editor opens in the browser, and ends when it is interrupted, not when nobody reads what it says', async () => {
  const folder = await emptyFolder()
  const run = spawn(process.execPath, [program, 'web'], {
    env: { PATH: process.env.PATH ?? '', STARFILL_USER_DATA: folder, STARFILL_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the interrupt reaches both programs as from a keyboard.
    detached: true,
  })
  let address = ''
  for await (const line of createInterface({ input: run.stdout })) {
    address = line
    break
  }
  const ended = new Promise((resolve) => run.once('exit', (code, signal) => resolve(signal ?? code)))
  run.stderr.destroy()
  // Each is refused, which the host says on its closed stream.
  const refused = [await fetch(new URL('/', address)), await fetch(new URL('/', address))]
  expect(refused.map(({ status }) => status)).toEqual([403, 403])
  process.kill(-(run.pid ?? 0), 'SIGINT')
  expect([address, await ended]).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/u), 'SIGINT'])
})

test('a host that ends by itself with an error is said, and ends the command with an error', async () => {
  const folder = await emptyFolder()
  const failing = join(folder, 'failing.cjs')
  writeFileSync(failing, "if (process.argv[1]?.endsWith('web.js')) process.exit(1)\n")
  const { code, out, err } = await starfill(folder, ['web'], 'zh_CN.UTF-8', [], {
    NODE_OPTIONS: `--require=${failing}`,
  })
  expect([code, out, err]).toEqual([3, '', `${sentence(error('web-failed', {}), 'zh-CN')}\n`])
})

test.each([
  [['web', 'a.txt', 'b.txt'], 2, '多出了参数“b.txt”。每次只处理一个文件；文件名里有空格时请加引号。\n'],
  [['web', 'none.txt'], 3, '找不到文件“none.txt”。请检查路径和文件名是否正确。\n'],
])('what cannot be opened is told before anything starts: %j', async (args, code, err) => {
  expect(await starfill(await emptyFolder(), args)).toEqual({ code, out: '', err })
})
