import { firstBehindWord, wordFrames } from '../../language/masked-words.ts'
import { tellsSexAndBirth } from '../../language/people.ts'
import { type MaskContext, type Rule, textAfter, textBefore } from '../mask-context.ts'
import { verdict } from '../verdict.ts'

/** An ordinary word, where what stands on both sides leaves room for nothing else. */
export const maskedWordRule: Rule = (context) => {
  const { text, left, right, to, mask } = context
  if (right >= to || left !== mask.start || right !== mask.end || !firstBehindWord.includes(text.charAt(right)))
    return null
  if (isSex(context)) return verdict('text', 'masked-word', textAfter(context, 1))
  const before = textBefore(context, 28)
  const behind = textAfter(context, 6)
  const frame = wordFrames.find((one) => one.behind.test(behind) && one.before.test(before))
  return frame ? verdict('text', 'masked-word', frame.behind.exec(behind)?.[0] ?? '') : null
}

/** One sign between somebody and when he or she was born: ***，*，1959年6月生. */
function isSex({ text, from, left, right, to, mask }: MaskContext): boolean {
  const isSomebody = left - 2 >= from && /[*＊\p{Script=Han}]/u.test(text.charAt(left - 2))
  return mask.count === 1 && isSomebody && tellsSexAndBirth.test(text.slice(left - 1, Math.min(to, right + 18)))
}
