/** Names that are words as well, or begin with a rare surname, where a person alone can stand between the words on both sides. */
import { longest } from '../detection/lexicon.ts'
import { listedFrames, nameFrames, notFramed, someFrame } from '../language/name-frames.ts'
import { apart } from './apart.ts'
import { type Identifier, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'
import { commonWords } from './name-weight.ts'
import { isSurnamed } from './surnames.ts'

export function framedNames(line: string): readonly Identifier[] {
  if (!someFrame.test(line)) return []
  return apart([
    ...nameFrames.flatMap((frame) => framed(line, frame)),
    ...listedFrames.flatMap((frame) => listed(line, frame)),
  ])
}

function framed(line: string, frame: RegExp): readonly Identifier[] {
  return matchesIn(line, frame).flatMap(({ index, 0: whole, groups: { lead = '', name = '', duty = '' } = {} }) => {
    const start = index + lead.length
    const isWord = longest(commonWords, name, 0) !== null && duty === ''
    if (!isSurnamed(name) || isWord || notFramed.test(name)) return []
    return [identifier('person', name, start, { code: 'person-role', cue: lead || whole.slice(name.length) })]
  })
}

/** 洪亮、洪波两兄弟: each of them a name by its surname; where it does not say who they are, not all of them words. */
function listed(line: string, frame: RegExp): readonly Identifier[] {
  return matchesIn(line, frame).flatMap(({ index, groups: { lead = '', list = '', cue = '' } = {} }) => {
    const names = list.split(/[、 \u3000]|(?<=[\u4e00-\u9fff]{2})和(?=[\u4e00-\u9fff]{2})/u)
    const plain = names.filter((name) => !longest(commonWords, name, 0))
    const isEnough = !/[名位]$/u.test(cue) || 2 * plain.length >= names.length
    if (!isEnough || !names.every(isSurnamed) || names.some((name) => notFramed.test(name))) return []
    let at = index + lead.length
    return names.map((name) => {
      const start = at
      at += name.length + 1
      return identifier('person', name, start, { code: 'person-listed', cue })
    })
  })
}
