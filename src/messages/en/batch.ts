import type { BatchTexts } from '../batch-texts.ts'

export const batch: BatchTexts = {
  columns: ['Row', 'File', 'Result', 'Places filled', 'Places kept', 'Places open', 'Findings', 'SHA-256'],
  results: { written: 'written', leftOut: 'left out' },
  rowFinding: 'Row {row}, {severity}: {text}',
  rowWritten: 'Row {row}: {file}',
  progress: '{done} {done|row|rows} done',
  timeLeft: 'of {total}, about {left} s left',
}
