import { error } from '../core/codes.ts'
import { type KeptMaskLook, maskLooks, widestMask } from '../core/resolve.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Arguments, choiceOf, optionOf } from './arguments.ts'

/** How kept masks look: `--mask-as` and `--mask-width`. */
export function maskingOf(given: Arguments): Result<KeptMaskLook> {
  const as = choiceOf(given, 'mask-as', maskLooks)
  if (!as.ok) return as
  const width = widthOf(given)
  return width.ok ? ok({ as: as.value, width: width.value }) : width
}

/** `--mask-width`: null where it is not given. */
export function widthOf(given: Arguments): Result<number | null> {
  const value = optionOf(given, 'mask-width')
  if (value === null) return ok(null)
  const width = /^\d+$/u.test(value) ? Number(value) : 0
  return width >= 1 && width <= widestMask ? ok(width) : fail(error('usage-width', { value, most: widestMask }))
}
