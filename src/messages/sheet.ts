/** What a sheet of values calls its columns; `files/table` reads the first four again in either language. */
import type { Language } from './language.ts'

type SheetColumn = 'id' | 'label' | 'value' | 'keep' | 'kind' | 'unit' | 'count' | 'context' | 'last'

export const sheetHeadings: Readonly<Record<Language, Readonly<Record<SheetColumn, string>>>> = {
  en: {
    ...{ id: 'id', label: 'label', value: 'value', keep: 'keep' },
    ...{ kind: 'kind', unit: 'unit', count: 'count', context: 'context', last: 'last' },
  },
  'zh-CN': {
    ...{ id: '编号', label: '字段', value: '取值', keep: '保密' },
    ...{ kind: '类别', unit: '单位', count: '处数', context: '上下文', last: '上次取值' },
  },
}
