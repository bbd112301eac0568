import { type Spelling, spellingBy } from '../../src/core/spelling.ts'

/** In Pinyin without tones; each label is spelt once. Loaded when somebody searches in letters. */
export async function loadSpellings(): Promise<Spelling> {
  const { pinyin } = await import('pinyin-pro')
  const spell = spellingBy((text) => pinyin(text, { toneType: 'none', type: 'array', v: true }))
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const spelt = known.get(text) ?? spell(text)
    known.set(text, spelt)
    return spelt
  }
}
