import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { learntFrom } from './learn.ts'
import { learntSigns } from './learn-signs.ts'

/** A folder with these texts, by name. */
function folderOf(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-learn-'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return folder
}

const texts = { 'b.txt': '由〔p戴维〕设计。\n收到〔f36〕箱。\n', 'a.txt': '电话〔i8826〕。\n在〔n永安〕过夜。\n' }

test('the same folder gives the same weights, whatever else lies in it', () => {
  const once = learntFrom(folderOf(texts))
  expect(learntFrom(folderOf({ ...texts, 'notes.md': '〔' }))).toEqual(once)
  expect(once.features).toBeGreaterThan(0)
})

test('another folder gives others', () => {
  const other = { ...texts, 'a.txt': '电话〔f8826〕。\n在〔p永安〕过夜。\n' }
  expect(learntFrom(folderOf(other)).source).not.toBe(learntFrom(folderOf(texts)).source)
})

test('a value without a kind is refused, for it would teach the wrong thing', () => {
  expect(() => learntFrom(folderOf({ 'a.txt': '由〔戴维〕设计。' }))).toThrow('not a marked value')
})

const signs = {
  'a.txt': '数量*单价\n\n*以公告为准\n\n请按*键\n\n哈哈*鼓掌*\n',
  'masks.txt': '来了〔f36〕人\n〔n永安〕很好\n见到〔p戴维〕\n共〔f5〕箱\n',
}

test('the same snippets give the same weights of signs, and others give others', () => {
  const learnt = (texts: Readonly<Record<string, string>>) => learntSigns(folderOf(texts), folderOf({}), 12)
  const once = learnt(signs)
  expect(learnt({ ...signs, 'notes.md': '〔' })).toEqual(once)
  expect(once.examples).toBeGreaterThan(0)
  expect(learnt({ ...signs, 'a.txt': signs['a.txt'].replace('请按*键', '他是*的') }).examples).not.toBe(0)
})
