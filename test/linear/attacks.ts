/**
 * Texts that make a regular expression work: for each of its repetitions, what leads there and what it repeats, again and again, and then
 * something that it does not end with. An expression that looks at a character twice for each character before it is slow on one of them.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A text of about `length` characters, the longer the same way as the shorter. */
export type Attack = (length: number) => string

/** Beyond Latin-1, as a Chinese text is: in a text of Latin-1 alone V8 gives up at once where an expression asks for any other character. */
const nothingLikeIt = ['', '\n㊣', '㊣']

export function attacksOn(source: string, flags: string): readonly Attack[] {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  const units = new Map<string, readonly [string, string]>()
  const add = (lead: string, unit: string): void => {
    if (unit !== '') units.set(JSON.stringify([lead, unit]), [lead, unit])
  }
  const characters = new Set<string>()
  const visit = (node: AST.Element | AST.Alternative, lead: string): void => {
    switch (node.type) {
      case 'Alternative': {
        let before = lead
        for (const element of node.elements) {
          visit(element, before)
          before += shortest(element)
        }
        return
      }
      case 'Group':
      case 'CapturingGroup':
        for (const one of node.alternatives) visit(one, lead)
        return
      case 'Assertion':
        if (node.kind === 'lookahead' || node.kind === 'lookbehind')
          for (const one of node.alternatives) visit(one, lead)
        return
      case 'Quantifier':
        visit(node.element, lead)
        if (node.max < 8) return
        for (const pump of samples(node.element)) {
          add(lead, pump)
          add('', lead + pump)
          add('', lead + pump.repeat(3))
        }
        add('', lead)
        return
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        for (const one of samples(node)) characters.add(one)
        return
      default:
        return
    }
  }
  for (const alternative of pattern.alternatives) visit(alternative, '')
  for (const one of characters) add('', one)
  const whole = pattern.alternatives.map((one) => shortest(one))
  for (const one of whole) add('', one)
  return [...units.values()].flatMap(([lead, unit]) =>
    nothingLikeIt.map((end) => (length: number) => lead + unit.repeat(Math.ceil(length / unit.length)) + end),
  )
}

function shortest(node: AST.Element | AST.Alternative): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map(shortest).join('')
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.map(shortest).reduce((best, next) => (next.length < best.length ? next : best))
    case 'Quantifier':
      return shortest(node.element).repeat(node.min)
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return samples(node)[0] ?? ''
    default:
      return ''
  }
}

const everyday = [...'1a中 *，A_-.\t\n（"{[|x/<%：']

/** A few that the node matches, of different make. */
function samples(node: AST.Element): readonly string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)]
    case 'CharacterSet':
    case 'CharacterClass': {
      const own = node.type === 'CharacterClass' && !node.negate ? node.elements.flatMap(membersOf) : []
      const one = new RegExp(`^${node.raw}$`, node.raw.includes('\\p') || /[\ud800-\udfff]/u.test(node.raw) ? 'u' : 'u')
      return [...new Set([...own, ...everyday])].filter((character) => one.test(character)).slice(0, 5)
    }
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((one) => [shortest(one), longer(one)]).slice(0, 6)
    case 'Quantifier':
      return samples(node.element).map((one) => one.repeat(Math.max(1, node.min)))
    default:
      return []
  }
}

/** With each of its repetitions once at least. */
function longer(node: AST.Alternative): string {
  return node.elements.map((one) => (one.type === 'Quantifier' ? (samples(one)[0] ?? '') : shortest(one))).join('')
}

function membersOf(element: AST.CharacterClass['elements'][number]): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterClassRange') return [String.fromCodePoint(element.min.value)]
  return []
}
