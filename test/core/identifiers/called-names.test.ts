import { expect, test } from 'vitest'
import { identifiersIn } from '../../../src/core/identifiers.ts'

const found = (text: string) => identifiersIn(text).map(({ kind, text: words }) => `${kind} ${words}`)

test.each([
  ['请联系李 娜、赵　强。', ['person 李 娜', 'person 赵　强']],
  ['阿依古丽·买买提和次仁卓玛同学', ['person 阿依古丽·买买提', 'person 次仁卓玛']],
  ['法定代表人或负责人：      麻华坤   ', ['person 麻华坤']],
  ['联系人：赵老师', ['person 赵老师']],
  ['高兴、温暖两名同学获奖', ['person 高兴', 'person 温暖']],
  ['老王说，王大妈也来了', ['person 老王', 'person 王大妈']],
  ['老高家里盖房，小叶说好', ['person 老高', 'person 小叶']],
  ['驻村队员吐尔逊江·艾合买提连夜出发', ['person 吐尔逊江·艾合买提']],
  ['麦麦提明同学，热依扎老师', ['person 麦麦提明', 'person 热依扎']],
  ['记者 江小渔 通讯员 储海', ['person 江小渔', 'person 储海']],
  ['原告佘春花，证人芮国强，邓小兵系会计', ['person 佘春花', 'person 芮国强', 'person 邓小兵']],
  ['黄石滩水库水位上涨', ['place 黄石滩水库']],
  ['安康市汉滨区', ['place 安康市', 'place 汉滨区']],
  ['2022年安康市下达', ['place 安康市']],
  ['QQ123456789', ['messenger 123456789']],
  ['抖音号qin_zhou发布', ['messenger qin_zhou']],
  ['陕检刑诉〔2022〕45号', ['case-number 陕检刑诉〔2022〕45号']],
  ['外教David Smith上课', ['person David Smith']],
  ['原告段军与被告尹航离婚', ['person 段军', 'person 尹航']],
  ['|姓名|电话|\n|---|---|\n|候才|12345678|', ['person 候才', 'landline 12345678']],
  ['家住翠园小区北门、赵家湾', ['place 翠园小区', 'place 赵家湾']],
  ['城关派出所、康宁医院', ['organisation 城关派出所', 'organisation 康宁医院']],
  ['中国农业银行旬河县支行', ['organisation 中国农业银行旬河县支行']],
  ['旬政办发〔2023〕5号', ['organisation 旬政办发']],
  ['任命庹强为局长，免去鲜明的职务', ['person 庹强', 'person 鲜明']],
  ['由常态任组长，冷淡任副组长', ['person 常态', 'person 冷淡']],
  ['温和、温良两兄弟返乡', ['person 温和', 'person 温良']],
  ['万里、任重等8名队员到岗', ['person 万里', 'person 任重']],
  ['看望了花小朵、车明两名学生', ['person 花小朵', 'person 车明']],
  ['网格员小何第一时间赶到', ['person 小何']],
  ['Anna Green作为外教', ['person Anna Green']],
  ['护士长步青云带队', ['person 步青云']],
  ['县政府对旬河中学给予奖励', ['school 旬河中学']],
  ['中标人安康市汉江源绿化工程有限公司', ['place 安康市', 'organisation 汉江源绿化工程有限公司']],
])('%s', (text, names) => {
  expect(found(text)).toEqual(names)
})

test.each([
  '依照有关法律执行，律师费由败诉方承担，附花名册',
  '高 度 重 视，单 位，项 目，金 额',
  '高兴、温暖的三名同学，语文、数学两名教师',
  '负责人：待定，联系人：各科室，户主：全体村民',
  '小康社会，小于五人，老年人说好',
  '|单位|数量|\n|---|---|\n|城关|12345678|',
  '各小区、病险水库、农村安置小区，供电公司、上市公司、人民医院',
  '国办发〔2023〕5号，陕政办发〔2023〕5号',
  'App说明，使用Excel统计',
  '第五章，各城市，让城市更美',
  '老师在上课，小麦的产量，老党员的家，小时的时间',
  '官田发生滑坡，群众满意率95%，邓小平理论，厉行节约，门前三包',
  '推进水库除险，建成水库三座，创建安静小区，全市贸易区、某市新区',
  '登录名不得为空，抖音号abc，微信公众号文章',
  '由专人任组长，任命文件为准，免去税费的规定，石油、党员等8名，于是任主席',
  '父子、夫妻两兄弟，聘请专家为顾问',
])('nobody is named in: %s', (text) => {
  expect(found(text)).toEqual([])
})
