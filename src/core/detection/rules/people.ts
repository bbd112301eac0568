import { isHan, isLatin, isStar } from '../chars.ts'
import { inRole, surnamed } from '../entity.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import {
  beforeParenthesis,
  charAfter,
  charBefore,
  personVerdict,
  type Rule,
  type Sight,
  skipSpacesBack,
  textAfter,
  textBefore,
  type Verdict,
} from '../sight.ts'
import { nameAfter } from './names.ts'

/** Persons, where a title, a form's line or a surname says so. */
export const personRule: Rule = (sight) => {
  if (sight.left !== sight.mask.start || sight.mask.count > 6) return null
  return (
    behindSurname(sight) ??
    titled(sight) ??
    formLine(sight) ??
    marked(sight) ??
    roled(sight) ??
    signed(sight) ??
    posted(sight) ??
    acts(sight)
  )
}

/** `张**`, `书记高*`: a surname, and for those that are common words a role, a title or a person's mark beside it. */
function behindSurname(sight: Sight): Verdict | null {
  if (sight.mask.count > 3) return null
  const { text, mask } = sight
  const some = text[mask.start - 1] === '某' && mask.start - 1 > sight.from
  const name = longest(beforeWords, text, some ? mask.start - 1 : mask.start, Before.surname)
  if (!name || name.edge < sight.from) return null
  const surname = text.slice(name.edge, mask.start)
  const found = personVerdict('surname-before', surname, surnamed(surname))
  if (some) return found
  if (!isStar(text.charCodeAt(mask.start)))
    return (sight.unit && !longest(afterWords, text, mask.end, After.surnamed)) || nameAfter(sight)?.weight === 2
      ? null
      : found
  const role = longest(beforeWords, text, skipSpacesBack(text, sight.from, name.edge), Before.role | Before.personLabel)
  const label =
    /[：:]\s*$/u.test(textBefore(sight, 3, name.edge)) &&
    longest(beforeWords, text, labelEnd(sight, name.edge), Before.personLabel | Before.role)
  const after = longest(afterWords, text, mask.end, After.title | After.personMark)
  const unit = sight.unit
  const behaves = !unit || longest(afterWords, text, mask.end, After.surnamed) !== null
  if ((role || label) && behaves && !(unit && unit.unit !== '家' && !role)) return found
  if (after && !(after.classes & After.measure)) return found
  if (name.classes & Before.wordLikeSurname && surname.length === 1)
    return (listed(sight, name.edge) || stands(sight, name.edge)) && !unit && !nameAfter(sight) ? found : null
  if (unit && !behaves) return null
  return nameAfter(sight)?.weight === 2 ? null : found
}

/** Between other persons of a list, or after a conjunction. */
function listed(sight: Sight, at: number): boolean {
  return (
    /[*＊某]、$/u.test(textBefore(sight, 2, at)) || /^、[\u4e00-\u9fa5][*＊]/u.test(textAfter(sight, 3, sight.mask.end))
  )
}

/** Opens a clause, or follows a word that a person follows. */
function stands(sight: Sight, at: number): boolean {
  const code = charBefore(sight, at)
  return (!isHan(code) && !isStar(code)) || '和与及同将给对让找跟被由组'.includes(sight.text[at - 1] ?? ' ')
}

function labelEnd(sight: Sight, at: number): number {
  let end = skipSpacesBack(sight.text, sight.from, at)
  if ('：:'.includes(sight.text[end - 1] ?? ' ')) end--
  return beforeParenthesis(sight.text, sight.from, skipSpacesBack(sight.text, sight.from, end))
}

function titled(sight: Sight): Verdict | null {
  const at = sight.next
  if (sight.right !== sight.mask.end) return null
  const word = pick(sight.after, After.title)
  if (!word || word.edge > sight.to) return null
  const longer = pick(
    sight.after,
    After.notMeasure | After.office | After.ownInstitution | After.namedInstitution | After.notLevel | After.domain,
  )
  if (longer && longer.edge > word.edge) return null
  const said = sight.text.slice(at, word.edge)
  if (/^[主副]?(?:任医师|任护师|任科员)/u.test(textAfter(sight, 5, at))) return null
  const role = pick(sight.before, Before.role)
  const cue = role ? sight.text.slice(role.edge, sight.left) : ''
  const title = said === '同志' || said === '同学' || said === '老师' ? '' : said
  return personVerdict('title-after', said, inRole(cue !== '' ? cue : title))
}

