/** What happens in the editor or to the session, and what is to be done about it; offsets are those of the editor's text. */
import type { Edit } from '../../src/core/change.ts'
import type { Message } from '../../src/core/codes.ts'
import type { FieldId, PlaceholderId, Span, Step } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import type { Session } from '../../src/core/session.ts'
import type { PointerSide } from './active.ts'
import type { TextUpdate } from './text-update.ts'

export type ProjectionEvent =
  /** A person changed the text; more of the same may follow at once. */
  | { readonly type: 'edited'; readonly edits: readonly Edit[] }
  /** The editor is done with what it was doing, its cursor included. */
  | { readonly type: 'settled'; readonly selection: Span; readonly now: number }
  | { readonly type: 'composition-started'; readonly selection: Span }
  | { readonly type: 'composition-ended'; readonly selection: Span; readonly now: number }
  /** `isOwn` where an effect moved the cursor and no person. */
  | { readonly type: 'selected'; readonly selection: Span; readonly isOwn: boolean }
  /** A button of the pointer went down on a placeholder; `at` is the position next to the pointer, which is before or behind it. */
  | { readonly type: 'pressed'; readonly at: number; readonly pointer: PointerSide; readonly selection: Span }
  /** The session or the placeholder worked at may be another. */
  | {
      readonly type: 'session'
      readonly session: Session
      readonly active: PlaceholderId | null
      readonly selection: Span
      /** What must be right at once, in offsets of the editor's text; null for all of it. */
      readonly sight: readonly Span[] | null
    }
  /** A person wants to see a stretch of the text. */
  | { readonly type: 'visited'; readonly span: Span }

export type ProjectionEffect =
  /** Send `settled` once the editor is done. */
  | { readonly type: 'settle' }
  /** Tell the session; its answer is a `session`, also where nothing changed. */
  | {
      readonly type: 'act'
      readonly steps: readonly Step[]
      readonly stroke: string | null
      /** At how many places at once something else was put; absent where it was one, or something was only added. */
      readonly replaced?: number
      /** What was put into one field at once, as it was before it became one line; absent where that is not all. */
      readonly put?: { readonly field: FieldId; readonly text: string }
    }
  /** Apply the repairs to the text, which then says `after`. */
  | { readonly type: 'update'; readonly before: Resolved; readonly after: Resolved; readonly update: TextUpdate }
  /** Places out of sight say what they said: send `session` without a sight once the hand rests, or at once. */
  | { readonly type: 'catch-up'; readonly isAtOnce: boolean }
  | { readonly type: 'select'; readonly span: Span; readonly isRevealed: boolean }
  | { readonly type: 'focus' }
  /** Send `selected` with what is selected after all other effects and events. */
  | { readonly type: 'follow'; readonly isOwn: boolean }
  | { readonly type: 'activate'; readonly placeholder: PlaceholderId | null }
  /** Words are selected, or none. */
  | { readonly type: 'select-words'; readonly span: Span | null }
  | { readonly type: 'say'; readonly messages: readonly Message[] }
