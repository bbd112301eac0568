/** A value behind the label of a line of a form that no list knows: `复核：**　制单：**`, `到站：**`. Asked after all others. */
import { asksHowMuch, asksWhen, asksWhere, asksWho } from '../../language/shapes.ts'
import { type MaskContext, type Rule, textBefore } from '../mask-context.ts'
import { nameVerdict, personVerdict, verdict } from '../verdict.ts'

const label = /(?:^|[\s，。；、,;|（(“"【*＊])(?<label>[\u4e00-\u9fff]{2,8})(?:[（(][^（）()]{1,8}[)）])?[：:]\s{0,2}$/u

export const labelledRule: Rule = (context) => {
  if (context.unit || !endsHere(context)) return null
  const before = `${context.left - context.from < 20 ? '\n' : ''}${textBefore(context, 20)}`
  const said = label.exec(before)?.groups?.label
  if (said === undefined) return null
  if (asksWho.test(said)) return context.mask.count < 5 ? personVerdict('form-line', said, null, 1) : null
  if (asksWhen.test(said)) return verdict('date', 'date-part', said, 1)
  if (asksWhere.test(said)) return nameVerdict('form-line', said, null, 1)
  return asksHowMuch.test(said) ? verdict('figure', 'amount-before', said, 1) : null
}

/** The value is all that stands behind the label. */
function endsHere({ text, to, right }: MaskContext): boolean {
  return right >= to || /[\s，。；、,;|（()）”"】]/u.test(text.charAt(right))
}
