import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { emptyFolder } from '../files/folder.ts'

const root = resolve(import.meta.dirname, '../..')

test('the demonstration fills its sample where nothing has been written before, and leaves the one mask that is kept', async () => {
  const folder = await emptyFolder()
  for (const name of ['templates', 'out']) await symlink(join(root, name), join(folder, name))
  const script: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.demo
  const [build, ...rest] = script.split(' && ')
  execSync(rest.join(' && '), { cwd: folder, stdio: 'pipe' })
  const written = readDocument(readFileSync(join(folder, 'demo/duty-report.docx')))
  expect([
    build,
    written.ok && written.value.paragraphs.length > 20,
    written.ok && written.value.text.match(/[*＊]+/gu)?.length,
  ]).toEqual(['npm run build', true, 1])
})
