import { isHan } from '../../characters.ts'
import {
  chainAway,
  chainGoesOn,
  comesFrom,
  companyName,
  comparesWith,
  endsSentence,
  fromThere,
  headsOfOneCharacter,
  isComparedWith,
  localBodies,
  manyBodies,
  numberedSchool,
  ownBrands,
  peopleOfPlaces,
  phraseEnd,
  placeEvents,
  placeNamed as schools,
  staysBefore,
  staysBehind,
  townOffice,
  whereabouts,
} from '../../language/institutions.ts'
import { endsPlace, levelOfOffice, townLevels, zones } from '../../language/levels.ts'
import { countsPeople, countsWords, figureInBrackets, listJoint, listTail } from '../../language/members.ts'
import { andSuchPlaces } from '../../language/places.ts'
import { body, type Entity, levelEntity, officeEntity, ownPlace, ownUnit } from '../entity.ts'
import { either, isAmong, longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import {
  beforeParenthesis,
  charBefore,
  type MaskContext,
  type Rule,
  skipSpacesBack,
  textAfter,
  textBefore,
} from '../mask-context.ts'
import { unitAt } from '../units.ts'
import { nameVerdict, personVerdict, type Verdict } from '../verdict.ts'

const domainOrOffice = either(After.domain, After.office)
const ownBodies = either(After.office, After.ownInstitution)
const levelLike = either(After.level, After.notLevel)
const heads = either(
  After.level,
  After.notLevel,
  After.office,
  After.ownInstitution,
  After.namedInstitution,
  After.landmark,
)
const headOfName = either(After.office, After.ownInstitution, After.level, After.namedInstitution, After.landmark)
const ofOwnUnit = either(After.office, After.ownInstitution, After.level)
const bodyLabels = either(Before.bodyLabel, Before.partyLabel)
const placesBefore = either(Before.place, Before.away)

/** How far behind a mask the noun may stand that says what the mask names. */
const reach = 12

const names = either(
  After.level,
  After.notLevel,
  After.levelOffice,
  After.office,
  After.ownInstitution,
  After.namedInstitution,
  After.landmark,
  After.domain,
)
const namesOrNot = either(names, After.notMeasure)

/** Places, institutions, companies, brands. */
export const nameRule: Rule = (context) => {
  const before = pick(context.before, Before.slogan)
  return (
    nameAfter(context) ??
    bodyLabel(context) ??
    slogan(context, before?.classes ?? 0) ??
    festival(context) ??
    placeBefore(context) ??
    whereabout(context) ??
    subject(context)
  )
}

/** The name that the words behind the value make of it; null where they make none. */
export function nameAfter(context: MaskContext): Verdict | null {
  const { to, next: at } = context
  if (at >= to) return null
  const several = plural(context)
  if (several) return several
  const first = pick(context.after, namesOrNot)
  if (first && first.edge <= to) {
    const found = direct(context, at, first.edge, first.classes)
    if (found) return found
  }
  return inPhrase(context, at)
}

function direct(context: MaskContext, at: number, edge: number, classes: number): Verdict | null {
  const { text } = context
  const said = text.slice(at, edge)
  const elsewhere = pick(context.before, Before.elsewhere) !== null || isCompared(context) || isChainElsewhere(context)
  if (isAmong(classes, After.levelOffice))
    return nameVerdict('level-after', said, levelEntity(levelOfOffice(said), elsewhere))
  if (isAmong(classes, After.notLevel) && !isAmong(classes, domainOrOffice)) return null
  if (isAmong(classes, After.level))
    return nameVerdict('level-after', said, zones.test(said) && !elsewhere ? ownUnit : levelEntity(said, elsewhere))
  if (isAmong(classes, ownBodies)) return nameVerdict('institution-after', said, institutionEntity(context, said))
  if (isAmong(classes, After.landmark)) return landmark(context, at, said)
  if (isAmong(classes, After.namedInstitution))
    return nameVerdict('institution-after', said, institutionEntity(context, wholeName(context, said), true))
  if (!isAmong(classes, After.domain)) return null
  const office = longest(afterWords, text, edge, After.office)
  if (office && office.edge <= context.to)
    return nameVerdict('domain-after', said, institutionEntity(context, text.slice(edge, office.edge)), 1)
  const deeper = inPhrase(context, edge)
  return deeper ?? nameVerdict('domain-after', said, ownPlace(said), 1)
}

/** `*河镇`: one visible character and a level make the rest of the name; a landmark alone has a name of its own. */
function landmark(context: MaskContext, at: number, said: string): Verdict {
  const town = said.length === 1 ? townName(context, at) : null
  return town ?? nameVerdict('landmark-after', said, body(said))
}

/** `与**区、**区相比`: other places than the report's own. */
function isCompared(context: MaskContext): boolean {
  return comparesWith.test(textBefore(context, 3)) && isComparedWith.test(textAfter(context, 20))
}

/** The level that closes a place's name whose visible part, at most three characters, begins at `at`. */
function townAt({ text, to }: MaskContext, at: number): { visible: number; edge: number } | null {
  for (let i = at + 1; i <= at + 3 && i < to && isHan(text.charCodeAt(i)); i++) {
    const level = longest(afterWords, text, i, levelLike)
    if (!level || !isAmong(level.classes, After.level)) continue
    return townLevels.has(text.slice(i, level.edge)) ? { visible: i - at, edge: level.edge } : null
  }
  return null
}

/** One visible character is part of the masked name (`*河镇`); two or more are a name of their own behind their county's. */
function townName(context: MaskContext, at: number): Verdict | null {
  const town = townAt(context, at)
  if (!town) return null
  const said = context.text.slice(at, town.edge)
  return town.visible === 1
    ? nameVerdict('level-after', said, levelEntity(said))
    : nameVerdict('institution-after', said, ownUnit, 1)
}

/** A body has a name of its own, and so has an office behind a level (`**县**法庭`); one behind nothing is its place's. */
function institutionEntity(context: MaskContext, said: string, named = false): Entity {
  if (placeEvents.test(textAfter(context, 12, context.next))) return ownUnit
  const isLocal = localBodies.has(said) || numberedSchool.test(said)
  if (!isLocal && (named || manyBodies.test(said) || townOffice.test(said))) return body(said)
  const before = charBefore(context)
  const nested =
    isHan(before) && pick(context.before, Before.institution) !== null && endsPlace.test(textBefore(context, 1))
  if (nested) return body(said)
  return peopleOfPlaces.test(said) ? ownUnit : officeEntity(said)
}

/** A company's name as far as its kind, where it begins with what was found of it. */
function wholeName(context: MaskContext, said: string): string {
  const whole = schools.test(said) ? null : companyName.exec(textAfter(context, 24, context.next))?.[0]
  return whole?.startsWith(said) ? whole : said
}

/** `同**省**市签了协议`, `赴**市**县`: a chain of levels behind a word that leads away is another place at each of them. */
function isChainElsewhere(context: MaskContext): boolean {
  const lead = chainAway.exec(textBefore(context, 32))
  if (!lead) return false
  return lead.groups?.above !== '' || chainGoesOn.test(textAfter(context, 24))
}

/** The head noun a few words further: `**江口镇九年制…学校`, `**普通高中教育质量先进县`. */
function inPhrase(context: MaskContext, at: number): Verdict | null {
  const { text, to } = context
  if (unitAt(text, to, at)) return null
  const limit = Math.min(to, at + reach)
  for (let i = at; i < limit; i++) {
    if (!isHan(text.charCodeAt(i))) return null
    const word = longest(afterWords, text, i, heads)
    if (!word && phraseEnd.includes(text[i] ?? '')) return null
    if (!word || word.edge > to || i === at) continue
    const said = text.slice(at, word.edge)
    if (i === at + 1 && isAmong(word.classes, After.level)) {
      const town = townName(context, at)
      if (town) return town
    }
    const head = text.slice(i, word.edge)
    if (head.length === 1 && !isAmong(word.classes, After.level) && !headsOfOneCharacter.includes(head)) continue
    if (isAmong(word.classes, headOfName)) {
      const own = isAmong(word.classes, ofOwnUnit)
      const whole = text.slice(context.next, word.edge)
      const isOwnBrand = ownBrands.test(head) && pick(context.after, After.domain) !== null
      const entity = isOwnBrand ? ownUnit : institutionEntity(context, whole, !own)
      return nameVerdict('institution-after', said, entity, 1)
    }
  }
  return null
}

/** `**（**%）、**（**票）`: what a list gives figures of. */
export const ratedRule: Rule = (context) => {
  const { text, left, right, to, mask } = context
  if (left !== mask.start || right !== mask.end) return null
  const found = figureInBrackets.exec(text.slice(right, Math.min(to, right + 24)))
  if (!found || !(listJoint.test(textBefore(context, 1)) || listJoint.test(found.groups?.next ?? ''))) return null
  return nameVerdict('figure-behind', found[0].replace(/[*＊\d.,]+/u, '*'), null)
}

/** `**、**、**等*家企业`: what the end of the list counts. */
export const tailRule: Rule = (context) => {
  const { text, left, right, to, mask } = context
  if (left !== mask.start || right !== mask.end) return null
  const tail = listTail.exec(text.slice(right, Math.min(to, right + 60)))?.groups
  if (!tail?.measure || countsWords.test(tail.noun ?? '')) return null
  const cue = `等*${tail.measure}${tail.noun ?? ''}`
  return countsPeople.test(tail.measure)
    ? personVerdict('list-tail', cue, null, 1)
    : nameVerdict('list-tail', cue, null, 1)
}

/** `供应商：**`, `权利人**`. */
function bodyLabel(context: MaskContext): Verdict | null {
  const { text, from, left } = context
  let end = skipSpacesBack(text, from, left)
  const colon = '：:为是系'.includes(text[end - 1] ?? ' ') && end > from
  if (colon) end = beforeParenthesis(text, from, skipSpacesBack(text, from, end - 1))
  const label = longest(beforeWords, text, end, bodyLabels)
  if (!label || label.edge < from || (!colon && end - label.edge < 3)) return null
  const said = text.slice(label.edge, end)
  return nameVerdict('form-line', said, body(said), 1)
}

/** `**县、**区三县区`: the places together. */
function plural(context: MaskContext): Verdict | null {
  const word = pick(context.after, After.plural)
  if (!word) return null
  const said = context.text.slice(context.next, word.edge)
  return nameVerdict('level-after', said, null)
}

/** 建设**, 赴**: a word that a place's name follows. */
function placeBefore(context: MaskContext): Verdict | null {
  const before = pick(context.before, placesBefore)
  if (!before || textAfter(context, 1) === '的') return null
  const own = isAmong(before.classes, Before.place) && !andSuchPlaces.test(textAfter(context, 6))
  return nameVerdict('place-before', context.text.slice(before.edge, context.left), own ? ownUnit : null, 1)
}

/** `男，**族，****人，`. */
export const nativeRule: Rule = (context) => {
  return isNative(context) ? nameVerdict('place-before', '人', null, 1) : null
}

/** Whether the words around are those of where somebody comes from. */
function isNative(context: MaskContext): boolean {
  return (
    context.left === context.mask.start &&
    fromThere.test(textAfter(context, 2)) &&
    comesFrom.test(textBefore(context, 32))
  )
}

/** `在**出差`, `人在**。` */
function whereabout(context: MaskContext): Verdict | null {
  const [before, behind] = [textBefore(context, 2), textAfter(context, 3)]
  const stays = staysBefore.test(before) && staysBehind.exec(behind)
  if (stays) return nameVerdict('place-before', stays[0], null, 1)
  return whereabouts.test(before) && endsSentence.test(behind) ? nameVerdict('place-before', before, null, 1) : null
}

/** 双**: a shopping festival that is called by its date. */
function festival(context: MaskContext): Verdict | null {
  return textBefore(context, 1) === '双' ? nameVerdict('place-before', '双', body('双'), 1) : null
}

/** 平安**, “技能**”先进县. */
function slogan(context: MaskContext, classes: number): Verdict | null {
  if (!isAmong(classes, Before.slogan)) return null
  const after = textAfter(context, 1)
  if (after !== '' && !'”"’」》，。；、！建创行'.includes(after)) return null
  return nameVerdict('slogan', textBefore(context, 2), ownUnit, 1)
}

/** A bare mask that opens a clause and is followed by what it did. */
function subject(context: MaskContext): Verdict | null {
  const before = charBefore(context)
  if (isHan(before)) return null
  const verb = longest(afterWords, context.text, context.right, After.subjectVerb)
  return verb && context.mask.count <= 4 && context.left === context.mask.start
    ? nameVerdict('clause-subject', context.text.slice(context.right, verb.edge), ownUnit, 0)
    : null
}
