import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'

interface BarButtonProps {
  readonly words: string
  /** Shown beside the words where the mouse rests. */
  readonly keys: string
  /** In place of the words, which then only name it. */
  readonly icon?: ReactElement
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** One of the small buttons of the bar in which one finds and replaces on the page. */
export function BarButton({ words, keys, icon, disabled = false, onClick }: BarButtonProps) {
  const shared = { size: 'small', appearance: 'subtle', title: `${words} (${keys})`, disabled, onClick } as const
  return icon ? <Button {...shared} icon={icon} aria-label={words} /> : <Button {...shared}>{words}</Button>
}
