import type { Message } from '../core/codes.ts'
import type { Language } from './language.ts'
import { tables } from './tables.ts'
import { visible } from './visible.ts'

export type { Language } from './language.ts'

/** The sentence for a message, in the reader's language. */
export function sentence(message: Message, language: Language): string {
  return withParams(tables[language].sentences[message.code], message.params)
}

/** English alone has two forms of a word; a language that has others hands its own rules over here. */
const counting = new Intl.PluralRules('en')

/**
 * `{name}` becomes the parameter of that name, `{name|place|places}` the form of the word that goes with its number; what nobody would see
 * of it is told.
 */
export function withParams(template: string, params: Readonly<Record<string, string | number>>): string {
  const parameter = /\{(?<name>\w+)(?:\|(?<one>[^{}|]*)\|(?<other>[^{}|]*))?\}/gu
  return template.replace(parameter, (whole, name: string, one?: string, other?: string) => {
    if (!Object.hasOwn(params, name)) return whole
    if (one === undefined || other === undefined) return visible(String(params[name]))
    return counting.select(Number(params[name])) === 'one' ? one : other
  })
}
