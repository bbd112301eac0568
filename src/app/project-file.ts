/**
 * A `.starfill` file: the saved session and the report it was made from, so that the work can go on where neither is at hand any more.
 * JSON, one object; `starfill` is the version of this form, `sum` the SHA-256 over all of the file's bytes, counted with zeros in its own place.
 * The sum finds what a disk or a transfer did; it proves nothing against somebody who counts it anew.
 */

import { Buffer } from 'node:buffer'
import * as v from 'valibot'
import { error } from '../core/codes.ts'
import { projectEnding } from '../core/file-endings.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { sha256Of } from './trail.ts'

const version = 2

export interface ProjectFile {
  /** The report's own file name. */
  readonly name: string
  /** The report's bytes as they came. */
  readonly source: Uint8Array
  /** The session, as `core/project.ts` writes it. */
  readonly session: string
  /** The audit trail as `core/trail.ts` stores it; not looked at here, and undefined where the project has none. */
  readonly trail: unknown
  /** Where the work came from; only in recovery copies, for a project may be passed on. */
  readonly home: Home | null
}

export interface Home {
  readonly report: string | null
  readonly project: string | null
  /** What the project's file looked like when the work last knew it; empty without one. */
  readonly stamp: string
}

export const HomeSchema = v.strictObject({
  report: v.nullable(v.string()),
  project: v.nullable(v.string()),
  stamp: v.string(),
}) satisfies v.GenericSchema<unknown, Home>

const Version = v.object({ starfill: v.pipe(v.number(), v.integer(), v.minValue(1)) })

const Stored = v.object({
  starfill: v.literal(version),
  sum: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  source: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u)),
  session: v.string(),
  trail: v.optional(v.unknown()),
  home: v.optional(HomeSchema),
})

/** How every file of this version begins, up to its sum. */
const head = `{\n "starfill": ${version},\n "sum": "`
const noSum = '0'.repeat(64)

export function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith(projectEnding)
}

/** What the bytes say, whatever the file is called. */
export function isProject(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"starfill"\s*:/u.test(new TextDecoder().decode(bytes.subarray(0, 64)))
}

export function writeProjectFile({ name, source, session, trail, home }: ProjectFile): Uint8Array {
  const stored: v.InferOutput<typeof Stored> = {
    starfill: version,
    sum: noSum,
    name,
    source: Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('base64'),
    session,
    ...(trail !== undefined && { trail }),
    ...(home && { home }),
  }
  const bytes = Buffer.from(`${JSON.stringify(stored, null, 1)}\n`)
  bytes.write(sha256Of(bytes), head.length, 'latin1')
  return bytes
}

/** `path` is only for the sentences. */
export function readProjectFile(bytes: Uint8Array, path: string): Result<ProjectFile> {
  const json = parse(bytes)
  const stated = v.safeParse(Version, json)
  if (!stated.success) return fail(error('project-damaged', { path }))
  if (stated.output.starfill > version) return fail(error('project-newer', { path }))
  if (stated.output.starfill === version && !isWhole(bytes)) return fail(error('project-damaged', { path }))
  const parsed = v.safeParse(Stored, migrated(stated.output.starfill, json))
  if (!parsed.success) return fail(error('project-damaged', { path }))
  const { name, source, session, trail, home } = parsed.output
  return ok({ name, source: Buffer.from(source, 'base64'), session, trail, home: home ?? null })
}

function isWhole(bytes: Uint8Array): boolean {
  const counted = Buffer.from(bytes)
  const sum = counted.subarray(head.length, head.length + noSum.length).toString('latin1')
  if (counted.subarray(0, head.length).toString('latin1') !== head) return false
  counted.write(noSum, head.length, 'latin1')
  return sha256Of(counted) === sum
}

/** What turns a file of each earlier version into one of the next. */
const migrations: Readonly<Record<number, (file: object) => object | null>> = {
  // Version 1 had no sum: one that has is a later file with a flipped bit.
  1: (file) => ('sum' in file ? null : { ...file, starfill: 2, sum: noSum }),
}

function migrated(from: number, json: unknown): unknown {
  let file = json
  for (let now = from; now < version; now++) {
    const next = migrations[now]
    if (!next || typeof file !== 'object' || file === null) return null
    file = next(file)
  }
  return file
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
