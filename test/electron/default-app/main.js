/** What Electron's own runtime does with `electron FOLDER`: the program in the folder takes its place. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const named = process.argv.slice(1).find((argument) => argument !== '' && !argument.startsWith('-'))
if (named === undefined) throw new Error('No folder of a program was named.')
const folder = resolve(named)
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
