import { FluentProvider } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Desk } from '../store/desk.ts'
import { useStore } from '../store/store.ts'
import { DeskContext } from '../store/use-desk.ts'
import { themeOf, useSystemTheme } from '../theme/theme.ts'
import { Workspace } from './workspace.tsx'

export function App({ desk }: { readonly desk: Desk }) {
  const language = useStore(desk.store, (state) => state.language)
  const chosen = useStore(desk.store, (state) => state.settings.theme)
  const theme = themeOf(chosen, useSystemTheme())
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme.name
  }, [language, theme.name])
  return (
    <DeskContext.Provider value={desk}>
      <FluentProvider theme={theme.fluent}>
        <Workspace />
      </FluentProvider>
    </DeskContext.Provider>
  )
}
