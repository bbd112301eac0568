import { expect, test } from 'vitest'
import { identifiersIn } from '../../../src/core/identifiers.ts'

const persons = (sentence: string) =>
  identifiersIn(sentence).flatMap(({ kind, text }) => (kind === 'person' ? [text] : []))

test.each([
  ['死者农光明，男，1962年生。', ['农光明']],
  ['由黎明负责东片区，由丁香带队检查。', ['黎明', '丁香']],
  ['万里向包容借款三万元。', ['万里', '包容']],
  ['高原家的房屋漏雨，已上报。', ['高原']],
  ['卫红同志因病去世。', ['卫红']],
  ['县医院常青医生当晚接诊。', ['常青']],
  ['县人民检察院白雪检察官出庭。', ['白雪']],
  ['给予田野党内警告处分。', ['田野']],
  ['出席：江河、龙飞、谷雨', ['江河', '龙飞', '谷雨']],
  ['本次事故造成江海、强盛二人受伤。', ['江海', '强盛']],
  ['副镇长周和平违反工作纪律。', ['周和平']],
  ['值班领导：秋实（0700-1234567）', ['秋实']],
  ['奖金已汇至时光名下。', ['时光']],
  ['护林员骆小满每天上山。', ['骆小满']],
])('even a word is a name where only a person can stand: %s', (sentence, names) => {
  expect(persons(sentence)).toEqual(names)
})

test.each([
  '乡镇卫生院全科医生已配齐。',
  '祝全体同学假期愉快。',
  '由各村负责宣传。',
  '请与会同志因事提前请假。',
  '公司向农户借款的做法应当纠正。',
  '对有关同志予以表扬。',
  '由专人负责保管。',
  '对责任人给予党内警告处分。',
])('and what is none is left alone there: %s', (sentence) => {
  expect(persons(sentence)).toEqual([])
})
