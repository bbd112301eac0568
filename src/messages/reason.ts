import type { Reason } from '../core/reasons.ts'
import type { Language } from './language.ts'
import { withParams } from './sentence.ts'
import { tables } from './tables.ts'

/** Why something was decided as it was, with the words of the report that decided it: 后面是计量单位：“人”. */
export function reasonSentence({ code, cue }: Reason, language: Language): string {
  const { reasons, cued } = tables[language]
  return cue === '' ? reasons[code] : withParams(cued, { reason: reasons[code], cue })
}
