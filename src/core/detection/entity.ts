/** Who or what a masked name stands for, as far as the words at the mask tell. */

export type Entity =
  /** The unit that the report is of: `**教育系统`, `平安**`. */
  | { readonly type: 'own-unit' }
  /** The place of a level, by the level's word: `**县`. `elsewhere` where it is expressly another one: `对口协作的**市`. */
  | { readonly type: 'level'; readonly level: string; readonly elsewhere: boolean }
  /**
   * A body, brand or landmark told by its head noun: `**公司`, `**山`. `mayBearPlace` where it may just as well have the name of the
   * report's own place, as a school does and a company does not.
   */
  | { readonly type: 'body'; readonly head: string; readonly mayBearPlace: boolean }
  /** A body of which only the number is masked: `第**中学`. The head is empty where none follows at once. */
  | { readonly type: 'numbered-body'; readonly head: string }
  /** `《**》`. */
  | { readonly type: 'publication' }
  /** Somebody: by the surname that shows (`张**`), else by the role beside the mask, else by neither. */
  | { readonly type: 'person'; readonly surname: string | null; readonly role: string | null }

export const ownUnit: Entity = { type: 'own-unit' }

export function levelEntity(level: string, elsewhere = false): Entity {
  return { type: 'level', level, elsewhere }
}

/** A body with a name of its own. */
export function body(head: string): Entity {
  return { type: 'body', head, mayBearPlace: false }
}

/** A body that the report may name after its own place. */
export function localBody(head: string): Entity {
  return { type: 'body', head, mayBearPlace: true }
}

/** True for two names of places at one level; which of them is meant by either is not known. */
export function isSameLevel(a: Entity | null | undefined, b: Entity | null | undefined): boolean {
  return a?.type === 'level' && b?.type === 'level' && a.level === b.level && a.elsewhere === b.elsewhere
}

export function surnamed(surname: string): Entity {
  return { type: 'person', surname, role: null }
}

/** Whoever has the role; an empty one tells nobody from others. */
export function inRole(role: string): Entity {
  return { type: 'person', surname: null, role: role === '' ? null : role }
}
