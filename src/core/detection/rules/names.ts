import { levelOfOffice, townLevels, zones } from '../../language/levels.ts'
import { isHan } from '../chars.ts'
import { body, type Entity, levelEntity, localBody, ownUnit } from '../entity.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import {
  beforeParenthesis,
  charBefore,
  nameVerdict,
  type Rule,
  type Sight,
  skipSpacesBack,
  textAfter,
  textBefore,
  type Verdict,
} from '../sight.ts'
import { unitAt } from './units.ts'

/** How far behind a mask the noun may stand that says what the mask names. */
const reach = 12
/** Words that end the noun phrase which a mask opens. */
const phraseEnd =
  '的了是在与和及等将被获把对为从至到向于因经由并而也都就使让给居全我本各该此每有没已其这那以再又还仍均只比超达'

const names =
  After.level |
  After.notLevel |
  After.levelOffice |
  After.office |
  After.ownInstitution |
  After.namedInstitution |
  After.landmark |
  After.domain

/** Places, institutions, companies, brands. */
export const nameRule: Rule = (sight) => {
  const before = pick(sight.before, Before.slogan)
  return (
    nameAfter(sight) ??
    bodyLabel(sight) ??
    slogan(sight, before?.classes ?? 0) ??
    festival(sight) ??
    placeBefore(sight) ??
    subject(sight)
  )
}

/** The name that the words behind the value make of it; null where they make none. */
export function nameAfter(sight: Sight): Verdict | null {
  const { to, next: at } = sight
  if (at >= to) return null
  const several = plural(sight)
  if (several) return several
  const first = pick(sight.after, names | After.notMeasure)
  if (first && first.edge <= to) {
    const found = direct(sight, at, first.edge, first.classes)
    if (found) return found
  }
  return inPhrase(sight, at)
}

function direct(sight: Sight, at: number, edge: number, classes: number): Verdict | null {
  const { text } = sight
  const said = text.slice(at, edge)
  const elsewhere = pick(sight.before, Before.elsewhere) !== null || isCompared(sight)
  if (classes & After.levelOffice) return nameVerdict('level-after', said, levelEntity(levelOfOffice(said), elsewhere))
  if (classes & After.notLevel && !(classes & (After.domain | After.office))) return null
  if (classes & After.level)
    return nameVerdict('level-after', said, zones.test(said) && !elsewhere ? ownUnit : levelEntity(said, elsewhere))
  if (classes & After.office || classes & After.ownInstitution)
    return nameVerdict('institution-after', said, institutionEntity(sight, said))
  if (classes & After.landmark) return landmark(sight, at, said)
  if (classes & After.namedInstitution)
    return nameVerdict('institution-after', said, institutionEntity(sight, said, true))
  if (!(classes & After.domain)) return null
  const deeper = inPhrase(sight, edge)
  return deeper ?? nameVerdict('domain-after', said, ownUnit, 1)
}

/** `*河镇`: one visible character and a level make the rest of the name; a landmark alone has a name of its own. */
function landmark(sight: Sight, at: number, said: string): Verdict {
  const town = said.length === 1 ? townName(sight, at) : null
  return town ?? nameVerdict('landmark-after', said, body(said))
}

/** `与**区、**区相比`: other places than the report's own. */
function isCompared(sight: Sight): boolean {
  return (
    /(?:[与同和跟比、]|相较于?)$/u.test(textBefore(sight, 3)) &&
    /^[^，。；]{1,12}(?:相比|对比|比较|差距|看齐)/u.test(textAfter(sight, 20))
  )
}

/** The level that closes a place's name whose visible part, at most three characters, begins at `at`. */
function townAt({ text, to }: Sight, at: number): { visible: number; edge: number } | null {
  for (let i = at + 1; i <= at + 3 && i < to && isHan(text.charCodeAt(i)); i++) {
    const level = longest(afterWords, text, i, After.level | After.notLevel)
    if (!level || !(level.classes & After.level)) continue
    return townLevels.has(text.slice(i, level.edge)) ? { visible: i - at, edge: level.edge } : null
  }
  return null
}

/** One visible character is part of the masked name (`*河镇`); two or more are a name of their own behind their county's. */
function townName(sight: Sight, at: number): Verdict | null {
  const town = townAt(sight, at)
  if (!town) return null
  const said = sight.text.slice(at, town.edge)
  return town.visible === 1
    ? nameVerdict('level-after', said, levelEntity(said))
    : nameVerdict('institution-after', said, ownUnit, 1)
}

