import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { libraries } from '../../renderer/dialogs/libraries.ts'

const root = resolve(import.meta.dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

function importedIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => [
      ...readFileSync(join(root, folder, name), 'utf8').matchAll(/(?:from |import\(|import )'(?<from>[^.'][^']*)'/gu),
    ])
    .map(({ groups }) => groups?.from ?? '')
    .map((from) => /^(?:@[^/]+\/)?[^/]+/u.exec(from)?.[0] ?? from)
}

test('what is said of the libraries names each that the program is built of, with the licence that its package states', () => {
  const { devDependencies } = json('package.json')
  // Electron stands beside the program with licence files of its own.
  const used = new Set(
    [...importedIn('src'), ...importedIn('renderer')].filter((name) => name in devDependencies && name !== 'electron'),
  )
  const stated = [...used].toSorted().map((name) => [name, json(`node_modules/${name}/package.json`).license])
  expect(Object.entries(libraries).toSorted()).toEqual(stated)
})
