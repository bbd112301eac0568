/** Short, unique labels for fields, taken from the sentence of their first place: 县名, 培训教师（人）, 较上年合格率（%）. */

import { dateSoFar, partOfYear, restOfDate } from '../language/dates.ts'
import { surelyAsks } from '../language/forms.ts'
import { companyName } from '../language/institutions.ts'
import { introductions, tellsSexAndBirth } from '../language/people.ts'
import { numberedNoun, numberNouns } from '../language/phrases.ts'
import { severalPlaces } from '../language/places.ts'
import type { CellPlace, Span } from '../model.ts'
import { cellLineAt } from './cells.ts'
import type { Entity } from './entity.ts'
import { either, longest } from './lexicon.ts'
import { After, afterWords, Before, beforeWords } from './lookup.ts'
import type { FirstPlace, IdentifiedRun, Passage } from './passage.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { ReportProfile } from './profile.ts'
import { quantityLabel } from './quantities.ts'
import { cellOf } from './tables.ts'

const levelLike = either(After.level, After.levelOffice, After.notLevel)

/** A label for each field; equal ones are numbered from the second on. */
export function labelsFor(fields: readonly FirstPlace[], profile: ReportProfile): readonly string[] {
  const used = new Set<string>()
  const next = new Map<string, number>()
  return fields.map((field) => {
    const base = baseOf(field, profile)
    let label = base
    for (let count = next.get(base) ?? 2; used.has(label); count++) {
      label = `${base}（${count}）`
      next.set(base, count + 1)
    }
    used.add(label)
    return label
  })
}

const bases = new WeakMap<IdentifiedRun, { readonly profile: ReportProfile; readonly base: string }>()

/** FoundWord once for an item: it stays what it is while its passage does, and an edit changes few of them. */
function baseOf(field: FirstPlace, profile: ReportProfile): string {
  const known = bases.get(field.item)
  if (known?.profile === profile) return known.base
  const base = labelOf(field, profile)
  bases.set(field.item, { profile, base })
  return base
}

function labelOf(field: FirstPlace, profile: ReportProfile): string {
  const asked = field.hidden.blank?.label ?? ''
  if (asked !== '') return asked.slice(0, longestLabel)
  const cell = field.passage.kind === 'table' ? cellOf(field.passage, field.item.start) : null
  if (cell?.alone) return cellLabel(cell)
  if (field.passage.cells) return wordCellLabel(field, field.passage.cells, profile)
  switch (field.hidden.verdict.kind) {
    case 'name':
      return nameLabel(field, profile)
    case 'person':
      return personLabel(field)
    case 'date':
      return dateLabel(field)
    case 'figure':
      return quantityLabel(field)
    case 'identifier':
      return identifierLabel(field)
    default:
      if (tellsSexAndBirth.test(field.passage.text.slice(field.hidden.left - 1, field.hidden.left + 20))) return '性别'
      return colonLabel(field.passage.text, field.hidden.left) ?? `${before(field, 5)}＿${after(field, 5)}`
  }
}

/** `年龄：**`: what the line of a form asks for that ends at `at`. */
function colonLabel(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 12), at)
  return /(?:^|[\s，。；、（(*＊])(?<label>[\u4e00-\u9fff]{2,8})[：:]\s{0,2}$/u.exec(before)?.groups?.label ?? null
}

const longestLabel = 24

function cellLabel({ row, header }: { readonly row: string; readonly header: string }): string {
  return [row, header].filter((part) => part !== '').join('·') || '表格数据'
}

/** A value alone in its cell is named by row and column; in what else a cell says, by the words of its own paragraph. */
function wordCellLabel(field: FirstPlace, cells: readonly CellPlace[], profile: ReportProfile): string {
  const line = cellLineAt(field.passage.text, cells, field.item.start)
  const named = line.heads?.isAlone && (line.heads.row !== '' || line.heads.header !== '')
  return named ? cellLabel(line.heads) : labelOf(within(field, line), profile)
}

