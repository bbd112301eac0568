import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { useWords } from '../model/use-window-model.ts'
import type { DrawnOtherwise } from './draw.ts'

/** What somebody has read in this window; said of other documents again only where it is other. */
const read = new Set<string>()

/** Says once what the page shows otherwise than the document will be. */
export function PageRemarks({ drawn, pictures }: { readonly drawn: DrawnOtherwise; readonly pictures: number }) {
  const words = useWords()
  const [, setRead] = useState(0)
  const said = remarks(drawn, pictures, words).filter((remark) => !read.has(remark))
  if (said.length === 0) return null
  const close = () => {
    for (const remark of said) read.add(remark)
    setRead(read.size)
  }
  return (
    <MessageBar intent="info" role="status" className="page-remarks" layout="multiline">
      <MessageBarBody>
        {said.map((remark) => (
          <div key={remark}>{remark}</div>
        ))}
      </MessageBarBody>
      <Button
        size="small"
        appearance="transparent"
        icon={<Dismiss16Regular />}
        aria-label={words.remarkRead}
        title={words.remarkRead}
        onClick={close}
      />
    </MessageBar>
  )
}

function remarks({ fonts, isLying }: DrawnOtherwise, pictures: number, words: WindowWords): readonly string[] {
  return [
    ...(fonts.length > 0 ? [worded(words.remarkFonts, { fonts: fonts.join(words.listComma) })] : []),
    ...(pictures > 0 ? [worded(words.remarkPictures, { count: pictures })] : []),
    ...(isLying ? [words.remarkUpright] : []),
  ]
}
