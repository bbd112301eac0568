/** What the system draws beside the page: its menus are read and chosen from, its dialogs answered. */
import type { ElectronApplication } from 'playwright-core'

interface FileDialog {
  readonly defaultPath?: string
  readonly properties?: readonly string[]
}

/** What the file dialogs answer from now on: this path, or null as if they were cancelled. */
export async function answerDialogs({ app }: { readonly app: ElectronApplication }, path: string | null) {
  await app.evaluate(({ dialog }, answer) => {
    const asked: unknown[] = []
    const ask = (options: unknown) => {
      asked.push(options)
      return { canceled: answer === null, filePath: answer ?? '', filePaths: answer === null ? [] : [answer] }
    }
    // The window comes first.
    Object.assign(dialog, {
      asked,
      showOpenDialog: async (_window: unknown, options: unknown) => ask(options),
      showSaveDialog: async (_window: unknown, options: unknown) => ask(options),
    })
  }, path)
}

/** What they were asked since then. */
export function dialogsAsked({ app }: { readonly app: ElectronApplication }): Promise<readonly FileDialog[]> {
  return app.evaluate(({ dialog }) => (dialog as unknown as { readonly asked: readonly FileDialog[] }).asked)
}

/** Chooses from the menu of the window by the words that it shows. */
export async function chooseMenu({ app }: { readonly app: ElectronApplication }, menu: string, item: string) {
  await app.evaluate(
    ({ BrowserWindow, Menu }, [first, second]) => {
      const [window] = BrowserWindow.getAllWindows()
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => label.replace(/\(&.\)|&/u, '') === first)
        ?.submenu?.items.find(({ label }) => label.replace(/\(&.\)|&/u, '') === second)
      if (!found?.enabled) throw new Error(`The menu has no ${first}, ${second} to choose.`)
      found.click({}, window, window?.webContents)
    },
    [menu, item] as const,
  )
}

/** The titles of the window's menu. */
export function menusOf({ app }: { readonly app: ElectronApplication }): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label.replace(/\(&.\)|&/u, '')),
  )
}

/** The commands of the page that can be chosen there. */
export function availableOf({ app }: { readonly app: ElectronApplication }): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap(({ id, role, enabled, type }) => (enabled && !role && type === 'normal' ? [id] : [])),
  )
}

/** What the system's questions answer from now on: the button of this number. */
export async function answerQuestions({ app }: { readonly app: ElectronApplication }, button: number) {
  await app.evaluate(({ dialog }, response) => {
    const questions: string[] = []
    Object.assign(dialog, {
      questions,
      showMessageBox: async (...asked: readonly { readonly message?: string }[]) => {
        questions.push(asked.at(-1)?.message ?? '')
        return { response, checkboxChecked: false }
      },
    })
  }, button)
}

/** What they said since then. */
export function questionsAsked({ app }: { readonly app: ElectronApplication }): Promise<readonly string[]> {
  return app.evaluate(({ dialog }) => (dialog as unknown as { readonly questions: readonly string[] }).questions)
}

/** Menus that open under the pointer are written down instead. */
export async function watchPopups({ app }: { readonly app: ElectronApplication }) {
  await app.evaluate(({ Menu }) => {
    const popups: unknown[] = []
    Object.assign(Menu, { popups })
    Menu.prototype.popup = function () {
      popups.push(this.items.map(({ label, enabled }) => (enabled ? label : `(${label})`)))
    }
  })
}

/** What they offered since then; what cannot be chosen stands in brackets. */
export function popupsOf({ app }: { readonly app: ElectronApplication }): Promise<readonly (readonly string[])[]> {
  return app.evaluate(({ Menu }) => (Menu as unknown as { readonly popups: readonly (readonly string[])[] }).popups)
}

/** What the system is asked to open or to show in its folder is written down instead; `trouble` is what it says of a file that it opens, nothing where it did. */
export async function watchShell({ app }: { readonly app: ElectronApplication }, trouble = '') {
  await app.evaluate(({ shell }, said) => {
    const asked: string[] = []
    Object.assign(shell, {
      asked,
      showItemInFolder: (path: string) => void asked.push(`folder ${path}`),
      openPath: async (path: string) => {
        asked.push(`program ${path}`)
        return said
      },
    })
  }, trouble)
}

/** What it was asked since then. */
export function shellAsked({ app }: { readonly app: ElectronApplication }): Promise<readonly string[]> {
  return app.evaluate(({ shell }) => (shell as unknown as { readonly asked: readonly string[] }).asked)
}
