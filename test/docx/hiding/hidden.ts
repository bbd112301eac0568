/** Every form of every kind of value at every place that can hold it. */
import { verifyDocument } from '../../../src/docx/verify.ts'
import { type WrittenForm, writtenForms } from './forms.ts'
import { chinesePlaces, type Place, textPlaces } from './places.ts'

export interface Hidden {
  readonly title: string
  readonly value: string
  readonly document: () => Uint8Array
}

const hiddenAt = (places: Readonly<Record<string, Place>>, forms: readonly WrittenForm[]) =>
  Object.entries(places).flatMap(([place, at]) =>
    forms.map(
      ({ kind, form, value, written }): Hidden => ({
        title: `${kind}: ${form}, in ${place}`,
        value,
        document: () => at(written),
      }),
    ),
  )

export const allHidden: readonly Hidden[] = [
  ...hiddenAt(textPlaces, writtenForms),
  ...hiddenAt(
    chinesePlaces,
    writtenForms.filter(({ kind, form }) => /place|person/u.test(kind) && /given|traditional/u.test(form)),
  ),
]

export function isFound({ value, document }: Hidden): boolean {
  return !verifyDocument(document(), { filled: [], kept: [{ field: '字段', value, masked: 1 }] }).ok
}
