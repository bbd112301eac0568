import type { Quantity } from '../../quantities/quantity.ts'
import { exactly, isMistyped, judge, loose, type Relation } from './relation.ts'

/** Of what was there before the movements. */
export const opening =
  /(?:期初|(?<!学)年初|月初|上[年期月周季]|上学[年期]末|原有|原|结转|旧存|上年末|去年底)[^，。；]{0,6}$/u
const coming =
  /接收|纳入|迁入|登记|开户|收入|入库|购入|购进|新增|调入|接收|新收|增加|招收|招聘|录用|转入|收到|拨入|补充|入账|入院|自繁|繁殖|出生/u
const going =
  /解除|注销|迁出|去世|减员|出栏|出院|撤销|淘汰|死亡|释放|期满|归还|划出|核减|支出|出库|领用|调出|核销|减少|销售|转出|审结|办结|发放|使用|支付|毕业|退休|离职|辞职|退出|拨出|消耗/u
/** 结转下期 opens nothing. */
const handedOn = /转下[期年]|下[期年]结转/u
const closing = /在册|学[年期]初|期末|年末|月末|年底|结余|结存|余额|未结|现有|剩余|尚余|现存|库存|账面/u

/** Of so many movements the words need not say which came and which went. */
const mostUnknown = 3

/** What was there, came and went: 年初结存320万元，收入1450万元，支出1380万元，年末结余390万元; of each dimension that is told. */
export const balances: Relation = (scope, reading) => [...closings(scope, reading), ...nets(scope, reading)]

const closings: Relation = ({ all: here, around }, reading) =>
  here.flatMap((last) => {
    if (last.role !== 'level' || !isClosing(last.before)) return []
    // What there was before may be told in a sentence or line before.
    const all = here.some(({ before }) => opening.test(before)) ? here : around
    const at = all.indexOf(last)
    if (at < 2) return []
    const from = openingOf(all.slice(0, at), last)
    const own = movementsIn(all.slice(from, at), last)
    const [net, start] = [own.at(-1), all[from]]
    // 年初8214万元，……当年结余626万元，年末8840万元: what came and went is in what is over.
    if (start && net && net !== start && over.test(net.before)) {
      const way = { from: [start, net], value: start.amount + net.amount, open: loose(start) + loose(net), sure: false }
      return [judge(reading, exactly(last), [way], 'balance-differs')]
    }
    if (from < 0 || own.length < 3 || own.length > mostMovements) return []
    const signs = own.map(signOf)
    const unknown = signs.filter((sign) => sign === 0).length
    if (unknown > mostUnknown || !(unknown > 0 || signs.includes(-1))) return []
    const open = own.reduce((sum, one) => sum + loose(one), 0)
    const ways = sumsOf(own, signs).map((value) => ({ from: own, value, open, sure: unknown === 0 && all === here }))
    const meant = ways.filter(
      ({ value }) =>
        (unknown === 0 && all === here) ||
        isMistyped(
          last.amount,
          value,
          own.map(({ amount }) => amount),
        ),
    )
    // 当年结余 may be what came and went alone.
    const alone = over.test(last.before) ? ways.map((way) => ({ ...way, value: way.value - (start?.amount ?? 0) })) : []
    const fitting = [...ways, ...alone].map((way) => ({ ...way, sure: null }))
    return [judge(reading, exactly(last), [...meant, ...fitting], 'balance-differs')]
  })

/** What there was: as its words say, or the first of the kind where they tell of an end as those of the last do: 2023年末486户……3月末478户. */
function openingOf(before: readonly Quantity[], last: Quantity): number {
  const isOwn = ({ dimension, role }: Quantity) => dimension === last.dimension && role === 'level'
  const said = before.findIndex((one) => isOwn(one) && opening.test(one.before))
  if (said >= 0) return said
  const first = before.findIndex(isOwn)
  // 486户1052人: of the second as well.
  const words = [first - 1, first].map((index) => before[index]?.before ?? '').join('')
  return first >= 0 && /[年季月]末|[年]底/u.test(words) && stockAgain.test(last.before) ? first : -1
}

const stockAgain = /[年季月]末|年底|在册|现有|现存/u

/** Those of its kind, without what 其中 tells of one of them. */
function movementsIn(all: readonly Quantity[], { dimension }: Quantity): readonly Quantity[] {
  let isWithin = false
  return all.filter((one) => {
    if ((one.role !== 'level' && one.role !== 'change') || one.dimension !== dimension) return false
    if (/其中/u.test(one.before)) isWithin = true
    else if (signOf(one) !== 0) isWithin = false
    return !isWithin
  })
}

