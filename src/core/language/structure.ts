/** How the parts of a Chinese report are written. Patterns see the shape of a line: values are `\uE000`, blank ends are gone. */

/** Of a heading, from the highest: 一、 is 1, （一） 2, 1. 3, （1） 4. */
export type HeadingLevel = 1 | 2 | 3 | 4

const numeral = '[一二三四五六七八九十百零〇]+'
/** A digit, a value, or a mask that stands for one. */
const digits = '[\\d\\uE000*＊×Xx]'

/** The numbering of GB/T 9704—2012, 7.3.3, and of longer papers. First match wins. */
export const numberings: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^第${numeral}(?:部分|章|编)[\\s　:：]`, 'u') },
  { level: 1, pattern: new RegExp(`^案例${numeral}[：:]`, 'u') },
  { level: 1, pattern: new RegExp(`^${numeral}、`, 'u') },
  { level: 2, pattern: new RegExp(`^[（(]${numeral}[）)]`, 'u') },
  { level: 3, pattern: /^\d{1,2}[.．、](?!\d)/u },
  { level: 4, pattern: /^[（(]\d{1,2}[）)]/u },
]

/** A line that ends so is a sentence, not a title or a heading. */
export const sentenceEnd = /[。！？；;!?，,、…：:]$/u
/** What a numbered line of the first two levels must not have to be a heading as a whole: it is an entry of a list then. */
export const notHeading = /[：:]|[；;，,、]$/u
/** Where a heading ends that the text goes on after: （一）抓产业。全镇…… */
export const leadEnd = /^[^。！？；;\n]{2,40}?[。！？](?=.)/u

export const longestTitle = 60
export const longestHeading = 40
export const longestSignature = 30
export const longestSalutation = 80

/** A title goes on in the next line when that line starts so. */
export const titleGoesOn = /^关于/u

/** What may stand below a title: an issue, an occasion, an author with an office, a date in brackets. */
export const subtitles: readonly RegExp[] = [
  /^[^。！？；，：、…]{2,24}(?:　|[\s　]{2,})[^。！？；，：、…]{1,24}$/u,
  /^[—–-]{1,2}.+/u,
  /^[（(].+[）)]$/u,
  /^第.{1,4}[期号](?:[（(].+[）)])?$/u,
  /^.{2,24}(?:书记|县长|市长|区长|镇长|乡长|局长|主任|院长|校长|所长|站长|科长|委员|代表)[\s　]+\S{1,4}$/u,
  new RegExp(`^${digits}{2,4}年${digits}{1,2}月(?:${digits}{1,2}日)?$`, 'u'),
]

/** Whom a report addresses: ends in a colon and announces nothing. */
export const salutation = /^[^。；;！？]+[：:]$/u
export const notSalutation = /如下|以下|例如|包括|附件/u

export const date = new RegExp(
  `^(?:${digits}{2,4}|[〇○零一二三四五六七八九]{4})年(?:${digits}{1,2}|${numeral})月(?:${digits}{1,2}|${numeral})日$`,
  'u',
)
export const signedBy = /^(?:述职|报告|汇报|填报|起草|申请|承诺|负责)人[：:]\s*\S/u
/** What a line above the date says when it is not a signature. */
export const notSignature = /[。！？；;，,：:]|联系|电话|附件/u
/** 附注, and what is written under a date with a star or 注. */
export const note = /^[（(].+[）)]$|^[*＊][\s　]?[^*＊\s]|^(?:附?注|说明)[：:]/u

/** Stars between parts of a text. */
export const separator = /^[*＊](?:[\s　]*[*＊]){2,4}$/u

/** 附件说明, 7.3.4; the numbered lines that follow belong to it. */
export const attachmentNote = /^附件[：:][\s　]*/u
export const attachmentNumber = /^\d{1,2}[.．、][\s　]*/u
/** The mark on an attachment's first page, 7.3.7. */
export const attachmentMark = /^附[\s　]*件[\s　]*(?:\d{1,2}|[一二三四五六七八九十])?$/u

/** 发文机关标志 and 发文字号, 7.2.4 and 7.2.5. */
export const organ = /^\S{2,30}文件$/u
export const number = new RegExp(`^\\S{1,12}[〔［\\[（(]${digits}{4}[〕］\\]）)]第?${digits}+号`, 'u')
/** 版记, 7.4: 抄送机关, and 印发机关 with 印发日期. */
export const copies = /^(?:[主抄分][\s　]*送|抄[\s　]*报)[：:]/u
export const print = /^\S.*[月日\uE000][\s　]*印[\s　]*发$/u