/** Lines that name who wrote the report. */
const selfLabels = /^(?:我叫|我是|述职人|汇报人|发言人|申请人|承诺人|述职述廉人|签名|签字|姓名)$/u

/** `联系人：**`, `我叫***`. */
function formLine(sight: Sight): Verdict | null {
  const { text } = sight
  const end = labelEnd(sight, sight.left)
  const label = longest(beforeWords, text, end, Before.personLabel | Before.partyLabel)
  if (!label || label.edge < sight.from) return null
  const said = text.slice(label.edge, end)
  const separated = end < sight.left
  if (label.classes & Before.partyLabel && (!separated || sight.mask.count !== 3)) return null
  const first = label.edge === sight.from || !isHan(charBefore(sight, label.edge))
  if (!separated && !/^(?:我叫|我是|名叫|叫|姓名|户名|真名|本名|网名|艺名)$/u.test(said)) return null
  if (separated && said.length === 1 && !first) return null
  if (sight.unit || nameAfter(sight)) return null
  return personVerdict('form-line', said, inRole(selfLabels.test(said) ? '' : said))
}

function marked(sight: Sight): Verdict | null {
  const mark = longest(afterWords, sight.text, sight.mask.end, After.personMark)
  return mark && sight.mask.count <= 4 && !/^（[电住身]/u.test(textAfter(sight, 2))
    ? personVerdict('person-mark', sight.text.slice(sight.mask.end, mark.edge), inRole('同志'))
    : null
}

/** `书记**`, `被告人**`: a role that names its holder. */
function roled(sight: Sight): Verdict | null {
  const { text } = sight
  const at = labelEnd(sight, sight.left)
  const role = longest(beforeWords, text, at, Before.role)
  if (!role || role.edge < sight.from || sight.mask.count > 5 || sight.right !== sight.mask.end) return null
  const said = text.slice(role.edge, at)
  const colon = /[：:]/u.test(text.slice(at, sight.left))
  if (said.length === 1 && !colon) return null
  if (sight.unit || nameAfter(sight)) return null
  if (longest(afterWords, text, sight.right, After.figure)) return null
  if (!colon && longest(beforeWords, text, role.edge, Before.figure | Before.counted) && sight.mask.count > 2)
    return null
  return personVerdict('role-before', said, inRole(said))
}

/** The last word of a heading or signature: behind an institution or role and a space. */
function signed(sight: Sight): Verdict | null {
  if (!Number.isNaN(charAfter(sight)) && textAfter(sight, 4).trim() !== '') return null
  const start = skipSpacesBack(sight.text, sight.from, sight.left)
  if (start === sight.left || sight.mask.count > 4 || isLatin(charBefore(sight, start))) return null
  const word = longest(beforeWords, sight.text, start, Before.institution | Before.role)
  return word && word.edge >= sight.from
    ? personVerdict('role-before', sight.text.slice(word.edge, start), inRole(''), 1)
    : null
}

/** `县发改局**，`: somebody of that body. */
function posted(sight: Sight): Verdict | null {
  if (sight.mask.count > 3 || !isBreak(charAfter(sight))) return null
  const body = pick(sight.before, Before.body)
  return body && body.edge >= sight.from
    ? personVerdict('role-before', sight.text.slice(body.edge, sight.left), null, 1)
    : null
}

function isBreak(code: number): boolean {
  return (
    Number.isNaN(code) || code === 0xff0c || code === 0x3001 || code === 0x3002 || code === 0xff1b || code === 0xff09
  )
}

/** `**驾驶`, `***牵头`: somebody does what only people do. */
function acts(sight: Sight): Verdict | null {
  if (sight.mask.count < 2 || sight.mask.count > 3) return null
  const verb = pick(sight.after, sight.mask.count === 3 ? After.personVerb | After.leaderVerb : After.personVerb)
  return verb ? personVerdict('person-mark', sight.text.slice(sight.next, verb.edge), null, 1) : null
}
