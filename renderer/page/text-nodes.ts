/** The texts below a node, in document order: a list of its own, so that they may be divided and replaced while it is gone through. */
export function textNodesIn(node: Node): readonly Text[] {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text as Text)
  return found
}
