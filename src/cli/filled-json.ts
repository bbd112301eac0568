/** What a filling did, for programs. */
import type { Message } from '../core/codes.ts'
import { type Language, sentence } from '../messages/sentence.ts'

/** What a public copy lost and what it still has stand by themselves, by their names without the beginning. */
export function json(
  { messages, ...said }: { readonly messages: readonly Message[] } & Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const counted = (prefix: string) =>
    Object.fromEntries(
      messages.flatMap(({ code, params }) =>
        code.startsWith(prefix) ? [[code.slice(prefix.length), params.count ?? 0]] : [],
      ),
    )
  const told = messages.map((message) => ({ ...message, message: sentence(message, language) }))
  const all = { ...said, removed: counted('removed-'), remains: counted('remains-'), messages: told }
  return `${JSON.stringify(all, null, 2)}\n`
}
