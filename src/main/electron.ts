type Whole = typeof import('electron')

/** Electron, handed in, so that all of this can be tried without it. */
export interface Electron
  extends Pick<
    Whole,
    | 'app'
    | 'BrowserWindow'
    | 'dialog'
    | 'ipcMain'
    | 'Menu'
    | 'nativeTheme'
    | 'protocol'
    | 'safeStorage'
    | 'screen'
    | 'session'
  > {
  /** Nothing can hand an address to another program (checklist, point 15): only a document that a batch wrote, by the path that the host gives it. */
  readonly shell: Pick<Whole['shell'], 'showItemInFolder' | 'openPath'>
}
