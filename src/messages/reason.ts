import type { Reason } from '../core/reasons.ts'
import { reasons as en } from './en/reasons.ts'
import type { Language } from './sentence.ts'
import { reasons as zh } from './zh-cn/reasons.ts'

/** Why something was decided as it was, with the words of the report that decided it: 后面是计量单位：“人”. */
export function reasonSentence({ code, cue }: Reason, language: Language): string {
  const said = language === 'zh-CN' ? zh[code] : en[code]
  if (cue === '') return said
  return language === 'zh-CN' ? `${said}：“${cue}”` : `${said}: “${cue}”`
}
