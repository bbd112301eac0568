import { type Spelling, spellingBy } from '../../core/spelling.ts'

/** In Pinyin without tones; loaded only where headings are matched. */
export async function spellings(): Promise<Spelling> {
  const { pinyin } = await import('pinyin-pro')
  return spellingBy((text) => pinyin(text, { toneType: 'none', type: 'array', v: true }))
}
