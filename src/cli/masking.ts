import { error } from '../core/codes.ts'
import { type KeptMaskLook, maskLooks, widestMask } from '../core/resolve.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Arguments, choiceOf, optionOf } from './arguments.ts'

/** How kept masks look: `--mask-as` and `--mask-width`. */
export function maskingOf(given: Arguments): Result<KeptMaskLook> {
  const as = choiceOf(given, 'mask-as', maskLooks)
  if (!as.ok) return as
  const value = optionOf(given, 'mask-width')
  if (value === null) return ok({ as: as.value, width: null })
  const width = /^\d+$/u.test(value) ? Number(value) : 0
  return width >= 1 && width <= widestMask
    ? ok({ as: as.value, width })
    : fail(error('usage-width', { value, most: widestMask }))
}
