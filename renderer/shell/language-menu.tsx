import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
} from '@fluentui/react-components'
import { languages } from '../../src/messages/language.ts'
import { languageNames } from '../../src/messages/locale.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Each language by its own name, so that who cannot read the window's finds it. */
export function LanguageMenu() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const choose: MenuProps['onCheckedValueChange'] = (_, { checkedItems }) => {
    const chosen = languages.find((each) => each === checkedItems[0])
    if (chosen) void model.settings.change({ language: chosen })
  }
  return (
    <Menu checkedValues={{ language: [language] }} onCheckedValueChange={choose}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className="status-language"
          size="small"
          appearance="subtle"
          aria-label={`${words.language}: ${languageNames[language]}`}
        >
          {languageNames[language]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((each) => (
            <MenuItemRadio key={each} name="language" value={each} lang={each}>
              {languageNames[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
