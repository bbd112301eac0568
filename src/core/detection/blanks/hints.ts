/** Hints that stand where a value is to be written and go with it: [填写姓名], （项目名称）, {{项目名称}}, <甲方>; and brackets with nothing in them. */
import { askingBracket, askingVerb, exampleHint, leadingIn } from '../../language/form-words.ts'
import { asksForHint, likelyHint, namedHint, namingHint, tellingHint } from '../../language/forms.ts'
import { askedBySign } from './asked-words.ts'
import { type Blank, type FormLine, fillOf, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'

const emptyBracket = /[【［〔](?<wide>[ \u3000]{0,16})[】］〕]|[（([](?<narrow>[ \u3000]{2,16}|\u3000)[)）\]]/gu

/** [总指挥], 【突发事件类型】 within a sentence; one that opens a line is a heading of its own. */
const namedBracket = /[[［【](?<label>\p{Script=Han}{2,12}|年[/\-.]月[/\-.]日)[\]］】]/gu
/** Of a label, in UTF-16 units: an instruction may be a whole sentence. */
const longest = 24
const besideHint = /[\p{Script=Han}：:，、；“]/u

/** A bracket that is all of its line or cell, which is called by what stands beside it, else by what the bracket asks for. */
function wholeHint({ text, from, to, beside }: FormLine): Blank {
  const own = text.slice(from, to)
  const start = from + own.length - own.trimStart().length
  const end = start + own.trim().length
  const label =
    beside !== ''
      ? beside
      : (own
          .trim()
          .slice(1, -1)
          .replace(askingVerb, '')
          .split(/[，,。；]/u)[0] ?? '')
  return { start, end, code: 'blank-hint', label: label.slice(0, longest), group: null, reach: 'line', form: plain }
}

export function hintsIn(line: FormLine): readonly Blank[] {
  const own = line.text.slice(line.from, line.to)
  if (!/[[［【〔（({$<＜〈]/u.test(own)) return []
  if (askingBracket.test(own)) return [wholeHint(line)]
  const found: Blank[] = []
  const hint = (match: RegExpExecArray, label: string, group: string | null) => {
    const start = line.from + match.index
    const named = label === '' ? labelOf(line, start, start + match[0].length) : label
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
    if (label === '') continue
    hint(match, label, `hint ${label}`)
  }
  for (const match of own.matchAll(tellingHint))
    hint(
      match,
      match.groups?.label
        ?.split(/[，,；;。]/u)[0]
        ?.trim()
        .replace(leadingIn, '') ?? '',
      null,
    )
  for (const match of own.matchAll(namingHint)) {
    const label = (match.groups?.label ?? '').replace(askingVerb, '')
    // Behind a line to write on it says what goes there, and stays.
    const isNote = /[_＿\s]/u.test(own.charAt(match.index - 1)) && match.index > 0
    if (label.length > 2 && !isNote) hint(match, label, `hint ${label}`)
  }
  const isNamed = found.length > 0
  for (const match of own.matchAll(likelyHint)) {
    const label = match.groups?.label ?? ''
    if (isNamed || asksForHint.test(own.charAt(match.index - 1))) hint(match, label, `hint ${label}`)
  }
  for (const match of own.matchAll(namedBracket)) {
    const label = match.groups?.label ?? ''
    if (match.index > 0 && besideHint.test(own.charAt(match.index - 1)))
      hint(match, label.startsWith('年') ? '' : label, null)
  }
  for (const match of own.matchAll(exampleHint))
    if (asksForHint.test(own.charAt(match.index - 1))) hint(match, '', null)
  for (const match of own.matchAll(emptyBracket)) {
    const inside = match.groups?.wide ?? match.groups?.narrow ?? ''
    const start = line.from + match.index + 1
    const label = labelOf(line, start - 1, start + inside.length + 1)
    const form = { ...plain, fill: fillOf(inside) }
    found.push({ start, end: start + inside.length, code: 'blank-hint', label, group: null, reach: 'line', form })
  }
  return found
}

/** `end` is behind the bracket. */
function labelOf(line: FormLine, at: number, end: number): string {
  const { text, from } = line
  return labelBefore(text, from, at)?.label ?? askedBySign(line, at, end)
}
