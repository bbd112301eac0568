import { isHan, isLatin, isStar } from '../../characters.ts'
import {
  authorLabels,
  behindDoer,
  behindFamiliar,
  behindGiver,
  doneBy,
  familiar,
  introduces,
  labelsWithoutColon,
  leadsToPerson,
  parents,
  ranksOfWork,
  receivedFrom,
  selfLabels,
  shortAddress,
  speaker,
  tellsSexAndBirth,
} from '../../language/people.ts'
import { inRole, surnamed } from '../entity.ts'
import { either, isAmong, longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import {
  beforeParenthesis,
  charAfter,
  charBefore,
  type MaskContext,
  type Rule,
  skipSpacesBack,
  textAfter,
  textBefore,
} from '../mask-context.ts'
import { personVerdict, type Verdict } from '../verdict.ts'
import { nameAfter } from './names.ts'

const labelOrRole = either(Before.personLabel, Before.role)
const titleOrMark = either(After.title, After.personMark)
const noTitles = either(
  After.notMeasure,
  After.office,
  After.ownInstitution,
  After.namedInstitution,
  After.notLevel,
  After.domain,
)
const labelsOfPeople = either(Before.personLabel, Before.partyLabel)
const figureCues = either(Before.figure, Before.counted)
const employment = either(Before.institution, Before.role)
const verbsOfPeople = either(After.personVerb, After.leaderVerb)

/** Persons, where a title, a form's line or a surname says so. */
export const personRule: Rule = (context) => {
  if (context.left !== context.mask.start || context.mask.count > 6) return null
  return (
    behindSurname(context) ??
    besideTitle(context) ??
    besideShortAddress(context) ??
    familiarly(context) ??
    inReceipt(context) ??
    inFormLine(context) ??
    beforePersonMark(context) ??
    behindRole(context) ??
    ofSexAndBirth(context) ??
    signature(context) ??
    ofBody(context) ??
    beforePersonVerb(context)
  )
}

/** `张**`, `书记高*`: a surname, and for those that are common words a role, a title or a person's mark beside it. */
function behindSurname(context: MaskContext): Verdict | null {
  if (context.mask.count > 3) return null
  const { text, mask } = context
  const some = text[mask.start - 1] === '某' && mask.start - 1 > context.from
  const name = longest(beforeWords, text, some ? mask.start - 1 : mask.start, Before.surname)
  if (!name || name.edge < context.from) return null
  const surname = text.slice(name.edge, mask.start)
  const found = personVerdict('surname-before', surname, surnamed(surname))
  if (some) return found
  if (!isStar(text.charCodeAt(mask.start)))
    return (context.unit && !longest(afterWords, text, mask.end, After.surnamed)) || nameAfter(context)?.weight === 2
      ? null
      : found
  const role = longest(beforeWords, text, skipSpacesBack(text, context.from, name.edge), labelOrRole)
  const label =
    /[：:]\s*$/u.test(textBefore(context, 3, name.edge)) &&
    longest(beforeWords, text, labelEnd(context, name.edge), labelOrRole)
  const after = longest(afterWords, text, mask.end, titleOrMark)
  const unit = context.unit
  const behaves = !unit || longest(afterWords, text, mask.end, After.surnamed) !== null
  if ((role || label) && behaves && !(unit && unit.unit !== '家' && !role)) return found
  if (after && !isAmong(after.classes, After.measure)) return found
  if (isAmong(name.classes, Before.wordLikeSurname) && surname.length === 1)
    return (listed(context, name.edge) || standsAsPerson(context, name.edge)) && !unit && !nameAfter(context)
      ? found
      : null
  if (unit && !behaves) return ofHousehold(context, unit.unit) ? found : null
  return nameAfter(context)?.weight === 2 ? null : found
}

/** `赵**户的水表`, not `张**户，`: a household by its head. */
function ofHousehold(context: MaskContext, unit: string): boolean {
  return unit === '户' && /^户[的家被]/u.test(textAfter(context, 2, context.mask.end))
}

/** Between other persons of a list, or after a conjunction. */
function listed(context: MaskContext, at: number): boolean {
  return (
    /[*＊某]、$/u.test(textBefore(context, 2, at)) ||
    /^、[\u4e00-\u9fa5][*＊]/u.test(textAfter(context, 3, context.mask.end))
  )
}

/** Opens a clause, or follows a word that a person follows. */
function standsAsPerson(context: MaskContext, at: number): boolean {
  const code = charBefore(context, at)
  return (!isHan(code) && !isStar(code)) || leadsToPerson.includes(context.text[at - 1] ?? ' ')
}

function labelEnd(context: MaskContext, at: number): number {
  let end = skipSpacesBack(context.text, context.from, at)
  if ('：:'.includes(context.text[end - 1] ?? ' ')) end--
  return beforeParenthesis(context.text, context.from, skipSpacesBack(context.text, context.from, end))
}

function besideTitle(context: MaskContext): Verdict | null {
  const at = context.next
  if (context.right !== context.mask.end) return null
  const word = pick(context.after, After.title)
  if (!word || word.edge > context.to) return null
  const longer = pick(context.after, noTitles)
  if (longer && longer.edge > word.edge) return null
  const said = context.text.slice(at, word.edge)
  // “**妈妈课堂”
  if (/[“「『]$/u.test(textBefore(context, 1)) && parents.test(said) && isHan(charAfter(context, word.edge)))
    return null
  if (ranksOfWork.test(textAfter(context, 5, at))) return null
  const role = pick(context.before, Before.role)
  const cue = role ? context.text.slice(role.edge, context.left) : ''
  const title = said === '同志' || said === '同学' || said === '老师' ? '' : said
  return personVerdict('title-after', said, inRole(cue !== '' ? cue : title))
}

/** `联系人：**`, `我叫***`. */
function inFormLine(context: MaskContext): Verdict | null {
  const { text } = context
  const end = labelEnd(context, context.left)
  const label = longest(beforeWords, text, end, labelsOfPeople)
  if (!label || label.edge < context.from) return null
  const said = text.slice(label.edge, end)
  const separated = end < context.left
  if (isAmong(label.classes, Before.partyLabel) && (!separated || context.mask.count !== 3)) return null
  const first = label.edge === context.from || !isHan(charBefore(context, label.edge))
  if (!separated && !labelsWithoutColon.test(said)) return null
  if (separated && said.length === 1 && !first) return null
  if (context.unit || nameAfter(context)) return null
  return personVerdict(
    'form-line',
    said,
    inRole(authorLabels.test(said) ? '述职人' : selfLabels.test(said) ? '' : said),
  )
}

/** `*工，`, and in a chat `*科 09:02`. */
function besideShortAddress(context: MaskContext): Verdict | null {
  if (context.mask.count > 2 || context.right !== context.mask.end) return null
  const behind = textAfter(context, 9)
  const isSpeaker = context.left === context.from && context.mask.count === 1 && speaker.test(behind)
  if (!isSpeaker && !shortAddress.test(behind)) return null
  if (pick(context.before, figureCues)) return null
  return personVerdict('title-after', behind.slice(0, 1), inRole(behind.slice(0, 1)), 1)
}

/** `老**（QQ`: which of those called so is meant is not said. */
function familiarly(context: MaskContext): Verdict | null {
  if (context.mask.count > 2 || context.unit) return null
  const called = familiar.exec(textBefore(context, 2))?.groups?.called
  return called && behindFamiliar.test(textAfter(context, 2)) ? personVerdict('surname-before', called, null, 1) : null
}

/** `今借到**现金`, `由**保管`. */
function inReceipt(context: MaskContext): Verdict | null {
  if (context.mask.count < 2 || context.mask.count > 3) return null
  const [before, behind] = [textBefore(context, 4), textAfter(context, 6)]
  const given = receivedFrom.test(before) ? behindGiver.exec(behind) : null
  const done = doneBy.test(before) ? behindDoer.exec(behind) : null
  const cue = (given ?? done)?.[0]
  return cue ? personVerdict('person-mark', cue, null, 1) : null
}

function beforePersonMark(context: MaskContext): Verdict | null {
  const mark = longest(afterWords, context.text, context.mask.end, After.personMark)
  return mark && context.mask.count <= 4 && !/^（[电住身]/u.test(textAfter(context, 2))
    ? personVerdict(
        'person-mark',
        context.text.slice(context.mask.end, mark.edge),
        isIntroduced(context) ? null : inRole('同志'),
      )
    : null
}

function ofSexAndBirth(context: MaskContext): Verdict | null {
  const told = context.mask.count > 1 && tellsSexAndBirth.exec(textAfter(context, 20))?.[0]
  return told ? personVerdict('person-mark', told, null) : null
}

/** A line that begins with somebody introduces one who is no other line's. */
function isIntroduced(context: MaskContext): boolean {
  return context.mask.start === context.from && introduces.test(textAfter(context, 4))
}

/** `书记**`, `被告人**`: a role that names its holder. */
function behindRole(context: MaskContext): Verdict | null {
  const { text } = context
  const at = labelEnd(context, context.left)
  const role = longest(beforeWords, text, at, Before.role)
  if (!role || role.edge < context.from || context.mask.count > 5 || context.right !== context.mask.end) return null
  const said = text.slice(role.edge, at)
  const colon = /[：:]/u.test(text.slice(at, context.left))
  if (said.length === 1 && !colon) return null
  if (context.unit || nameAfter(context)) return null
  if (longest(afterWords, text, context.right, After.figure)) return null
  if (!colon && longest(beforeWords, text, role.edge, figureCues) && context.mask.count > 2) return null
  return personVerdict('role-before', said, inRole(said))
}

/** The last word of a heading or signature: behind an institution or role and a space. */
function signature(context: MaskContext): Verdict | null {
  if (!Number.isNaN(charAfter(context)) && textAfter(context, 4).trim() !== '') return null
  const start = skipSpacesBack(context.text, context.from, context.left)
  if (start === context.left || context.mask.count > 4 || isLatin(charBefore(context, start))) return null
  const word = longest(beforeWords, context.text, start, employment)
  return word && word.edge >= context.from
    ? personVerdict('role-before', context.text.slice(word.edge, start), inRole(''), 1)
    : null
}

/** `县发改局**，`: somebody of that body. */
function ofBody(context: MaskContext): Verdict | null {
  if (context.mask.count > 3 || !isBreak(charAfter(context))) return null
  const body = pick(context.before, Before.body)
  return body && body.edge >= context.from
    ? personVerdict('role-before', context.text.slice(body.edge, context.left), null, 1)
    : null
}

function isBreak(code: number): boolean {
  return Number.isNaN(code) || '，、。；）'.includes(String.fromCharCode(code))
}

/** `**驾驶`, `***牵头`: somebody does what only people do. */
function beforePersonVerb(context: MaskContext): Verdict | null {
  if (context.mask.count < 2 || context.mask.count > 3) return null
  const verb = pick(context.after, context.mask.count === 3 ? verbsOfPeople : After.personVerb)
  return verb ? personVerdict('person-mark', context.text.slice(context.next, verb.edge), null, 1) : null
}
