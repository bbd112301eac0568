/** What things are called, on the window's buttons as in sheets and file names. */
import type { CopyName } from '../../core/copies.ts'
import type { IdentifierKind, IdentifierReasonCode } from '../../core/identifiers.ts'
import type { NumberKind } from '../../core/language/numbers.ts'
import type { Kind } from '../../core/model.ts'
import type { LayoutName, SampleName, SheetColumn } from '../texts.ts'

export const kinds: Readonly<Record<Kind, string>> = {
  name: '名称',
  person: '人员',
  date: '日期',
  figure: '数字',
  identifier: '编号',
  text: '文字',
}

/** Each kind of identifier. */
export const identifiers: Readonly<Record<IdentifierKind, string>> = {
  person: '人名',
  place: '地名',
  school: '学校',
  organisation: '单位',
  address: '地址',
  phone: '手机号',
  landline: '电话',
  'id-card': '身份证号',
  'bank-card': '银行卡号',
  plate: '车牌号',
  email: '电子邮箱',
  'credit-code': '统一社会信用代码',
  account: '账号',
  'document-number': '证件号',
  'record-number': '个人编号',
  'deed-number': '产权证号',
  'case-number': '案号',
  messenger: '社交账号',
  device: '设备或网络地址',
  coordinates: '坐标',
  url: '网址',
}

/** What a number that is held against its form is called in a sentence. */
export const numbers: Readonly<Record<NumberKind, string>> = {
  idCard: '身份证号',
  card: '银行卡号',
  credit: '统一社会信用代码',
  phone: '电话号码',
  plate: '车牌号',
}

/** Why something is suggested to be masked; `{cue}` stands for the words that show it. */
export const identifierReasons: Readonly<Record<IdentifierReasonCode, string>> = {
  'person-listed': '后面的“{cue}”说明列的是人',
  'person-titled': '后面是称呼“{cue}”',
  'person-role': '前面是“{cue}”',
  'person-form': '“{cue}”的用字和前后文像人名',
  'place-level': '地名以“{cue}”结尾',
  'place-bare': '是“{cue}”的名称部分',
  'name-closed': '名称以“{cue}”结尾',
  'address-form': '写到了门牌“{cue}”',
  'number-form': '号码的格式相符',
  'column-head': '在“{cue}”一列',
  'number-labelled': '前面写明是“{cue}”',
  'check-character': '号码的校验码正确',
}

export const layouts: Readonly<Record<LayoutName, string>> = {
  auto: '按内容自动选择',
  official: '公文（GB/T 9704）',
  unsealed: '公文，不加盖印章',
  letter: '信函',
  order: '命令（令）',
  minutes: '纪要',
  telegram: '电报',
  plain: '普通文档',
  source: '沿用原 Word 文档',
}

/** After the report's name in the name of a copy. */
export const copyEndings: Readonly<Record<CopyName, string>> = {
  final: '（定稿）',
  public: '（公开稿）',
  review: '（审核稿）',
}

export const samples: Readonly<Record<SampleName, string>> = {
  briefing: '工作简报',
  'duty-report': '述职述廉报告',
  'joint-report': '联合上行文',
  letter: '信函',
  minutes: '会议纪要',
  'new-year-message': '新年贺词',
  notice: '红头通知',
  order: '政府令',
  telegram: '明传电报',
  'water-form': '季度报表（Word）',
  'work-summary': '年度工作总结',
}

/** Over the columns of a sheet of values. */
export const sheetHeadings: Readonly<Record<SheetColumn, string>> = {
  id: '编号',
  label: '字段',
  value: '取值',
  keep: '保密',
  kind: '类别',
  unit: '单位',
  count: '处数',
  context: '上下文',
  last: '上次取值',
}
