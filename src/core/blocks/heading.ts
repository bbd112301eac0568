import * as say from '../language/structure.ts'

/** A heading, and how far it goes from the line's beginning, in UTF-16 code units: the text may go on behind it. */
export interface NumberedHeading {
  readonly level: say.HeadingLevel
  readonly length: number
}

/** What a line is that is numbered and short, or whose first sentence is; by its shape, without blank ends. */
export function numberedHeading(shape: string): NumberedHeading | null {
  const level = say.numberings.find(({ pattern }) => pattern.test(shape))?.level
  if (!level || shape.includes('\n')) return null
  if (
    shape.length <= say.longestHeading &&
    (!say.sentenceEnd.test(shape) || (level < 3 && !say.leadEnd.test(shape) && !say.notHeading.test(shape)))
  )
    return { level, length: shape.length }
  const lead = level < 3 ? say.leadEnd.exec(shape)?.[0].length : undefined
  return lead ? { level, length: lead } : null
}
