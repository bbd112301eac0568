import { FluentProvider } from '@fluentui/react-components'
import { useEffect, useMemo } from 'react'
import { useStore } from '../model/store.ts'
import { WindowModelContext } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'
import { themeOf, useSystemTheme } from '../theme/theme.ts'
import { Workspace } from './workspace.tsx'

export function App({ model }: { readonly model: WindowModel }) {
  const language = useStore(model.store, (state) => state.language)
  const chosen = useStore(model.store, (state) => state.settings.theme)
  const system = useSystemTheme()
  const theme = useMemo(() => themeOf(chosen, system, language), [chosen, system, language])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme.name
  }, [language, theme.name])
  return (
    <WindowModelContext.Provider value={model}>
      <FluentProvider theme={theme.fluent}>
        <Workspace />
      </FluentProvider>
    </WindowModelContext.Provider>
  )
}
