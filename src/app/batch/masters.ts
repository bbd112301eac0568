/** The reports of a folder and below, each to be filled over the same table, into a folder of its own. */
import { basename, dirname, extname, relative, sep } from 'node:path'
import { error } from '../../core/codes.ts'
import { endsIn, reportEndings } from '../../core/file-endings.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { unreadable } from '../../files/read.ts'
import { filesBelow } from '../files-below.ts'
import { isManifest, manifestPath, whole } from './manifest.ts'

export interface FoundMaster {
  readonly path: string
  /** Of the folder that its documents go to: its own name, below those of the folders that it is in, with `/` between them. */
  readonly name: string
}

/** What a batch wrote there is no report. Refused where there is none. */
export async function mastersIn(folder: string): Promise<Result<readonly FoundMaster[]>> {
  try {
    const found = await filesBelow(folder, [...reportEndings, extname(manifestPath('', whole))])
    const outputs = new Set(found.filter((path) => isManifest(basename(path))).map((path) => dirname(path)))
    const paths = found.filter((path) => !outputs.has(dirname(path)) && endsIn(reportEndings, path))
    if (paths.length === 0) return fail(error('folder-no-reports', { folder, endings: reportEndings.join(' ') }))
    const names = folderNames(paths.map((path) => relative(folder, path).replaceAll(sep, '/')))
    return ok(paths.map((path, index) => ({ path, name: names[index] ?? '' })))
  } catch (reason) {
    return fail(unreadable(folder, reason))
  }
}

/** Without the ending; with it, where two reports differ in nothing else. */
function folderNames(paths: readonly string[]): readonly string[] {
  const bare = paths.map((path) => path.slice(0, path.length - extname(path).length))
  const counts = new Map<string, number>()
  for (const name of bare) counts.set(name, (counts.get(name) ?? 0) + 1)
  return bare.map((name, index) => ((counts.get(name) ?? 0) > 1 ? (paths[index] ?? name) : name))
}
