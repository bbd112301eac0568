/** Values of every kind that is kept, and how people and programs write each: what the proof says that it looks for. */
import iconv from 'iconv-lite'

/** How a value is written, and what the kind of place must be able to hold. */
export interface WrittenForm {
  readonly kind: string
  readonly form: string
  /** As it is given for the kept field. */
  readonly value: string
  /** As it stands in the document; pieces that a format keeps apart. */
  readonly written: string
}

const wide = (text: string) => text.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const between = (text: string, sign: string) => [...text].join(sign)
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const unicode = (text: string, write: (code: string) => string) =>
  [...text].map((character) => write((character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))).join('')

function kindOf(kind: string, value: string, forms: Readonly<Record<string, string>>): readonly WrittenForm[] {
  return Object.entries({ 'as given': value, ...forms }).map(([form, written]) => ({ kind, form, value, written }))
}

/** Of any text. */
const characterForms = (text: string) => ({
  'blanks between': between(text, ' '),
  'ideographic blanks': between(text, '\u3000'),
  'no-break blanks': between(text, '\u00a0'),
  'zero-width signs': between(text, '\u200b'),
  'word joiners': between(text, '\u2060'),
  'soft hyphens': between(text, '\u00ad'),
  'braille blanks': between(text, '\u2800'),
  'middle dots': between(text, '·'),
  'variation selectors': between(text, '\u{e0100}'),
  'combining signs': between(text, '\u0332'),
  'marks of direction': `\u200e${between(text, '\u200f')}`,
  'an override of direction': `\u202e${[...text].toReversed().join('')}\u202c`,
  'percent in UTF-8': hex(Buffer.from(text)),
  'percent in GBK': hex(iconv.encode(text, 'gbk')),
  'percent twice': encodeURIComponent(encodeURIComponent(text)),
  'escapes of JSON': unicode(text, (code) => `\\u${code}`),
  'escapes of JavaScript': unicode(text, (code) => `%u${code}`),
  'escapes of style sheets': unicode(text, (code) => `\\${code}`),
  'escapes of sheets': unicode(text, (code) => `_x${code.toUpperCase()}_`),
  'code points': unicode(text, (code) => `U+${code.toUpperCase()} `),
  'hexadecimal bytes': [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16)}`).join(''),
  'octal bytes': [...Buffer.from(text)].map((byte) => `\\${byte.toString(8)}`).join(''),
  'decimal references once more': [...text].map((one) => `&#${one.codePointAt(0)};`).join(''),
  'hexadecimal references once more': unicode(text, (code) => `&#x${code};`),
})

export const writtenForms: readonly WrittenForm[] = [
  ...kindOf('place', '丽江县', {
    ...characterForms('丽江县'),
    traditional: '麗江縣',
    'a compatibility ideograph': '\uf988江縣',
  }),
  ...kindOf('short place', '长安', {
    traditional: '長安',
    radical: '\u2ed3安',
    'blanks between': '长 安',
    hyphens: '长-安',
  }),
  ...kindOf('person', '欧阳建国', { ...characterForms('欧阳建国'), traditional: '歐陽建國' }),
  ...kindOf('Latin name', 'Zhang Wei', {
    capitals: 'ZHANG WEI',
    'full width': `${wide('Zhang')}\u3000${wide('Wei')}`,
    'no blank': 'zhangwei',
  }),
  ...kindOf('figure', '58734', {
    groups: '58,734',
    'groups of blanks': '58 734',
    'groups of four': '5,8734',
    'full width': wide('58734'),
    'full-width groups': wide('58,734'),
    tenThousands: '5.8734万',
    'ten thousands and rest': '5万8734',
    'Chinese numerals': '五万八千七百三十四',
    capitals: '伍万捌仟柒佰叁拾肆',
    digits: '五八七三四',
    'idle decimals': '58734.00',
    exponent: '5.8734E4',
    'another unit': '0.58734亿',
    thousands: '58.734千',
    circled: '⑤⑧⑦③④',
    'Arabic digits': '٥٨٧٣٤',
    'figures of Suzhou': '〥〨〧〣〤',
    'mathematical digits': '𝟓𝟖𝟕𝟑𝟒',
  }),
  ...kindOf('decimal', '1234.56', {
    groups: '1,234.56',
    'seventeen digits': '1234.5599999999999',
    exponent: '1.2345599999999999E3',
    'Chinese numerals': '一千二百三十四点五六',
    'capitals of money': '壹仟贰佰叁拾肆元伍角陆分',
    'full width': wide('1,234.56'),
  }),
  ...kindOf('rate', '98.35', {
    percent: '98.35%',
    fraction: '0.9835',
    'per mille': '983.5‰',
    'seventeen digits': '0.98350000000000004',
    'Chinese numerals': '百分之九十八点三五',
    'full width': wide('98.35'),
  }),
  ...kindOf('share', '0.9835', { percent: '98.35%', 'full width': '９８.３５％', 'per mille': '983.5‰' }),
  ...kindOf('number of a document', '旬政办发〔2021〕7号', {
    'square brackets': '旬政办发[2021]7号',
    'round brackets': '旬政办发（2021）7 号',
    'black brackets': '旬政办发【2021】7号',
  }),
  ...kindOf('date', '2021年3月7日', {
    ISO: '2021-03-07',
    slashes: '2021/3/7',
    dots: '2021.3.7',
    compact: '20210307',
    'Chinese numerals': '二〇二一年三月七日',
    'with 零': '二零二一年三月七日',
    'short year': '21年3月7日',
    'day first': '7/3/2021',
    'month first': '3/7/2021',
    'English, month first': 'March 7, 2021',
    'English, day first': '7 Mar 2021',
    blanks: '2021 03 07',
    'dashes of ranges': '2021–3–7',
    'English, ordinal': '7th of March, 2021',
    'English, short': '07-Mar-21',
    'serial number': '44262',
    'a moment': '44262.604166666664',
    'full width': `${wide('2021')}年${wide('3')}月${wide('7')}日`,
  }),
  ...kindOf('mobile', '13893212345', {
    blanks: '138 9321 2345',
    hyphens: '138-9321-2345',
    dots: '138.9321.2345',
    '+86': '+8613893212345',
    '+86 apart': '+86 138 9321 2345',
    '0086': '008613893212345',
    brackets: '(138)93212345',
    'full width': wide('13893212345'),
    'Chinese digits': '一三八九三二一二三四五',
    'one by one': between('13893212345', ' '),
  }),
  ...kindOf('landline', '0931-2345678', {
    brackets: '(0931)2345678',
    together: '09312345678',
    '+86': '+86 931 2345678',
    'full-width brackets': '（0931）2345678',
  }),
  ...kindOf('identity card', '620102199003071234', {
    blanks: '620102 19900307 1234',
    hyphens: '620102-19900307-1234',
    'one by one': between('620102199003071234', ' '),
    'full width': wide('620102199003071234'),
  }),
]
