/** What the editor says of the placeholder under the pointer: what it is, why it was taken so, where its value stands too. */
import type { editor, languages } from 'monaco-editor/editor'
import { decisionOf, indexBefore } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { kindNames } from '../../src/messages/kinds.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import { windowWords, worded } from '../../src/messages/window.ts'
import type { Desk } from '../store/desk.ts'
import { shownOf } from '../store/shown.ts'

export function hoverOf(desk: Desk, model: editor.ITextModel): languages.HoverProvider {
  return {
    provideHover: (hovered, position) => {
      const { report, language } = desk.store.get()
      if (hovered !== model || !report) return null
      const { pieces } = shownOf(report.session)
      const offset = model.getOffsetAt(position)
      const piece = pieces[indexBefore(pieces, offset)]
      if (!piece || piece.end < offset) return null
      const view = viewOf(report.session)
      const placeholder = view.byId.get(piece.placeholder)
      const field = view.fields.find(({ id }) => id === piece.field)
      if (!placeholder || !field) return null
      const words = windowWords[language]
      const state = { open: words.openState, filled: words.filledState, kept: words.keptState }[
        decisionOf(report.session.decisions, field.id).state
      ]
      const head = `**${asText(field.label)}**　${kindNames[language][placeholder.kind]} · ${state}`
      const lines = [
        head,
        asText(reasonSentence(placeholder.reason, language)),
        ...placesOf(words.hoverPlaces, field.count),
      ]
      return { contents: [{ value: lines.join('\n\n') }] }
    },
  }
}

function placesOf(word: string, count: number): readonly string[] {
  return count > 1 ? [worded(word, { count })] : []
}

/** What a report says is text, never markup of the hover. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
