/** The one-time address in a file that only this user can read: the arguments of a program are there for every user of the machine to see. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makePrivateFolder } from '../app/private-folder.ts'

export interface AddressFile {
  /** Its own address, to open in a browser. */
  readonly url: string
  readonly end: () => void
}

export function createAddressFile(address: string): AddressFile {
  const folder = makePrivateFolder()
  const file = join(folder, 'starfill.html')
  writeFileSync(file, leadingPage(address), { mode: 0o600, flag: 'wx' })
  return { url: pathToFileURL(file).href, end: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A page that leads on at once. Addresses here are of this program's own making and need no escape. */
export function leadingPage(next: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${next}"><title>星填</title>`
}
