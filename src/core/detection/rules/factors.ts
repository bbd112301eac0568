/** One asterisk between two whole operands, by what each measures: `5斤*2袋`, `面积*80元`, `底宽*坝高`, `（上底+下底）*高/2`, `2**31`. */
import {
  basePower,
  equationBefore,
  equationBehind,
  exponent,
  geneBefore,
  goesOn,
  isOwnUnit,
  letterPowerBefore,
  letterPowerBehind,
  mathBehind,
  numberBehind,
  opensFactor,
  operandBehind,
  quantityBefore,
  quantityBehind,
  rateUnit,
  shareBehind,
  sideBehind,
  toldInPercent,
  unitBefore,
  wordPowerBefore,
  wordPowerBehind,
  workedOut,
} from '../../language/factors.ts'
import type { ReasonCode } from '../../reasons.ts'

/** What the sign between the two is; null where it may be a value. */
export function factorsAround(before: string, behind: string): ReasonCode | null {
  if (isOfUnits(before, behind)) return 'multiplication'
  const isFormula =
    mathBehind.test(behind) ||
    (quantityBefore.test(before) && shareBehind.test(behind)) ||
    isOfNoun(before, behind) ||
    (quantityBefore.test(before) && quantityBehind.test(behind)) ||
    (workedOut.test(before) && (opensFactor.test(behind) || quantityBehind.test(behind))) ||
    isInEquation(before, behind) ||
    (geneBefore.test(before) && /^\d{1,2}(?!\d)/u.test(behind))
  return isFormula ? 'formula' : null
}

/** `5斤*2袋`, `120元/天*45天`; but `2小时*5分` is one value. */
function isOfUnits(before: string, behind: string): boolean {
  const unit = unitBefore.exec(before)?.groups?.unit
  if (!unit) return false
  if (rateUnit.test(unit) && /^\s?(?:[\d*＊]|[\u4e00-\u9fff]{2})/u.test(behind)) return true
  if (sideBehind.test(behind) || quantityBehind.test(behind)) return true
  const next = numberBehind.exec(behind)?.groups?.unit
  if (next === undefined) return false
  return !goesOn(unit, next) && !goesOn(unit.slice(-1), next)
}

/** `面积*80元`, `付款额*95%`, `时长*0.1`: the number is not the noun's own. */
function isOfNoun(before: string, behind: string): boolean {
  if (!quantityBefore.test(before)) return false
  const found = numberBehind.exec(behind)
  if (!found) return false
  const unit = found.groups?.unit ?? ''
  if (/^[%％‰]$/u.test(unit)) return !toldInPercent.test(before)
  if (unit === '') return /^\s?\d*\.\d/u.test(behind) || /^\s?\d+[*＊+\-/（()）]/u.test(behind)
  return !isOwnUnit(before, behind.slice(found[0].length - unit.length))
}

/** `奖励额=超产斤数*2元`, `每亩产量*亩数=总产量`. */
function isInEquation(before: string, behind: string): boolean {
  if (!operandBehind.test(behind)) return false
  return equationBefore.test(before) && /(?:[\u4e00-\u9fff]{2}|[）)])\s?$/u.test(before)
    ? quantityBehind.test(behind) || numberBehind.test(behind) || /^\s?[（(]/u.test(behind)
    : quantityBefore.test(before) && equationBehind.test(behind)
}

/** `2**31`, `x**2`, `身高**2=`. */
export function isPower(before: string, behind: string): boolean {
  return (
    (basePower.test(before) && exponent.test(behind)) ||
    (letterPowerBefore.test(before) && letterPowerBehind.test(behind)) ||
    (wordPowerBefore.test(before) && wordPowerBehind.test(behind))
  )
}
