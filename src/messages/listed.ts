/** The names under which layouts and sample reports are offered. */

import type { CopyName } from '../core/copies.ts'

export type Label = { readonly 'zh-CN': string; readonly en: string }

export const layoutNames: Readonly<Record<string, Label>> = {
  official: { 'zh-CN': '公文（GB/T 9704）', en: 'Official document (GB/T 9704)' },
  plain: { 'zh-CN': '普通文档', en: 'Plain document' },
  source: { 'zh-CN': '沿用原 Word 文档', en: 'As the source Word document' },
}

/** After the report's name in the name of a copy. */
export const copyEndings: Readonly<Record<CopyName, Label>> = {
  final: { 'zh-CN': '', en: '' },
  public: { 'zh-CN': '（公开稿）', en: ' (public copy)' },
  review: { 'zh-CN': '（审核稿）', en: ' (review copy)' },
}

/** By the sample's file name without its ending. */
export const sampleTitles: Readonly<Record<string, Label>> = {
  briefing: { 'zh-CN': '工作简报', en: 'Briefing' },
  'duty-report': { 'zh-CN': '述职述廉报告', en: 'Duty and integrity report' },
  'new-year-message': { 'zh-CN': '新年贺词', en: 'New Year message' },
  notice: { 'zh-CN': '红头通知', en: 'Notice with a red head' },
  'work-summary': { 'zh-CN': '年度工作总结', en: 'Annual work summary' },
}
