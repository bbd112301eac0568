import type { Spelling } from '../../core/batch/columns.ts'

/** In Pinyin without tones, whole and by its first letters; loaded only where headings are matched. */
export async function spellings(): Promise<Spelling> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => {
    if (!/\p{Script=Han}/u.test(text)) return []
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
    const whole = syllables.join('').toLowerCase()
    const initials = syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase()
    return [whole, initials]
  }
}
