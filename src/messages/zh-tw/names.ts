/** What things are called, on the window's buttons as in sheets and file names. */
import type { CopyName } from '../../core/copies.ts'
import type { IdentifierKind, IdentifierReasonCode } from '../../core/identifiers.ts'
import type { NumberKind } from '../../core/language/numbers.ts'
import type { Kind } from '../../core/model.ts'
import type { LayoutName, SampleName, SheetColumn } from '../texts.ts'

export const kinds: Readonly<Record<Kind, string>> = {
  name: '名稱',
  person: '人員',
  date: '日期',
  figure: '數字',
  identifier: '編號',
  text: '文字',
}

/** Each kind of identifier. */
export const identifiers: Readonly<Record<IdentifierKind, string>> = {
  person: '人名',
  place: '地名',
  school: '學校',
  organisation: '單位',
  address: '地址',
  phone: '手機號碼',
  landline: '電話',
  'id-card': '身分證號',
  'bank-card': '銀行卡號',
  plate: '車牌號碼',
  email: '電子郵件',
  'credit-code': '統一社會信用代碼',
  account: '帳號',
  'document-number': '證件號碼',
  'record-number': '個人編號',
  'deed-number': '產權證號',
  'case-number': '案號',
  messenger: '社交帳號',
  device: '裝置或網路位址',
  coordinates: '座標',
  url: '網址',
}

/** What a number that is held against its form is called in a sentence. */
export const numbers: Readonly<Record<NumberKind, string>> = {
  idCard: '身分證號',
  card: '銀行卡號',
  credit: '統一社會信用代碼',
  phone: '電話號碼',
  plate: '車牌號',
}

/** Why something is suggested to be masked; `{cue}` stands for the words that show it. */
export const identifierReasons: Readonly<Record<IdentifierReasonCode, string>> = {
  'person-listed': '後面的「{cue}」說明列的是人',
  'person-titled': '後面是稱呼「{cue}」',
  'person-role': '前面是「{cue}」',
  'person-form': '「{cue}」的用字和前後文像人名',
  'place-level': '地名以「{cue}」結尾',
  'place-bare': '是「{cue}」的名稱部分',
  'name-closed': '名稱以「{cue}」結尾',
  'address-form': '寫到了門牌「{cue}」',
  'number-form': '號碼的格式相符',
  'column-head': '在「{cue}」一欄',
  'number-labelled': '前面寫明是「{cue}」',
  'check-character': '號碼的檢查碼正確',
}

export const layouts: Readonly<Record<LayoutName, string>> = {
  auto: '依內容自動選擇',
  official: '公文（GB/T 9704）',
  unsealed: '公文，不加蓋印章',
  letter: '信函',
  order: '命令（令）',
  minutes: '紀要',
  telegram: '電報',
  plain: '普通文件',
  source: '沿用原 Word 文件',
}

/** After the report's name in the name of a copy. */
export const copyEndings: Readonly<Record<CopyName, string>> = {
  final: '（定稿）',
  public: '（公開稿）',
  review: '（審核稿）',
}

export const samples: Readonly<Record<SampleName, string>> = {
  briefing: '工作簡報',
  'duty-report': '述職述廉報告',
  'joint-report': '聯合上行文',
  letter: '信函',
  minutes: '會議紀要',
  'new-year-message': '新年賀詞',
  notice: '紅頭通知',
  order: '政府令',
  telegram: '明傳電報',
  'water-form': '季度報表（Word）',
  'work-summary': '年度工作總結',
}

/** Over the columns of a sheet of values. */
export const sheetHeadings: Readonly<Record<SheetColumn, string>> = {
  id: '編號',
  label: '欄位',
  value: '取值',
  keep: '保密',
  kind: '類別',
  unit: '單位',
  count: '處數',
  context: '上下文',
  last: '上次取值',
}
