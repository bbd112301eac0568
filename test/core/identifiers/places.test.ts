import { expect, test } from 'vitest'
import { placesIn } from '../../../src/core/identifiers/places.ts'

const found = (text: string) => placesIn(text).map(({ kind, text: words }) => [kind, words])

test.each([
  ['其中**江岔镇九年制等**所学校', [['place', '江岔镇']]],
  ['**沙坪乡九年制学校', [['place', '沙坪乡']]],
  [
    '前往柳沟村、石门村走访，在城南街道和东关社区座谈',
    [
      ['place', '柳沟村'],
      ['place', '石门村'],
      ['place', '城南街道'],
      ['place', '东关社区'],
    ],
  ],
  [
    '、柳沟镇第一幼儿园、育英第一幼儿园活动室',
    [
      ['place', '柳沟镇'],
      ['school', '育英第一幼儿园'],
    ],
  ],
  [
    '被旬河县旺达商贸有限公司收购',
    [
      ['place', '旬河县'],
      ['organisation', '旺达商贸有限公司'],
    ],
  ],
  [
    '江城市教育局与西岭省石门县结对',
    [
      ['place', '江城市'],
      ['place', '西岭省'],
      ['place', '石门县'],
    ],
  ],
  ['家住人民路12号3栋2单元501室', [['address', '人民路12号3栋2单元501室']]],
])('%s', (text, identifiers) => {
  expect(found(text)).toEqual(identifiers)
})

test.each([
  '各乡镇、全县农村和城乡社区，我县、邻县，示范村、行政村、美丽乡村建设',
  '农村小规模学校、普通中学、小学和幼儿园，全县各级各类学校',
  '下乡、返乡、家乡、乡村振兴，村民、村干部、乡亲们',
  '**县**镇**村，贫困村、城关镇镇长',
  '全市、我省，城市管理、文明城市、县级市，农贸市场，市直单位，省级、节省开支',
  '同心共事，带领镇政府一班人；按规定，公布镇财政所账目；引领村干部、带头村民',
  '较上年初中学业水平考试提高，高中学生、城区小学生参加，完成村的污水管网',
  '受益村、村容村貌、组建村医队伍，实行县管校聘，加强城市社区治理，干部下村入户',
  '荣获先进学校称号，改扩建学校，**实验中学、第二小学',
])('no name is seen in: %s', (text) => {
  expect(found(text).filter(([, words]) => words !== '城关镇')).toEqual([])
})

test.each([
  ['毕业生与芷江侗族自治县教育局签订协议。', '芷江'],
  ['是年，长铺子苗族侗族乡通了公路。', '长铺子'],
  ['来信反映石塘乡道路中途停工。', '石塘'],
])('a place of peoples, or one that somebody wrote of, is found: %s', (sentence, name) => {
  expect(placesIn(sentence).map(({ hidden }) => sentence.slice(hidden.start, hidden.end))).toContain(name)
})
