/** Masks that hide nothing: rules, bullets, footnotes, multiplication, formulas, code, file patterns. Emphasis is in `emphasis.ts`. */
import { because, type Reason } from '../../reasons.ts'
import type { Mask } from '../scan.ts'
import type { ScannedLine } from '../scanned-line.ts'
import { code } from './passed-over/code.ts'
import { footnote, significance } from './passed-over/footnotes.ts'
import { keypad } from './passed-over/keypads.ts'
import { aroundFigure, bullet, insideDate } from './passed-over/markup.ts'
import { ornament } from './passed-over/ornaments.ts'
import { pattern } from './passed-over/patterns.ts'
import { product } from './passed-over/products.ts'
import { program } from './passed-over/programs.ts'
import { rating } from './passed-over/ratings.ts'
import { requiredMark } from './passed-over/required-marks.ts'
import { isPut, symbol } from './passed-over/symbols.ts'

/** Why the value hides nothing whatever it may emphasise, or null. */
export function passedOver(line: ScannedLine, mask: Mask): Reason | null {
  return (
    code(line, mask) ??
    program(line, mask) ??
    keypad(line, mask) ??
    pattern(line, mask) ??
    symbol(line, mask) ??
    ornament(line, mask) ??
    bullet(line, mask) ??
    product(line, mask) ??
    rating(line, mask) ??
    significance(line, mask) ??
    insideDate(line, mask) ??
    aroundFigure(line, mask) ??
    putSign(line, mask)
  )
}

/** `带*列必填`: what is said of the sign tells what it is for. */
function putSign(line: ScannedLine, mask: Mask): Reason | null {
  return mask.count === 1 && isPut(line, mask) ? (requiredMark(line, mask) ?? because('symbol')) : null
}

/** Why a value that emphasises nothing hides nothing either, or null. */
export function footnoteOrRequired(line: ScannedLine, mask: Mask): Reason | null {
  return mask.count > 3 ? null : (footnote(line, mask) ?? requiredMark(line, mask))
}