/** The field as it would be if its line were all of the passage. */
function within({ passage, index, count, options, ticked }: FirstPlace, { start, end }: Span): FirstPlace {
  let first = index
  while ((passage.items[first - 1]?.start ?? -1) >= start) first--
  let last = index + 1
  while ((passage.items[last]?.end ?? end + 1) <= end) last++
  const items = passage.items.slice(first, last).map((item) => shifted(item, start))
  const item = items[index - first]
  if (!item?.hidden) throw new Error('A field stands where nothing was found.')
  const line = { ...passage, kind: 'line' as const, cells: null, text: passage.text.slice(start, end), items }
  return { item, hidden: item.hidden, passage: line, index: index - first, count, options, ticked }
}

function shifted(item: IdentifiedRun, by: number): IdentifiedRun {
  const { start, end, hidden } = item
  const own = hidden && {
    ...hidden,
    left: hidden.left - by,
    right: hidden.right - by,
  }
  return { ...item, start: start - by, end: end - by, hidden: own }
}

function before({ passage, hidden }: FirstPlace, most: number): string {
  return passage.text.slice(Math.max(0, hidden.left - most), hidden.left).replace(/^.*[*＊，。；、：\s]/su, '')
}

function after({ passage, hidden }: FirstPlace, most: number): string {
  return passage.text.slice(hidden.right, hidden.right + most).replace(/[*＊，。；、：\s].*$/su, '')
}

/** True for a level by itself; 河镇 is the rest of a town's name. */
function isLevel(word: string): boolean {
  return longest(afterWords, word, 0, levelLike)?.edge === word.length
}

function nameLabel({ hidden, passage, item }: FirstPlace, profile: ReportProfile): string {
  const { level } = profile
  const { entity, code, cue } = hidden.verdict
  if (item.why === 'own-unit' && entity?.type !== 'body')
    return level === null || isOfBody(entity, profile) ? '本单位名' : `${level}名`
  if (code === 'form-line') return cue.endsWith('名称') || surelyAsks.test(cue) ? cue : `${cue}名称`
  switch (entity?.type) {
    case 'numbered-body':
      return `第几${entity.head}`
    case 'level':
      return levelLabel(entity.level, entity.elsewhere)
    case 'publication':
      return '刊物名'
    case 'body':
      return bodyLabel(entity.head, passage.text.slice(hidden.right, hidden.right + 16))
    case undefined: {
      const plural = severalPlaces.exec(cue)?.groups?.level
      if (plural) return `${plural}名`
      if (code === 'level-after') return levelLabel(cue, false)
      break
    }
    case 'own-unit':
    case 'person':
  }
  const phrase = phraseAfter(passage.text, hidden.right, 4)
  const head = phrase.replace(/[的在于].*$/su, '')
  if (hidden.blank && head !== '' && head.length < 4) return `${head}名`
  return phrase === '' ? '名称' : `“${phrase}”前的名称`
}

/** The bare name of the school or firm that the report is of. */
function isOfBody(entity: Entity | null, { body }: ReportProfile): boolean {
  return body !== null && entity?.type === 'own-unit' && entity.office === null
}

function levelLabel(level: string, elsewhere: boolean): string {
  return isLevel(level) ? `${elsewhere ? '外' : ''}${level}名` : `“${level}”全名`
}

