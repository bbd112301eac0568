import { Dropdown, Field, Option } from '@fluentui/react-components'
import type { Format } from '../../src/core/model.ts'
import { layoutNames } from '../../src/messages/listed.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'

interface Props {
  readonly format: Format
  readonly value: string
  readonly onChange: (layout: string) => void
  /** What is to be said of the choice. */
  readonly hint?: string
}

/** A Word document can keep its own layout; anything else takes one of the host's. */
export function LayoutChoice({ format, value, onChange, hint }: Props) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const listed = useWindow(({ start }) => start.layouts)
  const others = listed.filter(({ id }) => id !== 'source')
  const layouts = [
    ...(format === 'docx' && layoutNames.source ? [{ id: 'source', label: layoutNames.source }] : []),
    ...others,
  ]
  const chosen = layouts.find(({ id }) => id === value)
  return (
    <Field label={words.layout} hint={hint ?? null}>
      <Dropdown
        value={chosen?.label[language] ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChange(optionValue)}
      >
        {layouts.map(({ id, label }) => (
          <Option key={id} value={id}>
            {label[language]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
