import type { RemarkTexts } from '../texts.ts'

export const remarks: RemarkTexts = {
  author: '星填',
  severities: { error: '錯誤', warning: '警告', hint: '提示' },
  verdicts: { returned: '退回「{label}」{places}：{note}', approved: '通過「{label}」{places}：{note}' },
  answers: { returned: '須改正：{note}', 'passed-over': '可以保留：{note}' },
  places: '（共 {count} 處）',
  changed: '（之後已改動，需重審）',
  states: {
    filled: '「{label}」填為「{text}」，此處不能加底色。',
    kept: '「{label}」保密，寫作「{text}」，此處不能加底色。',
    open: '「{label}」待填，仍是「{text}」，此處不能加底色。',
  },
  elsewhere: '{story}：{text}',
  stories: {
    header: '頁首',
    footer: '頁尾',
    footnotes: '註腳',
    endnotes: '章節附註',
    comments: '註解',
    textbox: '文字方塊',
    diagram: 'SmartArt 圖形',
    chart: '圖表',
    'alt-text': '替代文字',
    data: '綁定的資料',
    properties: '文件屬性',
  },
}
