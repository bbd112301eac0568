import type { SystemDialog, SystemDialogTexts } from '../texts.ts'

export const systemDialogs: Readonly<Record<SystemDialog, SystemDialogTexts>> = {
  crashed: {
    message: 'The page of this window has stopped unexpectedly',
    detail: 'After reloading you go on from the last automatic save; the last few seconds may have to be typed again.',
    buttons: ['Reload', 'Quit'],
  },
  hanging: {
    message: 'The window does not respond',
    detail:
      'You can wait a little longer. After reloading you go on from the last automatic save; what was typed since is lost.',
    buttons: ['Reload', 'Wait'],
  },
  noUserData: {
    message: 'Starfill’s user folder cannot be written',
    detail:
      '{folder}\n\nThe disk may be full, or you may not write there. You can fill in, save and export as usual this time, but settings and recent files are not kept, and recovery copies stay in a temporary folder: save your work as a project file in good time.',
    buttons: ['Continue', 'Quit'],
  },
  notStarted: {
    message: 'Starfill did not start',
    detail:
      'Start it again. If that does not help, install it again and show this to whoever looks after it.\n\n{reason}',
    buttons: ['Quit'],
  },
}
