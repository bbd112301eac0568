/** Of the report's text in the window, in CSS pixels. */
export const smallestText = 12
export const largestText = 32
