import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Settings } from '../../src/app/contract.ts'
import { useWindow } from '../model/use-window-model.ts'

type ThemeName = Exclude<Settings['theme'], 'system'>

const fonts = {
  fontFamilyBase: "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif",
}

// What has the focus is framed in the colour of the program: Fluent's own frame is black, or white, and heavy.
const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, ...fonts, colorStrokeFocus2: webLightTheme.colorBrandStroke1 },
  dark: { ...webDarkTheme, ...fonts, colorStrokeFocus2: webDarkTheme.colorBrandStroke1 },
  contrast: { ...teamsHighContrastTheme, ...fonts },
}

const monacoThemes = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' } as const satisfies Readonly<
  Record<ThemeName, string>
>

export function themeOf(chosen: Settings['theme'], system: ThemeName) {
  const name = chosen === 'system' ? system : chosen
  return { name, fluent: fluentThemes[name] }
}

export function useThemeName(): ThemeName {
  const chosen = useWindow(({ settings }) => settings.theme)
  return themeOf(chosen, useSystemTheme()).name
}

/** Where the system chooses the colours and they are dark on light, the text is so too. */
export function monacoThemeOf(name: ThemeName): string {
  return matchMedia('(forced-colors: active) and (prefers-color-scheme: light)').matches
    ? 'hc-light'
    : monacoThemes[name]
}

const dark = '(prefers-color-scheme: dark)'
const contrast = '(forced-colors: active), (prefers-contrast: more)'

/** What the system asks for, also while it changes. */
export function useSystemTheme(): ThemeName {
  return useSyncExternalStore(subscribe, () =>
    matchMedia(contrast).matches ? 'contrast' : matchMedia(dark).matches ? 'dark' : 'light',
  )
}

function subscribe(listener: () => void): () => void {
  const queries = [dark, contrast].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
