import type { ExportOptions, Settings } from '../../src/app/contract.ts'
import type { Format } from '../../src/core/model.ts'

/** What an export starts from: the last choice, and for a Word document its own layout. */
export function exportOptions({ layout, maskAs, maskWidth }: Settings, format: Format): ExportOptions {
  return { copy: 'final', layout: format === 'docx' ? 'source' : layout, maskAs, maskWidth, allowOpen: false }
}
