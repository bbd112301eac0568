/** How the members of a list hang together where each is one `*`; behind one there may be a short bracket: `*（*票）、*和*等`. */

export const joints = '、和与及'

/** Behind a value: the members that follow it. */
export const membersBehind = /^(?:[、和与及]\*(?:（[^）]{0,12}）)?)+/u

/** Before a value: the members that lead to it. */
export const membersBefore = /(?<!\*(?:（[^）]{0,12}）)?[、和与及])(?:\*(?:（[^）]{0,12}）)?[、和与及])+$/u

/** Behind a member: its figure with a unit in brackets, and what follows. */
export const figureInBrackets =
  /^[（(][-－+＋约]?[*＊\d][*＊\d.,]*(?:[%％‰]|[万亿]?[票分户人元件个项次家吨亩例起台辆名]|分钟|小时|万元|亿元|个百分点)[）)](?<next>[、，和与及；。]?)/u

/** Between the members of such a list, and before its first. */
export const listJoint = /[、和与及是为有]/u

/** The end of a list behind one of its members: how many there are, and of what. */
export const listTail =
  /^(?:（[^（）]{0,12}）)?(?:[、和与及][\u4e00-\u9fff]?[*＊]{1,6}(?:（[^（）]{0,12}）)?){0,6}等(?:[*＊\d]{1,4}|[一二三四五六七八九十百几多数]{1,3})余?(?<measure>[名位个家所座条支只]|人(?![次均口年日天]))(?<noun>[\u4e00-\u9fff]{0,2})/u

export const countsPeople = /^[名位人]$/u
/** Counted with 个 but no bodies: 等3个方面. */
export const countsWords = /^(?:方面|问题|环节|领域|症状|病种|专题|主题|岗位|工种|指标)/u
