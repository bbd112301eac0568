/** What a review copy says beside the text. `{name}` stands for a parameter. */

import type { Decision, Finding } from '../core/model.ts'
import type { MarkRemark } from '../core/remarks.ts'
import type { FindingMark } from '../core/review.ts'
import { findingSentence } from './finding.ts'
import type { Language } from './language.ts'
import { withParams } from './sentence.ts'
import { tables } from './tables.ts'

export function ownName(language: Language): string {
  return tables[language].remarks.author
}

export function findingRemark({ severity, reason }: Pick<Finding, 'severity' | 'reason'>, language: Language): string {
  const { severities, elsewhere } = tables[language].remarks
  return withParams(elsewhere, { story: severities[severity], text: findingSentence(reason, language) })
}

export function answerRemark({ verdict, note }: Pick<FindingMark, 'verdict' | 'note'>, language: Language): string {
  return withParams(tables[language].remarks.answers[verdict], { note })
}

export function markRemark({ mark, label, count, standing }: MarkRemark, language: Language): string {
  const { verdicts, places, changed } = tables[language].remarks
  const said = withParams(verdicts[mark.verdict], {
    label,
    note: mark.note,
    places: count > 1 ? withParams(places, { count }) : '',
  })
  return standing === 'void' ? said + changed : said
}

/** Of a place of the field, where `text` stands. */
export function valueRemark(state: Decision['state'], label: string, text: string, language: Language): string {
  return withParams(tables[language].remarks.states[state], { label, text })
}

/** What a story of a Word document is called; null for the body. */
export function storyName(story: string, language: Language): string | null {
  const { stories } = tables[language].remarks
  return (Object.hasOwn(stories, story) ? stories[story] : undefined) ?? null
}

export function remarkIn(story: string, text: string, language: Language): string {
  const { stories, elsewhere } = tables[language].remarks
  const name = Object.hasOwn(stories, story) ? stories[story] : undefined
  return name === undefined ? text : withParams(elsewhere, { story: name, text })
}
