/**
 * docx-preview puts the text of a box into the rectangle or ellipse that is drawn around it, where SVG shows nothing: it is to stand after that,
 * in the same drawing.
 */
export function showBoxes(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    for (const shape of node.querySelectorAll('svg rect, svg ellipse')) shape.after(...shape.children)
  }
}
