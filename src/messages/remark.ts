/** What a review copy says beside the text. `{name}` stands for a parameter. */

import type { Decision, Finding } from '../core/model.ts'
import type { MarkRemark } from '../core/remarks.ts'
import type { FindingMark } from '../core/review.ts'
import type { FindingSeverity } from '../core/severity.ts'
import { findingSentence } from './finding.ts'
import { type Language, withParams } from './sentence.ts'

interface Texts {
  /** Who says what no person said. */
  readonly author: string
  readonly severities: Readonly<Record<FindingSeverity, string>>
  readonly verdicts: Readonly<Record<MarkRemark['mark']['verdict'], string>>
  /** What was said of a finding. */
  readonly answers: Readonly<Record<FindingMark['verdict'], string>>
  /** After the field's name, where it has more than one place. */
  readonly places: string
  readonly changed: string
  /** What stands where no colour shows it. */
  readonly states: Readonly<Record<Decision['state'], string>>
  /** Before what is said of another story than the body, by its name in `docx/paragraph.ts`. */
  readonly elsewhere: string
  readonly stories: Readonly<Record<string, string>>
}

const chinese: Texts = {
  author: '星填',
  severities: { error: '错误', warning: '警告', hint: '提示' },
  verdicts: { returned: '退回“{label}”{places}：{note}', approved: '通过“{label}”{places}：{note}' },
  answers: { returned: '须改正：{note}', 'passed-over': '可以保留：{note}' },
  places: '（共 {count} 处）',
  changed: '（之后已改动，需重审）',
  states: {
    filled: '“{label}”填为“{text}”，此处不能加底色。',
    kept: '“{label}”保密，写作“{text}”，此处不能加底色。',
    open: '“{label}”待填，仍是“{text}”，此处不能加底色。',
  },
  elsewhere: '{story}：{text}',
  stories: {
    header: '页眉',
    footer: '页脚',
    footnotes: '脚注',
    endnotes: '尾注',
    comments: '批注',
    textbox: '文本框',
    diagram: 'SmartArt 图形',
    chart: '图表',
    'alt-text': '替代文字',
    data: '绑定的数据',
    properties: '文档属性',
  },
}

const english: Texts = {
  author: 'Starfill',
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  verdicts: { returned: '“{label}”{places} returned: {note}', approved: '“{label}”{places} approved: {note}' },
  answers: { returned: 'To be mended: {note}', 'passed-over': 'May stay: {note}' },
  places: ' ({count} places)',
  changed: ' (changed since; to be reviewed again)',
  states: {
    filled: '“{label}” is filled with “{text}”; no colour can show it here.',
    kept: '“{label}” is kept masked as “{text}”; no colour can show it here.',
    open: '“{label}” is open and still reads “{text}”; no colour can show it here.',
  },
  elsewhere: '{story}: {text}',
  stories: {
    header: 'Header',
    footer: 'Footer',
    footnotes: 'Footnote',
    endnotes: 'Endnote',
    comments: 'Comment',
    textbox: 'Text box',
    diagram: 'SmartArt',
    chart: 'Chart',
    'alt-text': 'Alternative text',
    data: 'Bound data',
    properties: 'Document property',
  },
}

const tables: Readonly<Record<Language, Texts>> = { 'zh-CN': chinese, en: english }

export function ownName(language: Language): string {
  return tables[language].author
}

export function findingRemark({ severity, reason }: Pick<Finding, 'severity' | 'reason'>, language: Language): string {
  const { severities, elsewhere } = tables[language]
  return withParams(elsewhere, { story: severities[severity], text: findingSentence(reason, language) })
}

export function answerRemark({ verdict, note }: Pick<FindingMark, 'verdict' | 'note'>, language: Language): string {
  return withParams(tables[language].answers[verdict], { note })
}

export function markRemark({ mark, label, count, standing }: MarkRemark, language: Language): string {
  const { verdicts, places, changed } = tables[language]
  const said = withParams(verdicts[mark.verdict], {
    label,
    note: mark.note,
    places: count > 1 ? withParams(places, { count }) : '',
  })
  return standing === 'void' ? said + changed : said
}

/** Of a place of the field, where `text` stands. */
export function valueRemark(state: Decision['state'], label: string, text: string, language: Language): string {
  return withParams(tables[language].states[state], { label, text })
}

export function remarkIn(story: string, text: string, language: Language): string {
  const { stories, elsewhere } = tables[language]
  const name = Object.hasOwn(stories, story) ? stories[story] : undefined
  return name === undefined ? text : withParams(elsewhere, { story: name, text })
}
