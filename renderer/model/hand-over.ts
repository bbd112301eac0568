/** The work as a project file made by the page itself, for when there is no host that could write one. */
import { writeWork } from '../../src/core/project.ts'
import type { OpenReport } from './state.ts'

interface HandedOver {
  readonly name: string
  readonly content: string
}

/**
 * Null where the page does not have the report's bytes. The file is of version 1, which needs no checksum, and has no audit trail: that was
 * the host's.
 */
export function handOver({ source, name, session, review }: OpenReport): HandedOver | null {
  if (source === null) return null
  const bare = name.replace(/\.starfill$/iu, '')
  const file = { starfill: 1, name: bare, source: base64Of(source), session: writeWork(session, review) }
  return { name: `${bare.replace(/\.[^.]+$/u, '')}.starfill`, content: `${JSON.stringify(file, null, 1)}\n` }
}

/** Characters that one call can be given. */
const most = 32_768

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most))
  return btoa(text)
}