/** `behind` is what stands behind the value. */
function bodyLabel(head: string, behind: string): string {
  if (/(?:发|函|字|任)$/u.test(head) && /^.{2,4}[〔[（(]/u.test(behind)) return '发文代字'
  const whole = companyName.exec(behind)?.[0]
  if (whole && whole.length > head.length && whole.startsWith(head.slice(0, 1))) return `${whole}名称`
  return head.length === 1 ? `${head}名` : `${head}名称`
}

function personLabel({ hidden, passage }: FirstPlace): string {
  const { text } = passage
  const { code, cue } = hidden.verdict
  if (code === 'surname-before') {
    const end = hidden.left - cue.length - (text[hidden.left - 1] === '某' ? 1 : 0)
    const role = longest(beforeWords, text, end, Before.role)
    const tail =
      hidden.count === 1
        ? (/^[\u4e00-\u9fa5](?=[，、（。；]|$)/u.exec(text.slice(hidden.right, hidden.right + 2))?.[0] ?? '')
        : ''
    return `${role ? text.slice(role.edge, end) : ''}${cue}${'*'.repeat(Math.min(hidden.count, 3))}${tail}`
  }
  if (code === 'form-line' && introductions.test(cue)) return '本人姓名'
  if (code === 'person-mark') return '姓名'
  // What is learnt speaks by features, and none of them is a label.
  if (code === 'learnt') return colonLabel(text, hidden.left) ?? '姓名'
  const role = longest(beforeWords, text, hidden.left, Before.role)
  if (code === 'title-after' && role) return `${text.slice(role.edge, hidden.left)}姓名`
  const phrase = code === 'title-after' ? phraseBefore(text, hidden.left) : ''
  const post = phrase.length > 6 ? phrase.slice(-4) : phrase
  return `${post}${cue.replace(/(?:姓名|人名)$/u, '')}姓名`
}

/** Blank is no text with a mask in it: so the first date of a line alone is asked, however many stand in it. */
function isBlankBefore({ text, items }: Passage, end: number): boolean {
  return end <= (items[0]?.start ?? 0) && text.slice(0, end).trim() === ''
}

function isBlankFrom({ text, items }: Passage, start: number): boolean {
  return start >= (items.at(-1)?.end ?? 0) && text.slice(start).trim() === ''
}

/** What the whole date is the date of, and which part of it this is. */
function dateLabel({ hidden, passage }: FirstPlace): string {
  const { text } = passage
  const unit = hidden.verdict.unit ?? '日期'
  const start = dateSoFar.exec(text.slice(Math.max(0, hidden.left - 24), hidden.left))?.[0].length ?? 0
  const from = hidden.left - start
  const rest = restOfDate.exec(text.slice(hidden.right, hidden.right + 16))?.[0].length ?? 0
  if (isBlankBefore(passage, from) && isBlankFrom(passage, hidden.right + rest)) return `落款${unit}`
  if (/截[至止]$/u.test(text.slice(Math.max(0, from - 3), from).trimEnd())) return `截至（${unit}）`
  const asked = colonLabel(text, from)
  if (asked !== null) return `${asked}（${unit}）`
  const phrase = phraseBefore(text, text[from - 1] === '：' ? from - 1 : from)
  const said =
    phrase !== ''
      ? phrase
      : phraseAfter(
          text,
          hidden.right +
            rest +
            (partOfYear.test(text.slice(hidden.right + rest)) ? 1 : 0) +
            (/^[，,]/u.test(text.slice(hidden.right + rest)) ? 1 : 0),
        )
  return said.length < 2 ? ({ 年: '年份', 月: '月份', 日: '日期' }[unit] ?? unit) : `${said}（${unit}）`
}

/** 公告第**号 is the number of 公告; alone on a line, of whatever it heads. */
function numberedAs(text: string, at: number): string {
  return `${numberedNoun.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? ''}编号`
}

function identifierLabel({ hidden, passage }: FirstPlace): string {
  const { code, cue } = hidden.verdict
  if (code === 'number-plate') return '车牌号'
  // 县政府令第**号: a street has no 第.
  if (code === 'number-word-after' && cue === '号' && passage.text[hidden.left - 1] === '第')
    return numberedAs(passage.text, hidden.left - 1)
  if (code === 'number-word-after') return numberNouns[cue] ?? `${cue.replace(/^号/u, '')}号`
  if (code === 'number-word-before' && /^[（(〔[]/u.test(cue)) return '文号'
  if (code === 'number-word-before' && /[\u4e00-\u9fa5]/u.test(cue)) return cue
  const phrase = phraseBefore(passage.text, hidden.left)
  return phrase === '' ? '号码' : `${phrase}号码`
}
