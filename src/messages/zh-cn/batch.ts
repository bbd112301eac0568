import type { BatchTexts } from '../batch-texts.ts'

export const batch: BatchTexts = {
  columns: ['行', '文件', '结果', '填写处数', '保密处数', '未填处数', '问题', 'SHA-256'],
  results: { written: '已写出', leftOut: '没有写出' },
  rowFinding: '第 {row} 行 {severity}：{text}',
  rowWritten: '第 {row} 行：{file}',
  progress: '已完成 {done} 行',
  timeLeft: '共 {total} 行，约剩 {left} 秒',
}
