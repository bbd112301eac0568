import { Checkbox, Field, Input, Radio, RadioGroup, SpinButton, Switch, Text } from '@fluentui/react-components'
import type { Settings } from '../../src/app/contract.ts'
import { type MaskStyle, maskStyles } from '../../src/core/model.ts'
import { longestName } from '../../src/core/review.ts'
import { largestText, smallestText } from '../../src/core/text-size.ts'
import { languages } from '../../src/messages/language.ts'
import { languageNames } from '../../src/messages/locale.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import { KeyListPart } from './key-list.tsx'
import { LayoutChoice } from './layout-choice.tsx'
import { OfficeNamesPart } from './office-names.tsx'
import { SigningKeyPart } from './signing-key.tsx'

/** Each change holds at once; there is nothing to confirm. */
export function SettingsDialog() {
  const model = useWindowModel()
  const words = useWords()
  const settings = useWindow((state) => state.settings)
  const change = (changed: Partial<Settings>) => void model.settings.change(changed)
  const named = {
    stars: words.maskStars,
    crosses: words.maskTimes,
    letters: words.maskLetters,
    mou: words.maskMou,
    blanks: words.maskBlanks,
  }
  const take = (mask: MaskStyle, isOn: boolean) => {
    const chosen = maskStyles.filter((each) => (each === mask ? isOn : settings.masks.includes(each)))
    if (chosen.length > 0) change({ masks: chosen })
  }
  return (
    <DialogFrame title={words.settings}>
      <Field label={words.language}>
        <RadioGroup
          layout="horizontal"
          value={settings.language}
          onChange={(_, { value }) => change({ language: value as Settings['language'] })}
        >
          <Radio value="system" label={words.system} />
          {languages.map((language) => (
            <Radio key={language} value={language} lang={language} label={languageNames[language]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.theme}>
        <RadioGroup
          layout="horizontal"
          value={settings.theme}
          onChange={(_, { value }) => change({ theme: value as Settings['theme'] })}
        >
          <Radio value="system" label={words.system} />
          <Radio value="light" label={words.light} />
          <Radio value="dark" label={words.dark} />
          <Radio value="contrast" label={words.contrast} />
        </RadioGroup>
      </Field>
      <Field label={words.fontSize} className="settings-size">
        <SpinButton
          min={smallestText}
          max={largestText}
          value={settings.fontSize}
          onChange={(_, { value, displayValue }) => {
            const size = value ?? Number(displayValue)
            if (size >= smallestText && size <= largestText) change({ fontSize: size })
          }}
        />
      </Field>
      <LayoutChoice format="text" value={settings.layout} onChange={(layout) => change({ layout })} />
      <Field label={words.reviewer} hint={words.reviewerHint}>
        <Input
          value={settings.reviewer}
          maxLength={longestName}
          onChange={(_, { value }) => change({ reviewer: value })}
        />
      </Field>
      <Switch
        label={words.twoPersons}
        checked={settings.twoPersons}
        onChange={(_, { checked }) => change({ twoPersons: checked })}
      />
      <SigningKeyPart />
      <KeyListPart />
      <OfficeNamesPart />
      <fieldset className="settings-masks">
        <legend>{words.masks}</legend>
        <div>
          {maskStyles.map((mask) => (
            <Checkbox
              key={mask}
              label={named[mask]}
              checked={settings.masks.includes(mask)}
              onChange={(_, { checked }) => take(mask, checked === true)}
            />
          ))}
        </div>
        <Text size={200}>{words.masksNext}</Text>
      </fieldset>
    </DialogFrame>
  )
}
