/** How the head (版头) of an official document is written, GB/T 9704—2012, 7.2 and 10. Patterns see the shape of a line, as in `structure.ts`. */

const digits = '[\\d\\uE000*＊×Xx]'
const gap = '[\\s　]'

/** 份号, 7.2.1: six digits. */
export const copyNumber = new RegExp(`^(?:份${gap}?号[：:]${gap}*)?(?:№${gap}*)?${digits}{6}$`, 'u')
/** 密级和保密期限, 7.2.2: 机密★1年. */
export const secrecy = new RegExp(
  `^(?:密${gap}*级(?:和保密期限)?[：:]${gap}*)?(?:(?:绝${gap}?密|机${gap}?密|秘${gap}?密)(?:${gap}?[★☆*＊]${gap}?\\S{1,6})?|\\uE000{2}[★☆]\\S{1,6})$`,
  'u',
)
/** 紧急程度, 7.2.3. */
export const urgency = new RegExp(
  `^(?:紧急程度[：:]${gap}*)?(?:特${gap}*急|加${gap}*急|平${gap}*急|特${gap}*提|急${gap}*件)$`,
  'u',
)

/** How the names of organs end, and masks and values in their place. */
const organEnds =
  '人民政府|委员会|办公室|办公厅|县委|市委|省委|区委|党委|党组|总支|支部|管委会|纪委|监委|[部委厅局院署处科会所站社校]|大学|学院|中学|小学|中心|公司|集团|银行|支队|总队|大队|[\\uE000*＊]'
/** The name of an organ by itself: no sentence, no title of a document. */
export const organName = new RegExp(
  `^(?!.*(?:关于|附件|第.条))[^\\s　，。；：、！？（）()《》“”,;:!?\\d〔〕\\[\\]|#]{1,28}(?:${organEnds})$`,
  'u',
)
/** 文件 behind the names of several organs, on the last line or on its own (7.2.4). */
export const organWord = /文[\s　]*件$/u
/** 发文机关标志 of an order (10.2), and 令号. */
export const orderMark = /^[^\s　，。；：、！？（）()]{2,36}令$/u
export const orderNumber = new RegExp(`^第${gap}?(?:${digits}{1,4}|[一二三四五六七八九十百]{1,5})${gap}?号$`, 'u')
/** 纪要标志 (10.3), and the issue below it. */
export const minutesMark = /^[^，。；：！？（）()]{2,36}纪[\s　]*要$/u
export const minutesNumber = new RegExp(
  `^[（(〔\\[]?(?:${digits}{4}年?[）)〕\\]]?)?${gap}?第?${gap}?(?:${digits}{1,4}|[一二三四五六七八九十百]{1,5})${gap}?[期次号][）)〕\\]]?$`,
  'u',
)
/** The name of a telegram's form, and the lines of its head. No standard draws them; offices do so. */
export const telegramMark =
  /^(?!.*[，。；：！？、]).{0,30}(?:(?:明传|传真|内部|密码)电报|内部明电|明[\s　]*电|发[\s　]*电)$/u
export const dispatch =
  /^(?:发往|发[\s　]*往|主送|发电单位|发电机关|签批盖章|签[\s　]*批|签[\s　]*发|盖[\s　]*章|批[\s　]*办|地[\s　]*址|等[\s　]*级|部门号|编[\s　]*号|页[\s　]*数|共[\s　]*\S{1,3}[\s　]*页|[^\s　]{1,12}机发)/u
/** 签发人, 7.2.6, at the start of its line or behind the number. */
export const signer = /^签[\s　]*发[\s　]*人[：:][\s　]*/u

/** 出席, 请假 and 列席 of minutes (10.3). */
export const attendance = /^(?:出[\s　]*席|请[\s　]*假|列[\s　]*席|缺[\s　]*席)(?:人员|单位)?[：:][\s　]*(?=\S)/u
/** A letter's number names its kind: ×政函〔2012〕10号. */
export const letterNumber = /函[〔［[（(]/u
