/** The runs of a line: which characters are values, and in Markdown which are bold, italic, or a sign that is not shown. */

import { tickRunsOf } from '../markup/code-spans.ts'
import { abilitiesOf, type DelimiterRun } from '../markup/emphasis.ts'
import type { Span } from '../model.ts'
import type { Run, Runs } from './block.ts'
import { emphasised, type Styled, type Token } from './emphasis.ts'
import { cutByCovers } from './remarks.ts'
import { piecesIn, type Source, VALUE } from './source.ts'

/** The characters of `span` as they are, cut where values and remarks start and end. */
export function plainRuns(source: Source, span: Span, style = { bold: false, italic: false }): Runs {
  const runs: Run[] = []
  let from = span.start
  const add = (end: number, value: Run['value']) => {
    for (const { start, end: to, remarks } of cutByCovers(source.covers, { start: from, end }))
      runs.push({ text: source.text.slice(start, to), ...style, value, ...(remarks && { remarks }) })
    from = Math.max(from, end)
  }
  for (const { start, end, field, state } of piecesIn(source, span)) {
    add(start, null)
    add(Math.min(end, span.end), { field, state })
  }
  add(span.end, null)
  return runs
}

/** The stretches of Markdown words that are shown, with their styles; what stands between them is signs. */
export function stylesOf(source: Source, span: Span): readonly Styled[] {
  return emphasised(tokensOf(source, span))
}

export function runsOf(source: Source, span: Span): Runs {
  if (!source.markdown) return plainRuns(source, span)
  const runs: Run[] = []
  for (const { start, end, shown, bold, italic } of stylesOf(source, span)) {
    if (shown === null) runs.push(...plainRuns(source, { start, end }, { bold, italic }))
    else if (shown !== '') runs.push({ text: shown, bold, italic, value: null })
  }
  return closedUp(joined(runs))
}

/** Neighbours that look alike and belong to the same value are one run. */
function joined(runs: Runs): Runs {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const isOneText = last?.value === null && run.value === null && last.remarks === run.remarks
    if (last && isOneText && last.bold === run.bold && last.italic === run.italic)
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const wide = '[\\p{Script=Han}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]'
const wideStart = new RegExp(`^${wide}`, 'u')
const wideEnd = new RegExp(`${wide}$`, 'u')
const blankFirst = new RegExp(`^ (?=${wide})`, 'u')
const blankLast = new RegExp(`(?<=${wide}) $`, 'u')

/** `**重点。** 请看` needs its blank for the signs, not for the reader: between Chinese characters it goes with them. */
function closedUp(runs: Runs): Runs {
  return runs.map((run, index) => {
    const parted = (other: Run | undefined): other is Run =>
      other !== undefined && (other.bold !== run.bold || other.italic !== run.italic)
    if (run.value) return run
    const [before, after] = [runs[index - 1], runs[index + 1]]
    const head = parted(before) && wideEnd.test(before.text) ? run.text.replace(blankFirst, '') : run.text
    return { ...run, text: parted(after) && wideStart.test(after.text) ? head.replace(blankLast, '') : head }
  })
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
}

/** In this order; what matches none is text. A link's address is kept in brackets: paper has nothing to click. */
const inlineSigns =
  /(?<escape>\\[!-/:-@[-`{-~])|(?<break><br ?\/?>)|(?<entity>&(?:amp|lt|gt|quot|nbsp);)|(?<auto><(?:https?:\/\/|mailto:)[^\s<>]+>)|(?<ticks>`+)|(?<link>!?\[[^[\]]*\]\([^()\s\uE000]*(?:[ \t]+"[^"\uE000]*")?\))|(?<delimiter>\*+|_+)|(?<wrap>(?<![ \t])[ \t]*(?:\r\n|[\n\r])(?:[ \t]*>)*[ \t]*)/gu

function tokensOf(source: Source, span: Span): readonly Token[] {
  const shape = source.shape.slice(span.start, span.end)
  const tokens: Token[] = []
  let from = 0
  const text = (end: number) => {
    if (end > from) tokens.push({ start: span.start + from, end: span.start + end, shown: null, delimiter: null })
    from = Math.max(from, end)
  }
  const show = (length: number, shown: string) => {
    tokens.push({ start: span.start + from, end: span.start + from + length, shown, delimiter: null })
    from += length
  }
  const tickRuns = tickRunsOf(shape)
  inlineSigns.lastIndex = 0
  for (let match = inlineSigns.exec(shape); match; match = inlineSigns.exec(shape)) {
    const sign = match[0]
    const at = match.index
    const { escape: escaped, break: lineBreak, entity, auto, ticks, link, delimiter, wrap } = match.groups ?? {}
    text(at)
    if (escaped) from += 1
    else if (lineBreak) show(sign.length, '\n')
    else if (entity) show(sign.length, entities[entity] ?? entity)
    else if (wrap)
      show(sign.length, /[!-~]/u.test(shape[at - 1] ?? '') && /[!-~]/u.test(shape[at + sign.length] ?? '') ? ' ' : '')
    else if (delimiter) {
      tokens.push({
        start: span.start + at,
        end: span.start + at + sign.length,
        shown: null,
        delimiter: delimiterOf(shape, at, sign.length),
      })
      from = at + sign.length
    } else if (auto) unwrap(at, sign.length, 1, 1)
    else if (ticks) {
      const closing = tickRuns.closing(at)
      if (!closing) continue
      inlineSigns.lastIndex = closing.start + closing.length
      unwrap(at, inlineSigns.lastIndex - at, closing.length, closing.length)
    } else if (link) {
      const open = sign.startsWith('!') ? 2 : 1
      const middle = sign.indexOf('](')
      const address = /^[^\s)]*/u.exec(sign.slice(middle + 2))?.[0].length ?? 0
      unwrap(at, middle, open, 0)
      from = at + middle
      if (open === 1 && address > 0 && sign.slice(open, middle) !== sign.slice(middle + 2, middle + 2 + address)) {
        show(2, '（')
        text(at + middle + 2 + address)
        show(at + sign.length - from, '）')
      } else from = at + sign.length
    }
  }
  text(shape.length)
  return tokens

  /** Shows a sign's inside: `head` and `tail` characters at its ends are left out. */
  function unwrap(at: number, length: number, head: number, tail: number): void {
    from = at + head
    text(at + length - tail)
    from = at + length
  }
}

/** Stricter than Markdown between figures, where `7*12` and `3*5` are products; a value may be a figure. */
function delimiterOf(shape: string, at: number, length: number): DelimiterRun {
  const sign = shape[at] === '_' ? '_' : '*'
  const isFigure = (character = '') => figure.test(character) || (length === 1 && character === VALUE)
  const isProduct = isFigure(shape[at - 1]) && isFigure(shape[at + length])
  const able = abilitiesOf(sign, shape.charCodeAt(at - 1), shape.charCodeAt(at + length))
  return { sign, length, opens: able.opens && !isProduct, closes: able.closes && !isProduct }
}

const figure = /[\p{Script=Latin}\d]/u
