import { execFileSync, spawn } from 'node:child_process'
import { open, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { program } from './program.ts'

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise((settle) => {
    child.once('exit', (code, signal) => settle(signal ?? code))
  })

test.skipIf(process.platform === 'win32')('an interrupt ends the program at once, and nothing is written', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '全年培训教师**人。')
  execFileSync('mkfifo', [join(folder, 'values')])
  const args = ['fill', 'r.txt', '--values', 'values', '--out', 'o.docx', '--allow-open']
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' })
  const end = ended(child)
  // A pipe opens for writing only when somebody reads from it: then the program is at work, and waits for the values.
  const pipe = await open(join(folder, 'values'), 'w')
  child.kill('SIGINT')
  const how = await Promise.race([end, new Promise((settle) => setTimeout(settle, 5000, 'went on'))])
  await pipe.close()
  await end
  expect([how, await namesIn(folder)]).toEqual(['SIGINT', ['r.txt', 'values']])
})

test.skipIf(process.platform === 'win32')('an interrupt while a file is put in place waits for the file', async () => {
  const folder = await emptyFolder()
  const held = resolve(import.meta.dirname, '../../src/cli/unbroken.ts')
  const script = `
    import { writeFileSync } from 'node:fs'
    import { unbroken } from ${JSON.stringify(held)}
    await unbroken(async () => {
      process.kill(process.pid, 'SIGINT')
      await new Promise((settle) => setTimeout(settle, 50))
      writeFileSync('whole.txt', '')
    })
    setTimeout(() => writeFileSync('went-on.txt', ''), 1000)`
  await writeFile(join(folder, 's.mts'), script)
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 's.mts'], {
    cwd: folder,
    stdio: 'inherit',
  })
  expect([await ended(child), await readdir(folder)]).toEqual(['SIGINT', ['s.mts', 'whole.txt']])
})
