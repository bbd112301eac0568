import type { RemarkTexts } from '../texts.ts'

export const remarks: RemarkTexts = {
  author: '星填',
  severities: { error: '错误', warning: '警告', hint: '提示' },
  verdicts: { returned: '退回“{label}”{places}：{note}', approved: '通过“{label}”{places}：{note}' },
  answers: { returned: '须改正：{note}', 'passed-over': '可以保留：{note}' },
  places: '（共 {count} 处）',
  changed: '（之后已改动，需重审）',
  states: {
    filled: '“{label}”填为“{text}”，此处不能加底色。',
    kept: '“{label}”保密，写作“{text}”，此处不能加底色。',
    open: '“{label}”待填，仍是“{text}”，此处不能加底色。',
  },
  elsewhere: '{story}：{text}',
  stories: {
    header: '页眉',
    footer: '页脚',
    footnotes: '脚注',
    endnotes: '尾注',
    comments: '批注',
    textbox: '文本框',
    diagram: 'SmartArt 图形',
    chart: '图表',
    'alt-text': '替代文字',
    data: '绑定的数据',
    properties: '文档属性',
  },
}
