/** The last saves of a document's project, for whoever looks for what is gone: listed, and one of them read. */
import { error } from '../../core/codes.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import type { SealKey } from '../../files/sealed.ts'
import type { Input, Outputs } from '../contract.ts'
import { readProjectFile } from '../project-file.ts'
import type { HostSession } from './session.ts'
import { runTask } from './tasks.ts'

export async function listVersions(
  host: HostSession,
  { document: token }: Input<'versions'>,
): Promise<Outputs['versions']> {
  const document = host.documents.get(token)
  if (!document) return fail(error('document-gone', {}))
  const { project, key } = document
  const kept = project ? await host.versions.list(project.path) : []
  const sessions = await Promise.all(kept.map(({ path }) => sessionAt(host, path, key)))
  const counts = await runTask(host, 'versions', 'countEach', { sessions })
  return map(counts, (each) =>
    kept.map(({ path, at }, index) => ({
      token: host.paths.tokenOf(path),
      at: at.toISOString(),
      counted: each[index] ?? null,
    })),
  )
}

/** The session as it was saved then. */
export async function readVersion(
  host: HostSession,
  { document: token, version }: Input<'version'>,
): Promise<Result<string>> {
  const document = host.documents.get(token)
  const path = host.paths.pathOf(version)
  const isKept = path !== null && host.versions.owns(path)
  const session = document && isKept ? await sessionAt(host, path, document.key) : null
  return session === null ? fail(error('version-gone', {})) : ok(session)
}

async function sessionAt({ versions }: HostSession, path: string, key: SealKey | null): Promise<string | null> {
  const bytes = await versions.read(path, key)
  const file = bytes.ok && bytes.value ? readProjectFile(bytes.value, path) : null
  return file?.ok ? file.value.session : null
}