/** 净增12名，其中发展18名，转入25名，转出27名，去世4名: what came less what went is the change. */
const nets: Relation = ({ all, around }, reading) =>
  all.flatMap((net) => {
    if (net.role !== 'change' || !netWords.test(net.before)) return []
    const own = around.filter(
      (one) => one !== net && one.dimension === net.dimension && (one.role === 'level' || one.role === 'change'),
    )
    const moves = own.filter((one) => moveOf(one) !== 0)
    if (moves.length < 3 || moves.length > mostMovements || new Set(moves.map(moveOf)).size < 2) return []
    const value = moves.reduce((sum, one) => sum + moveOf(one) * one.amount, 0)
    const open = moves.reduce((sum, one) => sum + loose(one), 0)
    if (value < 0 !== net.isDown) return []
    const way = { from: moves, value: Math.abs(value), open, sure: false }
    const isOfLevels = own.some((now) =>
      own.some((then) => then.isThen && Math.abs(now.amount - then.amount) === net.amount),
    )
    if (isOfLevels) return []
    return [
      isMistyped(
        net.amount,
        way.value,
        moves.map(({ amount }) => amount),
      )
        ? judge(reading, exactly(net), [way], 'balance-differs')
        : null,
    ]
  })

const netWords = /净[增减]|(?:总数|总量|较|比)[\u4e00-\u9fff]{0,8}[增减]/u

/** Whether it came or went in the time that is told; what there is or was is neither. */
function moveOf(one: Quantity): -1 | 0 | 1 {
  if (one.isThen || /净|总|现有|在册/u.test(one.before)) return 0
  return goes.test(one.before) ? -1 : comes.test(one.before) ? 1 : 0
}

const comes = /发展|转入|迁入|调入|新[增纳入招录]|招[收录聘]|出生|入库|购入|进入/u
const goes = /转出|迁出|调出|去世|死亡|退[出休]|离[职任]|出列|注销|毕业|销户|出库/u

const over = /^(?:当|本)[年期月季](?:度|末)?(?:收支)?(?:净)?(?:结余|盈余|结存)(?:为|达)?$/u

function isClosing(words: string): boolean {
  return handedOn.test(words) || (closing.test(words) && !opening.test(words))
}

const mostMovements = 7

/** Whether it was there or came, or went; 0 where the words do not say. */
export function signOf(one: Quantity): -1 | 0 | 1 {
  if (going.test(one.before) || (one.role === 'change' && one.isDown)) return -1
  return coming.test(one.before) || opening.test(one.before) || closing.test(one.before) ? 1 : 0
}

/** What they may come to: one whose words do not say it may have come or gone. */
function sumsOf(own: readonly Quantity[], signs: readonly number[]): readonly number[] {
  return own.reduce<readonly number[]>(
    (sums, { amount }, index) =>
      (signs[index] === 0 ? [1, -1] : [signs[index] ?? 0]).flatMap((sign) => sums.map((sum) => sum + sign * amount)),
    [0],
  )
}

export const joins = /新增|增加|净增|新建|招收|录用|转入|调入|吸收|发展|纳入|入库|新开/u
export const leaves = /退出|减少|注销|转出|调出|退休|离职|离任|关停|淘汰|撤销|死亡|毕业|退库/u

/** 现有42户，今年新增6户，退出2户，去年末为38户: the same where the level of another time comes last. */
export const movements: Relation = ({ all }, reading) => {
  const thens = all.filter(({ role, isThen }) => role === 'level' && isThen)
  const [then] = thens
  if (thens.length !== 1 || !then) return []
  const own = all.filter(
    ({ dimension, role }) => dimension === then.dimension && (role === 'level' || role === 'change'),
  )
  const [come, go] = [own.filter(({ before }) => joins.test(before)), own.filter(({ before }) => leaves.test(before))]
  const now = own.filter((one) => one !== then && !come.includes(one) && !go.includes(one))
  const [level] = now
  if (now.length !== 1 || !level || come.length !== 1 || go.length !== 1) return []
  const value = then.amount + (come[0]?.amount ?? 0) - (go[0]?.amount ?? 0)
  return [
    judge(
      reading,
      exactly(level),
      [
        {
          from: own.filter((one) => one !== level),
          value,
          open: own.reduce((sum, one) => sum + loose(one), 0),
          sure: false,
        },
      ],
      'balance-differs',
    ),
  ]
}
