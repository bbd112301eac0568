/** What a window needs to know before it shows anything. */
import { dirname, parse } from 'node:path'
import { findOffice } from '../../files/office.ts'
import { sweep } from '../../files/temporary.ts'
import { layoutNames, sameLabel, sampleTitles } from '../../messages/listed.ts'
import type { Listed, Start } from '../contract.ts'
import { sweepLocks } from '../lock.ts'
import { recentFiles, recoveredFiles } from './listed-files.ts'
import { sampleNames } from './open.ts'
import type { HostSession } from './session.ts'

export async function startOf(host: HostSession, launched: string | null): Promise<Start> {
  const { platform, paths, recent, recovery, settings } = host
  const files = await recent.list()
  const folders = new Set(files.map(({ path }) => dirname(path)))
  await Promise.all([...folders].map(tidied))
  await sweep(platform.userData)
  await host.versions.sweep(platform.now())
  const { copies, messages } = await recovery.list()
  const keys = await host.keyList.read()
  const samples = (await sampleNames(platform.templates)).map((name) => parse(name).name)
  return {
    host: platform.kind,
    version: platform.version,
    language: platform.language,
    settings: await settings.read(),
    signingKey: await host.signer.state(),
    keyList: keys.ok ? keys.value : [],
    hasOffice: (await (platform.findOffice ?? findOffice)()) !== null,
    layouts: labelled(Object.keys(layoutNames), layoutNames),
    templates: labelled(samples, sampleTitles),
    recent: recentFiles(host, files),
    recovery: await recoveredFiles(host, copies),
    messages: [...messages, ...keys.messages],
    launched: launched === null ? null : paths.tokenOf(launched),
  }
}

/** What programs that were killed left in a folder. */
async function tidied(folder: string): Promise<void> {
  await sweep(folder)
  await sweepLocks(folder)
}

function labelled(ids: readonly string[], labels: Readonly<Record<string, Listed['label']>>): readonly Listed[] {
  return ids.map((id) => ({ id, label: labels[id] ?? sameLabel(id) }))
}
