/** What the editor says of what is under the pointer: what a placeholder is and why, why a run was passed over, what a check noticed. */
import type { editor, languages } from 'monaco-editor/editor'
import { columnHeading } from '../../src/core/column-heading.ts'
import { noteAt } from '../../src/core/notes.ts'
import { decisionOf, type Resolved, toSource } from '../../src/core/resolve.ts'
import { returnOf } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'
import { indexBefore } from '../../src/core/spans.ts'
import { viewOf } from '../../src/core/view.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { kindNames } from '../../src/messages/kinds.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import type { Language } from '../../src/messages/sentence.ts'
import { windowWords, worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import type { OpenReport } from '../model/state.ts'
import { unansweredOf } from '../model/unanswered.ts'
import type { WindowModel } from '../model/window-model.ts'

export function hoverOf(windowModel: WindowModel, model: editor.ITextModel): languages.HoverProvider {
  return {
    provideHover: (hovered, position) => {
      const state = windowModel.store.get()
      const { report, language } = state
      if (hovered !== model || !report || isMenuOpen()) return null
      const offset = model.getOffsetAt(position)
      const shown = shownOf(report.session)
      const noticed = unansweredOf(state)
        .filter(({ start, end }) => start <= offset && offset <= end)
        .map(({ reason }) => asText(findingSentence(reason, language)))
      const lines = [
        ...aboutPlace(report.session, shown, offset, language),
        ...returnedAt(report, shown, offset, language),
        ...notedAt(report, shown, offset, language),
        ...noticed,
        ...columnAt(report, shown, offset, language),
      ]
      return lines.length === 0 ? null : { contents: [{ value: lines.join('\n\n') }] }
    },
  }
}

/** Monaco tells nobody when its context menu is shown or goes; what is said under the pointer would lie below it. */
const isMenuOpen = () => document.querySelector('.shadow-root-host') !== null

function columnAt(
  { session, format }: OpenReport,
  { text }: Resolved,
  offset: number,
  language: Language,
): readonly string[] {
  const heading = columnHeading(text, offset, format === 'docx' ? (session.detection.options.cells ?? []) : undefined)
  return heading === null ? [] : [asText(worded(windowWords[language].hoverColumn, { heading }))]
}

/** Why the reviewer gave the field back. */
export function returnedAt(
  { session, review }: Pick<OpenReport, 'session' | 'review'>,
  shown: Resolved,
  offset: number,
  language: Language,
): readonly string[] {
  const piece = shown.pieces[indexBefore(shown.pieces, offset)]
  const mark = piece && offset <= piece.end ? returnOf(review, session.decisions, piece.field) : null
  return mark ? [asText(worded(windowWords[language].returnedBy, { name: mark.by, note: mark.note }))] : []
}

function notedAt({ session }: OpenReport, shown: Resolved, offset: number, language: Language): readonly string[] {
  const piece = shown.pieces[indexBefore(shown.pieces, offset)]
  const note = piece && offset <= piece.end ? noteAt(session, piece.placeholder) : null
  return note ? [asText(worded(windowWords[language].noteSaid, { name: note.by, note: note.text }))] : []
}

/** Markdown, a paragraph a line; nothing where there is neither a placeholder nor a run that was passed over. */
export function aboutPlace(session: Session, shown: Resolved, offset: number, language: Language): readonly string[] {
  const words = windowWords[language]
  const { byId, fields, passedOver } = viewOf(session)
  const piece = shown.pieces[indexBefore(shown.pieces, offset)]
  if (piece && offset <= piece.end) {
    const placeholder = byId.get(piece.placeholder)
    const field = fields.find(({ id }) => id === piece.field)
    if (!placeholder || !field) return []
    const states = { open: words.openState, filled: words.filledState, kept: words.keptState }
    const state = states[decisionOf(session.decisions, field.id).state]
    const head = `**${asText(field.label)}**　${kindNames[language][placeholder.kind]} · ${state}`
    const why = asText(reasonSentence(placeholder.reason, language))
    if (field.count < 2) return [head, why]
    const together = asText(reasonSentence(field.reason, language))
    return [head, why, worded(words.hoverPlaces, { count: field.count, why: together })]
  }
  const at = toSource(shown, offset, 'before')
  const run = passedOver[indexBefore(passedOver, at)]
  if (!run || at > run.end) return []
  return [`**${words.passedOverOne}**`, asText(reasonSentence(run.reason, language))]
}

/** What a report says is text, never markup of the hover. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
