import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** By the endings of their names, in order. Office's own lock files (`~$…`) and what is hidden are left out; links are not followed. */
export async function filesBelow(folder: string, known: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/^(?:~\$|\.)/u.test(entry.name))
    .filter(({ name }) => known.includes(extname(name).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
}
