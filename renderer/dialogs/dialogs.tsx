import { useWindow } from '../model/use-window-model.ts'
import { AboutDialog } from './about-dialog.tsx'
import { ExportDialog, ExportPdfDialog } from './export-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { TemplatesDialog } from './templates-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'
import './dialogs.css'

const shown = {
  export: ExportDialog,
  'export-pdf': ExportPdfDialog,
  print: PrintDialog,
  settings: SettingsDialog,
  help: HelpDialog,
  keys: KeysDialog,
  about: AboutDialog,
  templates: TemplatesDialog,
  password: PasswordDialog,
  versions: VersionsDialog,
  rename: RenameDialog,
  note: NoteDialog,
} as const

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog)
  const isImporting = useWindow((state) => state.importing !== null)
  const Shown = dialog && shown[dialog]
  if (isImporting) return <ImportDialog />
  return Shown && <Shown />
}
