/** The words of the native menu and dialogs. */
import type { Language } from './sentence.ts'

const zh = {
  file: '文件',
  open: '打开…',
  template: '从模板新建…',
  save: '保存',
  'save-as': '另存为…',
  export: '导出 Word…',
  print: '打印…',
  settings: '设置…',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  find: '查找和替换…',
  placeholder: '占位符',
  'next-open': '下一处待填',
  'previous-open': '上一处待填',
  'keep-masked': '保密',
  mask: '遮盖所选文字',
  view: '视图',
  'mode-fill': '填报',
  'mode-review': '审核',
  'mode-preview': '预览',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  help: '帮助',
  keys: '键盘快捷键',
} as const

export type MenuWord = keyof typeof zh

const en: Readonly<Record<MenuWord, string>> = {
  file: 'File',
  open: 'Open…',
  template: 'New from Template…',
  save: 'Save',
  'save-as': 'Save As…',
  export: 'Export to Word…',
  print: 'Print…',
  settings: 'Settings…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  find: 'Find and Replace…',
  placeholder: 'Placeholder',
  'next-open': 'Next Open',
  'previous-open': 'Previous Open',
  'keep-masked': 'Keep Masked',
  mask: 'Mask the Selection',
  view: 'View',
  'mode-fill': 'Fill',
  'mode-review': 'Review',
  'mode-preview': 'Preview',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  resetZoom: 'Actual Size',
  fullScreen: 'Full Screen',
  help: 'Help',
  keys: 'Keyboard Shortcuts',
}

/**
 * The letter that chooses each in its menu, after Alt. No two of one menu have the same, and each stands in the English words, where it is
 * underlined; after the Chinese ones it stands in brackets.
 */
export const menuLetters: Readonly<Record<MenuWord, string>> = {
  file: 'F',
  open: 'O',
  template: 'N',
  save: 'S',
  'save-as': 'A',
  export: 'E',
  print: 'P',
  settings: 'T',
  quit: 'Q',
  edit: 'E',
  undo: 'U',
  redo: 'R',
  cut: 'T',
  copy: 'C',
  paste: 'P',
  selectAll: 'A',
  find: 'F',
  placeholder: 'P',
  'next-open': 'N',
  'previous-open': 'P',
  'keep-masked': 'K',
  mask: 'M',
  view: 'V',
  'mode-fill': 'F',
  'mode-review': 'R',
  'mode-preview': 'P',
  zoomIn: 'I',
  zoomOut: 'O',
  resetZoom: 'A',
  fullScreen: 'S',
  help: 'H',
  keys: 'K',
}

export const menuWords: Readonly<Record<Language, Readonly<Record<MenuWord, string>>>> = { 'zh-CN': zh, en }

type DialogWord = 'report' | 'values' | 'project' | 'document'

/** What a file dialog calls the kinds of files it shows. */
export const dialogLabels: Readonly<Record<Language, Readonly<Record<DialogWord, string>>>> = {
  'zh-CN': { report: '报告和项目文件', values: '取值表', project: '星填项目文件', document: 'Word 文档' },
  en: {
    report: 'Reports and projects',
    values: 'Sheets of values',
    project: 'Starfill project',
    document: 'Word document',
  },
}