/** An institution behind a level has a name of its own (`**县**中学`); behind nothing it bears its place's. */
function institutionEntity(sight: Sight, said: string, named = false): Entity {
  const before = charBefore(sight)
  const nested =
    isHan(before) &&
    pick(sight.before, Before.institution) !== null &&
    /[省市县区镇乡村州盟旗道]$/u.test(textBefore(sight, 1))
  if (nested) return body(said)
  return named ? localBody(said) : ownUnit
}

/** The head noun a few words further: `**江口镇九年制…学校`, `**普通高中教育质量先进县`. */
function inPhrase(sight: Sight, at: number): Verdict | null {
  const { text, to } = sight
  if (unitAt(text, to, at)) return null
  const limit = Math.min(to, at + reach)
  for (let i = at; i < limit; i++) {
    if (!isHan(text.charCodeAt(i))) return null
    const word = longest(
      afterWords,
      text,
      i,
      After.level | After.notLevel | After.office | After.ownInstitution | After.namedInstitution | After.landmark,
    )
    if (!word && phraseEnd.includes(text[i] ?? '')) return null
    if (!word || word.edge > to || i === at) continue
    const said = text.slice(at, word.edge)
    if (i === at + 1 && word.classes & After.level) {
      const town = townName(sight, at)
      if (town) return town
    }
    const head = text.slice(i, word.edge)
    if (head.length === 1 && !(word.classes & After.level) && !'局厅委厂桥'.includes(head)) continue
    if (word.classes & (After.office | After.ownInstitution | After.level | After.namedInstitution | After.landmark)) {
      const own = word.classes & (After.office | After.ownInstitution | After.level)
      const entity = own ? institutionEntity(sight, said) : institutionEntity(sight, head, true)
      return nameVerdict('institution-after', said, entity, 1)
    }
  }
  return null
}

/** `供应商：**`, `权利人**`. */
function bodyLabel(sight: Sight): Verdict | null {
  const { text, from, left } = sight
  let end = skipSpacesBack(text, from, left)
  const colon = '：:为是系'.includes(text[end - 1] ?? ' ') && end > from
  if (colon) end = beforeParenthesis(text, from, skipSpacesBack(text, from, end - 1))
  const label = longest(beforeWords, text, end, Before.bodyLabel | Before.partyLabel)
  if (!label || label.edge < from || (!colon && end - label.edge < 3)) return null
  const said = text.slice(label.edge, end)
  return nameVerdict('form-line', said, body(said), 1)
}

/** `**县、**区三县区`: the places together. */
function plural(sight: Sight): Verdict | null {
  const word = pick(sight.after, After.plural)
  if (!word) return null
  const said = sight.text.slice(sight.next, word.edge)
  return nameVerdict('level-after', said, null)
}

/** 建设**, 赴**: a word that a place's name follows. */
function placeBefore(sight: Sight): Verdict | null {
  const before = pick(sight.before, Before.place | Before.away)
  if (!before || textAfter(sight, 1) === '的') return null
  const own =
    (before.classes & Before.place) !== 0 &&
    !/^等(?:[一二三]线)?(?:大|大中)?(?:城市|地|省|国)/u.test(textAfter(sight, 6))
  return nameVerdict('place-before', sight.text.slice(before.edge, sight.left), own ? ownUnit : null, 1)
}

/** 双**: a shopping festival that is called by its date. */
function festival(sight: Sight): Verdict | null {
  return textBefore(sight, 1) === '双' ? nameVerdict('place-before', '双', body('双'), 1) : null
}

/** 平安**, “技能**”先进县. */
function slogan(sight: Sight, classes: number): Verdict | null {
  if (!(classes & Before.slogan)) return null
  const after = textAfter(sight, 1)
  if (after !== '' && !'”"’」》，。；、！建创行'.includes(after)) return null
  return nameVerdict('slogan', textBefore(sight, 2), ownUnit, 1)
}

/** A bare mask that opens a clause and is followed by what it did. */
function subject(sight: Sight): Verdict | null {
  const before = charBefore(sight)
  if (isHan(before)) return null
  const verb = longest(afterWords, sight.text, sight.right, After.subjectVerb)
  return verb && sight.mask.count <= 4 && sight.left === sight.mask.start
    ? nameVerdict('clause-subject', sight.text.slice(sight.right, verb.edge), ownUnit, 0)
    : null
}
