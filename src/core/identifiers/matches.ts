const none: readonly RegExpExecArray[] = []

/** Every match of a global pattern; `matchAll` would copy the pattern for each of the many short lines. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) found.push(match)
  return found
}
