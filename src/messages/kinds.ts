import type { Kind } from '../core/model.ts'
import type { Language } from './sentence.ts'

/** What each kind of placeholder is called. */
export const kindNames: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  'zh-CN': { name: '名称', person: '人员', date: '日期', figure: '数字', identifier: '编号', text: '文字' },
  en: { name: 'name', person: 'person', date: 'date', figure: 'figure', identifier: 'identifier', text: 'text' },
}
