/** What a line asks whose answers are boxes on the lines below it. */
import { trailingIn } from '../../language/form-words.ts'
import {
  askingWhom,
  asksAbove,
  endsSentence,
  opensNotes,
  questionNote,
  questionNumber,
} from '../../language/option-words.ts'

/** Longer ones are sentences that say something themselves. */
const longest = 120
const longestHeading = 20
const longestLabel = 24

/** The question in a field's few words; empty where the line asks nothing. */
export function questionIn(line: string): string {
  const own = line.trim()
  if (own === '' || own.length > longest) return ''
  const isNumbered = questionNumber.test(own)
  const isHeading = own.length <= longestHeading && !endsSentence.test(own)
  if (!asksAbove.test(own) && !isHeading && !(isNumbered && !endsSentence.test(own))) return ''
  if (opensNotes.test(own.replace(questionNumber, ''))) return own.replace(questionNumber, '')
  const bare = own
    .replace(questionNumber, '')
    .replace(questionNote, '')
    .replace(/[：:？?。\s*]{1,8}$/u, '')
  // Of 随着……，您的看法是 the last is asked.
  const last = bare.length > longestLabel ? bare.slice(bare.search(/[^，,、；;]{1,24}$/u)) : bare
  return last.replace(askingWhom, '').replace(trailingIn, '').slice(-longestLabel)
}
