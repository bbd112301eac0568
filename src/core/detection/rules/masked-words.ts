import { firstBehindWord, wordFrames } from '../../language/masked-words.ts'
import { type Rule, textAfter, textBefore } from '../mask-context.ts'
import { verdict } from '../verdict.ts'

/** An ordinary word, where what stands on both sides leaves room for nothing else. */
export const maskedWordRule: Rule = (context) => {
  const { text, left, right, to, mask } = context
  if (right >= to || left !== mask.start || right !== mask.end || !firstBehindWord.includes(text.charAt(right)))
    return null
  const before = textBefore(context, 28)
  const behind = textAfter(context, 6)
  const frame = wordFrames.find((one) => one.behind.test(behind) && one.before.test(before))
  return frame ? verdict('text', 'masked-word', frame.behind.exec(behind)?.[0] ?? '') : null
}
