/** Who or what a masked name stands for, as far as the words at the mask tell. */

export type Entity =
  /**
   * The unit that the report is of, by one of its offices (`**教育局`) or by its bare place (`平安**`, `**精神`). `words` are those that
   * follow a bare place: they may be the beginning of a body's name.
   */
  | { readonly type: 'own-unit'; readonly office: string | null; readonly words: string }
  /** The place of a level, by the level's word: `**县`. `elsewhere` where it is expressly another one: `对口协作的**市`. */
  | { readonly type: 'level'; readonly level: string; readonly elsewhere: boolean }
  /** A body, brand or landmark with a name of its own, by all that shows of it: `**建材公司`, `**山`. */
  | { readonly type: 'body'; readonly head: string }
  /** A body of which only the number is masked: `第**中学`. The head is empty where none follows at once. */
  | { readonly type: 'numbered-body'; readonly head: string }
  /** Something that only the learnt judge takes for a name, by the words behind it: they may begin with a short name that the report defines. */
  | { readonly type: 'opening'; readonly words: string }
  /** `《**》`. */
  | { readonly type: 'publication' }
  /** Somebody: by the surname that shows (`张**`), else by the role beside the mask, else by neither. */
  | { readonly type: 'person'; readonly surname: string | null; readonly role: string | null }

/** The report's own place, with nothing behind it that says more. */
export const ownUnit: Entity = ownPlace('')

/** The report's own place before words that may begin the name of a body. */
export function ownPlace(words: string): Entity {
  return { type: 'own-unit', office: null, words }
}

/** An office behind nothing but a mask. */
export function officeEntity(office: string): Entity {
  return { type: 'own-unit', office, words: '' }
}

export function levelEntity(level: string, elsewhere = false): Entity {
  return { type: 'level', level, elsewhere }
}

/** A body with a name of its own. */
export function body(head: string): Entity {
  return { type: 'body', head }
}

/** True for two that the words beside them make the same, as two members of one list are not. */
export function isAlike(a: Entity | null | undefined, b: Entity | null | undefined): boolean {
  if (!a || !b) return false
  if (a.type === 'level') return b.type === 'level' && a.level === b.level && a.elsewhere === b.elsewhere
  if (a.type === 'body') return b.type === 'body' && a.head === b.head
  return a.type === 'person' && b.type === 'person' && a.surname === b.surname && a.role === b.role
}

export function surnamed(surname: string): Entity {
  return { type: 'person', surname, role: null }
}

/** Whoever has the role; an empty one tells nobody from others. */
export function inRole(role: string): Entity {
  return { type: 'person', surname: null, role: role === '' ? null : role }
}
