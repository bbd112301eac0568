import type { DialogWord, MenuWord } from '../texts.ts'

export const menu: Readonly<Record<MenuWord, string>> = {
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
  'select-all': '全选',
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
}

/** What a file dialog calls the kinds of files it shows. */
export const dialogs: Readonly<Record<DialogWord, string>> = {
  report: '报告和项目文件',
  values: '取值表',
  project: '星填项目文件',
  document: 'Word 文档',
}
