/** All ways to write a text in letters (`xianming`, `xm` for 县名); none where it has no Chinese character. */
export type Spelling = (text: string) => readonly string[]

/** Of what tells the syllables of a text without tones: all of them, and their first letters. */
export function spellingBy(syllablesOf: (text: string) => readonly string[]): Spelling {
  return (text) => {
    if (!/\p{Script=Han}/u.test(text)) return []
    const syllables = syllablesOf(text).map((syllable) => syllable.toLowerCase())
    return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')]
  }
}
