import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeKey, readKeys } from '../../src/app/signing.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'

async function folder() {
  const at = await emptyFolder()
  return {
    at,
    ask: (out: string, list: string | null) => ({
      name: '王芳',
      password: '天气不错',
      out: join(at, out),
      list: list && join(at, list),
    }),
  }
}

test('a key is made and told by its short form, and without a list no list is written', async () => {
  const { at, ask } = await folder()
  const made = await makeKey(ask('王芳.key', null))
  expect([made.ok && made.value.name, made.messages.map(({ code }) => code)]).toEqual(['王芳', ['key-made']])
  expect(await namesIn(at)).toEqual(['王芳.key'])
})

test('its public part is added to the list that an office has', async () => {
  const { at, ask } = await folder()
  await makeKey(ask('a.key', 'keys.json'))
  await makeKey({ ...ask('b.key', 'keys.json'), name: '李强' })
  const listed = await readKeys(join(at, 'keys.json'))
  expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(['王芳', '李强'])
})

test('a key is never written over, nor is its list', async () => {
  const { at, ask } = await folder()
  writeFileSync(join(at, 'a.key'), 'old')
  expect((await makeKey(ask('a.key', null))).messages.map(({ code }) => code)).toEqual(['write-onto-key'])
  const same = await makeKey(ask('b.key', 'b.key'))
  expect([same.ok, readFileSync(join(at, 'a.key'), 'utf8')]).toEqual([false, 'old'])
})

test.each([
  ['where the key cannot be written', 'no/such/folder/a.key', null],
  ['where the list is none', 'a.key', 'list.json'],
])('%s, that is said and no key is told as made', async (_, out, list) => {
  const { at, ask } = await folder()
  writeFileSync(join(at, 'list.json'), '[')
  const made = await makeKey(ask(out, list))
  expect([made.ok, made.messages.some(({ severity }) => severity === 'error')]).toEqual([false, true])
})
