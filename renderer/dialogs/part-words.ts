import type { Language } from '../../src/messages/language.ts'
import { storyName } from '../../src/messages/remark.ts'
import { windowWords } from '../../src/messages/window.ts'

/** What the parts of a Word document hold, by the beginnings of the names that every producer gives them. */
const stories: readonly (readonly [beginning: string, story: string])[] = [
  ['word/header', 'header'],
  ['word/footer', 'footer'],
  ['word/footnotes', 'footnotes'],
  ['word/endnotes', 'endnotes'],
  ['word/comments', 'comments'],
  ['word/charts/', 'chart'],
  ['word/diagrams/', 'diagram'],
  ['customXml/', 'data'],
  ['docProps/', 'properties'],
]

/** Where in the document something stands, as its reader calls it; a part of any other name by that. */
export function partWords(part: string, language: Language): string {
  if (part === 'word/document.xml') return windowWords[language].bodyStory
  const [, story = ''] = stories.find(([beginning]) => part.startsWith(beginning)) ?? []
  return storyName(story, language) ?? part
}
