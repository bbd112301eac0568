/** Where the window stood when it was last closed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storedBytes, writePrivate } from '../app/host/stored.ts'

/** In the display's device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowPlacement extends Bounds {
  readonly maximized: boolean
}

const fileIn = (userData: string) => join(userData, 'window.json')

/** Null where nothing is known, or where that place is on no display any more. */
export function readWindowState(userData: string, displays: readonly Bounds[]): WindowPlacement | null {
  try {
    const state: unknown = JSON.parse(readFileSync(fileIn(userData), 'utf8'))
    return isWindowState(state) && displays.some((area) => isWithReach(state, area)) ? state : null
  } catch {
    return null
  }
}

export async function writeWindowState(userData: string, state: WindowPlacement): Promise<void> {
  await writePrivate(fileIn(userData), storedBytes(state))
}

function isWindowState(state: unknown): state is WindowPlacement {
  if (typeof state !== 'object' || state === null) return false
  const { x, y, width, height, maximized } = state as Readonly<Record<string, unknown>>
  return [x, y, width, height].every(Number.isInteger) && typeof maximized === 'boolean'
}

/** The title bar can be seen and taken hold of. */
function isWithReach({ x, y, width }: Bounds, area: Bounds): boolean {
  const grip = 100
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= grip && y >= area.y && y < area.y + area.height - grip / 2
}
