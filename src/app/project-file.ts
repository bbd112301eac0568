/**
 * A `.starfill` file: the saved session and the report it was made from, so that the work can go on where neither is at hand any more.
 * JSON, one object; `starfill` is the version of this form.
 */
import { Buffer } from 'node:buffer'
import * as v from 'valibot'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'

const version = 1

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

const Version = v.object({ starfill: v.pipe(v.number(), v.integer(), v.minValue(1)) })

const Stored = v.object({
  starfill: v.literal(version),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  source: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u)),
  session: v.string(),
  trail: v.optional(v.unknown()),
  home: v.optional(
    v.strictObject({ report: v.nullable(v.string()), project: v.nullable(v.string()), stamp: v.string() }),
  ),
})

export const projectExtension = '.starfill'

export function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith(projectExtension)
}

/** What the bytes say, whatever the file is called. */
export function isProject(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"starfill"\s*:/u.test(new TextDecoder().decode(bytes.subarray(0, 64)))
}

export function writeProjectFile({ name, source, session, trail, home }: ProjectFile): Uint8Array {
  const stored: v.InferOutput<typeof Stored> = {
    starfill: version,
    name,
    source: Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('base64'),
    session,
    ...(trail !== undefined && { trail }),
    ...(home && { home }),
  }
  return Buffer.from(`${JSON.stringify(stored, null, 1)}\n`)
}

/** `path` is only for the sentences. */
export function readProjectFile(bytes: Uint8Array, path: string): Result<ProjectFile> {
  const json = parse(bytes)
  const stated = v.safeParse(Version, json)
  if (!stated.success) return fail(error('project-damaged', { path }))
  if (stated.output.starfill > version) return fail(error('project-newer', { path }))
  const parsed = v.safeParse(Stored, json)
  if (!parsed.success) return fail(error('project-damaged', { path }))
  const { name, source, session, trail, home } = parsed.output
  return ok({ name, source: Buffer.from(source, 'base64'), session, trail, home: home ?? null })
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
