/** The parts of a table that were filled apart, in one folder, made one batch. */
import { readdir } from 'node:fs/promises'
import { lineOf, type RowOutcome } from '../../core/batch/outcome.ts'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { writeStream } from '../../files/write.ts'
import { isManifest, manifestPath, outcomesIn, readHeadOf, whole } from './manifest.ts'

/** Writes the manifest of the whole, in the order of the table; the parts stay. Refused where one is missing or of another master. */
export async function mergeParts(folder: string): Promise<Result<string>> {
  const names = (await readdir(folder)).filter((name) => isManifest(name) && !isManifest(name, 1))
  const of = Math.max(0, ...names.map((name) => Number(/-of-(\d+)/u.exec(name)?.[1] ?? 0)))
  const paths = Array.from({ length: of }, (_, index) => manifestPath(folder, { part: index + 1, of }))
  const heads = await Promise.all(paths.map(readHeadOf))
  const missing = heads.flatMap((head, index) => (head ? [] : [`${index + 1}/${of}`]))
  if (of === 0 || missing.length > 0)
    return fail(error('batch-merge-lacks', { folder, missing: missing.join('、') || '1/1' }))
  const [first] = heads
  if (!first || heads.some((head) => head?.master !== first.master))
    return fail(error('batch-merge-differs', { folder }))
  const lines = async function* () {
    yield Buffer.from(lineOf({ ...first, shard: '1/1' }))
    for await (const outcome of inRowOrder(paths)) yield Buffer.from(lineOf(outcome))
  }
  const path = manifestPath(folder, whole)
  const written = await writeStream(path, lines())
  return written.ok ? ok(path) : written
}

/** Each part is in order by itself. */
async function* inRowOrder(paths: readonly string[]): AsyncGenerator<RowOutcome> {
  const parts = paths.map(outcomesIn)
  const heads = await Promise.all(parts.map(async (part) => (await part.next()).value))
  for (;;) {
    let next = -1
    for (const [index, head] of heads.entries())
      if (head && (next === -1 || head.row < (heads[next]?.row ?? 0))) next = index
    const outcome = heads[next]
    if (!outcome) return
    yield outcome
    heads[next] = (await parts[next]?.next())?.value
  }
}
