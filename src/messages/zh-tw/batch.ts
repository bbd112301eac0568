import type { BatchTexts } from '../batch-texts.ts'

export const batch: BatchTexts = {
  columns: ['列', '檔案', '結果', '填寫處數', '保密處數', '未填處數', '問題', 'SHA-256'],
  results: { written: '已寫出', leftOut: '沒有寫出' },
  rowFinding: '第 {row} 列 {severity}：{text}',
  rowWritten: '第 {row} 列：{file}',
  progress: '已完成 {done} 列',
  timeLeft: '共 {total} 列，約剩 {left} 秒',
}
