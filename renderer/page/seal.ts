/**
 * What a document may draw in the preview. It comes from anybody, and the window may go nowhere and fetch nothing: a link keeps its words and
 * its address, which can be copied, but leads nowhere; a picture is there as bytes or not at all; whatever else can name an address is left out.
 */

/** The elements that a drawn page consists of: HTML, formulas (MathML) and drawings (SVG). Whatever is not named is not drawn. */
const drawn = new Set(
  [
    'section header footer article aside div p span a br wbr b i u s em strong sub sup ins del ruby rt ol ul li',
    'table thead tbody tfoot tr td th colgroup col img style',
    'svg g rect ellipse circle line path polyline polygon text tspan image foreignobject',
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded mphantom',
    'menclose mmultiscripts mprescripts none',
  ].flatMap((line) => line.split(' ')),
)

/** Where an address in the page's own bytes shows a picture: nothing is asked for, and no script in it runs. */
const pictures: Readonly<Record<string, readonly string[]>> = { img: ['src'], image: ['href', 'xlink:href'] }

const picture = /^data:image\//iu

/** Attributes that no drawn page needs and that name addresses, wherever they stand, or take part in who answers for the page. */
const addresses = new Set(
  'action archive attributionsrc background cite classid codebase data dynsrc formaction href imagesrcset is itemid longdesc lowsrc manifest name ping poster profile slot src srcdoc srcset target usemap xlink:href xml:base'.split(
    ' ',
  ),
)

/** The address that a link had, on the link: for who wants to copy it. */
export const addressAttribute = 'data-address'

/** A picture that is told its address later asks for nothing but its own bytes: a browser would fetch it even while it is in no page. */
export function sealPicture(element: Node): void {
  if (!(element instanceof Element) || !pictures[element.localName]) return
  const setAttribute = (name: string, value: unknown) => {
    if (!addresses.has(name) || picture.test(String(value)))
      Element.prototype.setAttribute.call(element, name, String(value))
  }
  Object.defineProperty(element, 'setAttribute', { value: setAttribute })
  Object.defineProperty(element, 'src', { set: (address: unknown) => setAttribute('src', address) })
}

/** Takes out of the nodes, before they are put into the page, all that could ask for anything. */
export function seal(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(sealNode)
}

/** False where the node is not to be drawn. */
function sealNode(node: Node): boolean {
  if (node instanceof Element) {
    if (!drawn.has(node.localName.toLowerCase())) return false
    sealAttributes(node)
    if (node.localName === 'style') node.textContent = sealedRules(node.textContent ?? '')
  }
  for (const child of [...node.childNodes]) if (!sealNode(child)) child.remove()
  return true
}

function sealAttributes(element: Element): void {
  const kind = element.localName.toLowerCase()
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase()
    if (kind === 'a' && lower === 'href') keepAddress(element, value)
    if (pictures[kind]?.includes(lower) && picture.test(value)) continue
    // As a drawing's attribute (`fill`), a style may name an address as well.
    const isOut = lower !== 'style' && lower !== 'class' && mayFetch(value)
    if (addresses.has(lower) || lower.startsWith('on') || isOut) element.removeAttribute(name)
  }
  if ('style' in element) sealStyle((element as HTMLElement).style)
}

function keepAddress(link: Element, address: string): void {
  if (!/^[a-z][\w+.-]*:/iu.test(address)) return
  link.setAttribute(addressAttribute, address)
  link.setAttribute('title', address)
  link.setAttribute('role', 'link')
  link.setAttribute('tabindex', '0')
}

/** The rules of a style sheet that name no address; the browser reads and writes them, so that no way of writing one is missed. */
function sealedRules(text: string): string {
  const sheet = new CSSStyleSheet()
  // It takes no `@import`.
  sheet.replaceSync(text)
  return [...sheet.cssRules].map(sealedRule).join('\n')
}

function sealedRule(rule: CSSRule): string {
  const style = 'style' in rule ? (rule.style as CSSStyleDeclaration) : null
  if (!style) return ''
  sealStyle(style)
  return rule.cssText
}

function sealStyle(style: CSSStyleDeclaration): void {
  const { cssText } = style
  // Most name none, and of the whole that is quickly seen.
  if (!naming.test(cssText) && !cssText.includes('\\')) return
  for (const name of [...style]) {
    const value = style.getPropertyValue(name)
    // A variable alone is kept as it is written, escapes and all.
    if (mayFetch(value) || (name.startsWith('--') && value.includes('\\'))) style.removeProperty(name)
  }
}

const naming = /(?:url|image-set|src|image|cross-fade|element)\(/iu

/** A value that names an address; one that carries its bytes asks for nothing. */
function mayFetch(value: string): boolean {
  return naming.test(value.replaceAll(/url\("?data:[^")(]*"?\)/giu, ''))
}
