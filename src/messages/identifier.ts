import type { IdentifierKind, IdentifierReason, IdentifierReasonCode } from '../core/identifiers.ts'
import type { Language } from './sentence.ts'

/** What each kind of identifier is called. */
export const identifierNames: Readonly<Record<Language, Readonly<Record<IdentifierKind, string>>>> = {
  'zh-CN': {
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
  },
  en: {
    person: 'Persons',
    place: 'Places',
    school: 'Schools',
    organisation: 'Organisations',
    address: 'Addresses',
    phone: 'Mobile numbers',
    landline: 'Telephone numbers',
    'id-card': 'Identity numbers',
    'bank-card': 'Bank cards',
    plate: 'Licence plates',
    email: 'E-mail addresses',
    'credit-code': 'Credit codes',
  },
}

const reasons: Readonly<Record<Language, Readonly<Record<IdentifierReasonCode, string>>>> = {
  'zh-CN': {
    'person-listed': '后面的“{cue}”说明列的是人',
    'person-titled': '后面是称呼“{cue}”',
    'person-role': '前面是“{cue}”',
    'person-form': '“{cue}”的用字和前后文像人名',
    'place-level': '地名以“{cue}”结尾',
    'place-bare': '是“{cue}”的名称部分',
    'name-closed': '名称以“{cue}”结尾',
    'address-form': '写到了门牌“{cue}”',
    'number-form': '号码的格式相符',
    'check-character': '号码的校验码正确',
  },
  en: {
    'person-listed': '“{cue}” behind says that people are listed',
    'person-titled': 'a title follows: “{cue}”',
    'person-role': '“{cue}” stands before it',
    'person-form': '“{cue}” is written and stands like a name',
    'place-level': 'the name of a place ends in “{cue}”',
    'place-bare': 'the name that “{cue}” has',
    'name-closed': 'the name ends in “{cue}”',
    'address-form': 'it says the house: “{cue}”',
    'number-form': 'it has the form of such a number',
    'check-character': 'its check character is right',
  },
}

/** Why something is suggested to be masked. */
export function identifierSentence({ code, cue }: IdentifierReason, language: Language): string {
  return reasons[language][code].replace('{cue}', () => cue)
}
