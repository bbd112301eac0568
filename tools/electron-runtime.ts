/** `npm run electron-runtime`: fetches a real Electron for the tests of the desktop window, and prints where it is. */
import { fetchTestRuntime } from '../test/electron/runtime.ts'

process.stdout.write(`${await fetchTestRuntime()}\n`)
