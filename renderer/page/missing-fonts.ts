/** Fonts that a document asks for and this computer has not. A browser tells nobody: so it is seen by what it draws. */

/** Letters and characters that a font of either script draws in its own way. */
const sample = '国语永agRQ14'
const [width, height] = [160, 24]
/** Their letters are signs, which the sample has none of. */
const symbols = /^(?:Wingdings|Webdings|Symbol|MT Extra|Marlett)/iu
const generic = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|math)$/iu

/** `lists` are values of `font-family`. */
export function missingFonts(lists: Iterable<string>): readonly string[] {
  const names = new Set([...lists].flatMap(namesIn))
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!context) return []
  const drawn = new Map<string, Uint8ClampedArray>()
  const drawnIn = (families: string): Uint8ClampedArray => {
    const known = drawn.get(families)
    if (known) return known
    context.clearRect(0, 0, width, height)
    context.font = `16px ${families}`
    context.fillText(sample, 0, 18)
    const { data } = context.getImageData(0, 0, width, height)
    drawn.set(families, data)
    return data
  }
  const isOther = (name: string, fallback: string) => {
    const [own, without] = [drawnIn(`"${name.replaceAll(/["\\]/gu, '\\$&')}", ${fallback}`), drawnIn(fallback)]
    return own.some((value, at) => value !== without[at])
  }
  // One that is the fallback itself is another beside the other fallback.
  return [...names].filter((name) => !isOther(name, 'serif') && !isOther(name, 'monospace'))
}

function namesIn(list: string): readonly string[] {
  return (list.match(/"[^"]*"|'[^']*'|[^,]+/gu) ?? [])
    .map((name) => name.trim().replace(/^(["'])(?<name>.*)\1$/u, '$<name>'))
    .filter((name) => name !== '' && !name.includes('(') && !symbols.test(name) && !generic.test(name))
}
