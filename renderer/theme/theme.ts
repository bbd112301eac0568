import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Settings } from '../../src/app/contract.ts'
import type { Language } from '../../src/messages/language.ts'
import { useWindow } from '../model/use-window-model.ts'

type ThemeName = Exclude<Settings['theme'], 'system'>

const simplified = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'"

/** Taiwan draws characters otherwise, and quotation marks of Chinese fonts are too wide between Latin letters. */
const fonts: Readonly<Record<Language, string>> = {
  'zh-CN': `${simplified}, 'Segoe UI', sans-serif`,
  'zh-TW': "'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', 'Segoe UI', sans-serif",
  en: `'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', ${simplified}, sans-serif`,
}

// What has the focus is framed in the colour of the program: Fluent's own frame is black, or white, and heavy.
const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, colorStrokeFocus2: webLightTheme.colorBrandStroke1 },
  dark: { ...webDarkTheme, colorStrokeFocus2: webDarkTheme.colorBrandStroke1 },
  contrast: teamsHighContrastTheme,
}

const monacoThemes = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' } as const satisfies Readonly<
  Record<ThemeName, string>
>

const nameOf = (chosen: Settings['theme'], system: ThemeName) => (chosen === 'system' ? system : chosen)

export function themeOf(chosen: Settings['theme'], system: ThemeName, language: Language) {
  const name = nameOf(chosen, system)
  return { name, fluent: { ...fluentThemes[name], fontFamilyBase: fonts[language] } }
}

export function useThemeName(): ThemeName {
  const chosen = useWindow(({ settings }) => settings.theme)
  return nameOf(chosen, useSystemTheme())
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
