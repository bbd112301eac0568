/** Which words around a figure say what it is: a level, a change of one, a share, a growth, an amount for each of something. */

/** Before a figure, up to it: a change and not what it comes to. 增加到 comes to a level. */
export const changeBefore =
  /(?:增加|增长|增收|增支|增产|增发|净增|新增|多增|增|提高|提升|上升|上涨|上调|上浮|扩大|减少|减收|减支|减产|下降|降低|下调|回落|下滑|下跌|缩减|缩小|缩短|收窄|压[减降]|减|降|涨|[涨增降升跌]幅|增[利效]|^超|超[产收支]|超额(?:完成)?|贵|便宜|(?<![最至不许])(?:多|少|高|低)[收产销投支用花缴报出于完成植种栽招建修]{0,2}|(?:高于|低于|多于|少于|高出|低出|超过|快于|慢于)(?:上年|去年|上年同期|去年同期|同期|上届|上期|上月))(?:了|近|约|达|逾|超)?$/u
export const upward = /增|提|升|涨|扩|多|高|上|超|贵/u
/** Before a share of change: 增长8%, 增幅8%, 同比-3%. */
export const growthBefore =
  /(?:偏[多少高低]|节[约省](?!率)|增长|增[幅产收支速]|减[产收支]|涨幅|升幅|降幅|跌幅|下降|提[高升]|上升|上涨|上浮|下浮|下滑|下跌|攀升|压缩比?|压[减降]|^超(?:收|产|额)?|升|缩减|缩短|扩大|回落|增加|减少|降低|同比|环比|增|降|减|涨|(?<![最至不])[多少])(?:率|速度|速)?(?:分别)?(?:为|达到?|了|约|近|超过?|是)?$/u
/** Before a figure of another time. */
export const thenBefore =
  /(?:上一?年(?:度|同期|末|底)?|去年(?:同期|末|底)?|前年|往年|上届|上期|上月|上季度|上学[年期]|上周|上次|上轮|常年(?:同期)?|同期|(?:年初|期初|月初)(?!预算|计划|目标|预期|确定|下达)|基期|原来|此前|改革前|原(?!料|始|则|因|告|有|油|煤|野|计|定|籍|渠|址|件|材))/u
/** An amount for each of something: what it is for each of. */
export const perBefore =
  /(?:每(?<group>[千万百](?=[人户名亩尾株吨只元张件辆头平块粒台册个]))?(?:一)?(?:个(?!月))?(?<each>[\u4e00-\u9fff]{1,10})|(?<mean>[人户亩期村班校队组镇乡所单日月季周年件车场次个科馆站厂企套台辆栋批笔宗头只株本处座家支床师生])均[\u4e00-\u9fff]{0,8}|(?<![上下当本次今昨明每节假生平末])(?<daily>日)[发产销供扫检处]|(?<yield>[亩单])产(?:量)?(?:为|达到?)?|单(?<single>[盏个台套张份件口座辆棵株桩间])[\u4e00-\u9fff]{0,4}|百(?<hundred>公里)[\u4e00-\u9fff]{0,6})$/u
/** An average, of whatever. */
export const averageBefore =
  /(?<!年)平均(?!常住|人口)|(?<=年)平均(?!常住|人口|每)|(?<!平)均(?![衡值质匀等未不已超在属有由享符通实完])|每|亩产|单产/u
/** Not a quantity of the sentence's subject: an ordinal, an age, a grade, a limit. */
export const boundAfter = /^(?:以上|以下|以内|以外|左右年龄|岁以)/u
