/** The parts of the window in the order of F6: the part, and what takes the focus in it. */
const panes = [
  ['.fields', '.field.active input, .fields input'],
  ['.page-view', '.place.active, .page-room'],
  ['.report', '.native-edit-context, textarea'],
  ['.findings', 'button'],
  ['.preview', '.preview-room'],
  ['.batch', 'button'],
  ['.toolbar', 'button'],
] as const

/** Moves the focus to the next part of the window, so that the keyboard can leave each of them. */
export function nextPane(): void {
  const at = panes.findIndex(([pane]) => document.activeElement?.closest(pane))
  for (let step = 1; step <= panes.length; step++) {
    const [pane, first] = panes[(at + step) % panes.length] ?? panes[0]
    const target = document.querySelector(pane)?.querySelector<HTMLElement>(first)
    if (!target?.checkVisibility({ visibilityProperty: true })) continue
    target.focus()
    return
  }
}
