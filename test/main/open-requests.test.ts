import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { reportIn, setupOpenRequests } from '../../src/main/open-requests.ts'

const folder = resolve('/office')
const report = resolve('/office/贺词.txt')

test.each([
  ['packaged', ['starfill', '贺词.txt'], true, report],
  ['packaged, with a switch', ['starfill', '--lang=zh', '贺词.txt'], true, report],
  ['packaged, alone', ['starfill'], true, null],
  ['by its address', ['starfill', pathToFileURL(report).href], true, report],
  [
    'by an address of another machine',
    ['starfill', 'file://elsewhere/a.txt'],
    true,
    resolve('/office/file:/elsewhere/a.txt'),
  ],
  ['unpackaged', ['electron', '.', '贺词.txt'], false, report],
  ['unpackaged, with a switch', ['electron', '--no-sandbox', '.', '贺词.txt'], false, report],
  ['unpackaged, alone', ['electron', '.'], false, null],
])('the report of a start is found: %s', (_how, argv, isPackaged, expected) => {
  expect(reportIn(argv, folder, isPackaged)).toBe(expected)
})

function requests() {
  const app = Object.assign(new EventEmitter(), { isPackaged: true })
  const delivered: unknown[] = []
  return { app, delivered, requests: setupOpenRequests(app, ['starfill'], folder) }
}

test('a file that the system names before there is a window is what the window opens', () => {
  const { app, requests: made } = requests()
  let prevented = false
  app.emit('open-file', { preventDefault: () => (prevented = true) }, report)
  expect([made.launched(), prevented]).toEqual([report, true])
})

test('a second start brings its report to the window that is there', () => {
  const { app, delivered, requests: made } = requests()
  made.deliver((path) => delivered.push(path))
  app.emit('second-instance', {}, ['starfill', '贺词.txt'], folder)
  app.emit('second-instance', {}, ['starfill'], folder)
  expect([delivered, made.launched()]).toEqual([[report, null], null])
})

test('what is named before the page listens waits for it, in its order', () => {
  const { app, delivered, requests: made } = requests()
  app.emit('second-instance', {}, ['starfill', '贺词.txt'], folder)
  app.emit('second-instance', {}, ['starfill', '简报.txt'], folder)
  expect(made.launched()).toBe(report)
  made.deliver((path) => delivered.push(path))
  expect(delivered).toEqual([resolve('/office/简报.txt')])
})
