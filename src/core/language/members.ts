/** How the members of a list hang together where each is one `*`; behind one there may be a short bracket: `*（*票）、*和*等`. */

export const joints = '、和与及'

/** Behind a value: the members that follow it. */
export const membersBehind = /^(?:[、和与及]\*(?:（[^）]{0,12}）)?)+/u

/** Before a value: the members that lead to it. */
export const membersBefore = /(?:\*(?:（[^）]{0,12}）)?[、和与及])+$/u
