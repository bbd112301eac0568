/** How the members of a list hang together where each is one `*`; behind one there may be a short bracket: `*（*票）、*和*等`. */

export const joints = '、和与及'

/** Behind a value: the members that follow it. */
export const membersBehind = /^(?:[、和与及]\*(?:（[^）]{0,12}）)?)+/u

/** Before a value: the members that lead to it. */
export const membersBefore = /(?:\*(?:（[^）]{0,12}）)?[、和与及])+$/u

/** Behind a member: its figure with a unit in brackets, and what follows. */
export const figureInBrackets =
  /^[（(][-－+＋约]?[*＊\d][*＊\d.,]*(?:[%％‰]|[万亿]?[票分户人元件个项次家吨亩例起台辆名]|分钟|小时|万元|亿元|个百分点)[）)](?<next>[、，和与及；。]?)/u

/** Between the members of such a list, and before its first. */
export const listJoint = /[、和与及是为有]/u
