/** Hints that stand where a value is to be written and go with it: [填写姓名], （项目名称）, {{项目名称}}, <甲方>; and brackets with nothing in them. */
import { namedHint, namingHint, tellingHint } from '../../language/forms.ts'
import { phraseBefore } from '../phrases.ts'
import { type Blank, type FormLine, fillOf, floorBefore, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'

const emptyBracket = /[【［〔](?<wide>[ \u3000]{0,16})[】］〕]|[（([](?<narrow>[ \u3000]{2,16})[)）\]]/gu

export function hintsIn(line: FormLine): readonly Blank[] {
  const own = line.text.slice(line.from, line.to)
  if (!/[[［【〔（({$<＜〈]/u.test(own)) return []
  const found: Blank[] = []
  const hint = (match: RegExpExecArray, label: string, group: string | null) => {
    const start = line.from + match.index
    const named = label === '' ? labelOf(line, start) : label
    found.push({
      start,
      end: start + match[0].length,
      code: 'blank-hint',
      label: named,
      group,
      reach: 'report',
      form: plain,
    })
  }
  for (const match of own.matchAll(namedHint)) {
    const { mustache, dollar, angle } = match.groups ?? {}
    const label = (mustache ?? dollar ?? angle ?? '').trim()
    hint(match, label, `hint ${label}`)
  }
  for (const match of own.matchAll(tellingHint)) hint(match, match.groups?.label?.trim() ?? '', null)
  for (const match of own.matchAll(namingHint)) {
    const label = match.groups?.label ?? ''
    // Behind a line to write on it says what goes there, and stays.
    const isNote = /[_＿\s]/u.test(own.charAt(match.index - 1)) && match.index > 0
    if (label.length > 2 && !isNote) hint(match, label, `hint ${label}`)
  }
  for (const match of own.matchAll(emptyBracket)) {
    const inside = match.groups?.wide ?? match.groups?.narrow ?? ''
    const start = line.from + match.index + 1
    const label = labelOf(line, start - 1)
    const form = { ...plain, fill: fillOf(inside) }
    found.push({ start, end: start + inside.length, code: 'blank-hint', label, group: null, reach: 'line', form })
  }
  return found
}

function labelOf({ text, from }: FormLine, at: number): string {
  return labelBefore(text, from, at)?.label ?? phraseBefore(text, at, floorBefore(text, from, at))
}
