import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { pack, unpack } from '../../src/web/wire.ts'
import { filledWork } from '../app/host/test-window.ts'
import { fromSources, startHost, stop } from './programs.ts'

const page = 'page-of-the-test-0001'
const text = '**县水利局工作总结\n全县修好水渠***公里。\n'

async function startPage(program: readonly string[] | undefined) {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  const { host, address } = await startHost(userData, undefined, { program })
  onTestFinished(async () => {
    await stop(host)
    rmSync(userData, { recursive: true, force: true })
  })
  const { origin } = new URL(address)
  const first = (await fetch(address, { redirect: 'manual' })).headers
  const cookie = first.get('set-cookie')?.split(';')[0] ?? ''
  const own = { cookie, 'x-starfill-key': first.get('location')?.split('#')[1] ?? '' }
  await fetch(`${origin}/api/events?page=${page}`, { headers: own })
  return async (channel: string, input: unknown) => {
    const headers = { ...own, origin, 'x-starfill-page': page }
    const response = await fetch(`${origin}/api/${channel}`, { method: 'POST', headers, body: pack(input) })
    return unpack(new Uint8Array(await response.arrayBuffer())) as { readonly ok: boolean; readonly value: never }
  }
}

test.each([
  ['built', undefined],
  ['run from its sources', fromSources],
])('the host reads a report and makes its document in a thread of its own: %s', async (_how, program) => {
  const ask = await startPage(program)
  const source = { from: 'bytes', name: '总结.txt', bytes: new TextEncoder().encode(text) }
  const opened = await ask('open', { source, task: 'open' })
  const { document } = opened.value as { readonly document: string }
  const options = {
    copy: 'final',
    layout: 'official',
    maskAs: 'same',
    maskWidth: null,
    allowOpen: false,
    allowFindings: true,
  }
  const shown = await ask('preview', { document, project: filledWork(text, '旬河'), options, task: 'preview' })
  const part = unzipSync(shown.value as Uint8Array)['word/document.xml']
  const said = new TextDecoder().decode(part).replace(/<[^>]+>/gu, '')
  expect([opened.ok, shown.ok, said.includes('旬河县水利局')]).toEqual([true, true, true])
})
