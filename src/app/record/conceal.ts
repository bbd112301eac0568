/** Kept values out of what a record says: sentences of findings quote the report, notes quote whatever a reviewer wrote. */
import { type Form, formOf, isTelling } from '../../docx/leak/forms.ts'
import type { RecordSubject } from './subject.ts'

/** Stands for a kept value. */
const veil = '＊＊'

/** The kept values that say something by themselves; of the others a record shows no place. */
export function keptForms({ fields, decisions }: Pick<RecordSubject, 'fields' | 'decisions'>): readonly Form[] {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  return [...decisions]
    .flatMap(([id, decision]) =>
      decision.state === 'kept' && decision.value !== null
        ? [formOf({ field: labels.get(id) ?? id, value: decision.value })]
        : [],
    )
    .filter(isTelling)
}

/** Replaces each value as it was given; the longest first, so that none leaves a rest. A number is replaced where it stands by itself. */
export function concealer(forms: readonly Form[]): (text: string) => string {
  const longest = forms.map(({ value }) => value).toSorted((a, b) => b.length - a.length)
  const patterns = longest.map((value) => {
    const [first, last] = [/^\d/u.test(value) ? '(?<!\\d)' : '', /\d$/u.test(value) ? '(?!\\d)' : '']
    return new RegExp(`${first}${value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}${last}`, 'gu')
  })
  return (text) => patterns.reduce((now, pattern) => now.replace(pattern, veil), text)
}
