/**
 * Cuts a text into passages, the units of all later work: a line, a Markdown table (consecutive lines that open with `|`), or a fenced
 * code block. Where a passage starts never depends on what stands before it, so an edit is cut again from the passage it touches.
 */
import type { CellPlace } from '../model.ts'
import { newline } from './chars.ts'

/** `cells` is a table of a Word document, a line for each of its paragraphs. */
export type PassageKind = 'line' | 'table' | 'fence' | 'cells'

export interface Cut {
  readonly kind: PassageKind
  readonly start: number
  /** Behind the line end. */
  readonly end: number
  /** False where no mask character stands in it. */
  readonly masked: boolean
  /** What stands in which cell, by line of the passage; null where it is no table of a Word document. */
  readonly cells: readonly CellPlace[] | null
}

/** A fence that is not closed within so many lines is none: an edit never has to look further back. */
export const longestFence = 200

const carriageReturn = 0x0d
const bar = 0x7c
const backtick = 0x60

/** The passages of `text` from `from`, which must be the start of one. `masks` is a table by code unit. */
export function* cutPassages(text: string, masks: Uint8Array, from = 0): Generator<Cut> {
  let at = from
  while (at < text.length) {
    const first = lineAt(text, masks, at)
    let { end, masked } = first
    let kind: PassageKind = 'line'
    if (first.lead === bar) {
      kind = 'table'
      for (let line = next(end); line?.lead === bar; line = next(end)) ({ end, masked } = joined(masked, line))
    } else if (first.lead === backtick && isFence(text, at)) {
      const closed = fenceEnd(end, masked)
      if (closed) {
        kind = 'fence'
        ;({ end, masked } = closed)
      }
    }
    yield { kind, start: at, end, masked, cells: null }
    at = end
  }

  function next(start: number): Line | null {
    return start < text.length ? lineAt(text, masks, start) : null
  }

  function fenceEnd(start: number, open: boolean): { end: number; masked: boolean } | null {
    let end = start
    let masked = open
    for (let count = 0; count < longestFence && end < text.length; count++) {
      const line = lineAt(text, masks, end)
      const closes = line.lead === backtick && isFence(text, end)
      ;({ end, masked } = joined(masked, line))
      if (closes) return { end, masked }
    }
    return null
  }
}

/** True where the line at `start` opens or closes a fence (CommonMark 0.31 §4.5): three backticks after at most white space. */
export function isFence(text: string, start: number): boolean {
  let at = start
  while (text.charCodeAt(at) === 0x20) at++
  return text.startsWith('```', at)
}

interface Line {
  readonly end: number
  readonly masked: boolean
  /** The first code unit that is not white space. */
  readonly lead: number
}

function joined(masked: boolean, line: Line): { end: number; masked: boolean } {
  return { end: line.end, masked: masked || line.masked }
}

function lineAt(text: string, masks: Uint8Array, start: number): Line {
  let masked = false
  let lead = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline) return { end: at + 1, masked, lead }
    if (code === carriageReturn && text.charCodeAt(at + 1) !== newline) return { end: at + 1, masked, lead }
    if (lead === 0 && code !== 0x20 && code !== 0x09) lead = code
    if (masks[code] === 1) masked = true
  }
  return { end: at, masked, lead }
}
