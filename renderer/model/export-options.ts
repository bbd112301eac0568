import type { ExportOptions, Settings } from '../../src/app/contract.ts'
import type { Format } from '../../src/core/model.ts'

/** What an export starts from: the last choice, and for a Word document its own layout. */
export function exportOptions({ layout, maskAs, maskWidth }: Settings, format: Format): ExportOptions {
  const own = format === 'docx' ? 'source' : layout
  return { copy: 'final', layout: own, maskAs, maskWidth, allowOpen: false, allowFindings: false }
}

/** What the preview shows: as the export would be, with whatever still stands against it. */
export function previewOptions(settings: Settings, format: Format): ExportOptions {
  return { ...exportOptions(settings, format), allowOpen: true, allowFindings: true }
}
