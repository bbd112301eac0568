import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useState } from 'react'
import { inCapitals } from '../../src/core/language/amounts.ts'
import { type Field, type Kind, kinds } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { returnOf } from '../../src/core/review.ts'
import { understoodFigure } from '../../src/core/values.ts'
import { placesOf, viewOf } from '../../src/core/view.ts'
import { kindNames } from '../../src/messages/kinds.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { JoinDialog } from './join-dialog.tsx'

interface Props {
  readonly field: Field
  /** The button of the field's row: the menu opens below it and gives the focus back to it. */
  readonly button: HTMLElement
  readonly isOpen: boolean
  readonly onClose: () => void
}

/**
 * What a person can overrule: everything that detection decided of a field, and of one of its places. The list has one menu for all its
 * rows, for a row must be cheap to draw.
 */
export function FieldMenu({ field, button, isOpen, onClose }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const state = useWindow(({ report }) => report && decisionOf(report.session.decisions, field.id).state)
  const [isJoining, setJoining] = useState(false)
  const place = () => {
    const { report, active } = model.store.get()
    const places = report ? placesOf(report.session, field.id) : []
    return places.find((id) => id === active) ?? places[0] ?? ''
  }
  const isKept = state === 'kept'
  const capitals = useWindow(({ report }) => {
    const decision = report && decisionOf(report.session.decisions, field.id)
    const figure = decision?.state === 'filled' && field.kind === 'figure' ? understoodFigure(decision.value) : null
    return figure === null ? null : inCapitals(figure, field.unit)
  })
  return (
    <>
      <Menu
        open={isOpen}
        positioning={{ target: button, autoSize: true }}
        onOpenChange={(event, { type }) => {
          // The button closes its menu by itself.
          if (event.target instanceof Node && button.contains(event.target)) return
          if (type !== 'clickOutside') button.focus()
          onClose()
        }}
      >
        <MenuPopover>
          <MenuList>
            <Why field={field} place={place()} />
            <MenuDivider />
            <MenuItem
              secondaryContent="Ctrl+M"
              onClick={() => model.document.act({ type: isKept ? 'reopen' : 'keep', field: field.id })}
            >
              {isKept ? words.reopen : words.keep}
            </MenuItem>
            {capitals !== null && (
              <MenuItem onClick={() => void navigator.clipboard.writeText(capitals)}>
                {worded(words.copyCapitals, { capitals })}
              </MenuItem>
            )}
            {state === 'filled' && (
              <MenuItem onClick={() => model.document.act({ type: 'reopen', field: field.id })}>{words.clear}</MenuItem>
            )}
            <MenuDivider />
            {field.count > 1 && (
              <MenuItem onClick={() => model.document.act({ type: 'split', placeholder: place() })}>
                {words.splitPlace}
              </MenuItem>
            )}
            <MenuItem
              secondaryContent="F2"
              onClick={() => {
                model.navigation.activate(place())
                model.navigation.showDialog('rename')
              }}
            >
              {words.rename}
            </MenuItem>
            <MenuItem
              secondaryContent="Shift+F2"
              onClick={() => {
                model.navigation.activate(place())
                model.navigation.showDialog('note')
              }}
            >
              {words.noteMenu}
            </MenuItem>
            <MenuItem onClick={() => setJoining(true)}>{words.joinWith}</MenuItem>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem>{words.changeKind}</MenuItem>
              </MenuTrigger>
              <MenuPopover>
                <MenuList
                  checkedValues={{ kind: [field.kind] }}
                  onCheckedValueChange={(_, { checkedItems }) =>
                    model.document.act({ type: 'kind', field: field.id, kind: (checkedItems[0] ?? field.kind) as Kind })
                  }
                >
                  {kinds.map((kind) => (
                    <MenuItemRadio key={kind} name="kind" value={kind}>
                      {kindNames[language][kind]}
                    </MenuItemRadio>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
            <MenuItem onClick={() => model.document.act({ type: 'dismiss', placeholder: place() })}>
              {words.notPlaceholder}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isJoining && <JoinDialog field={field} onClose={() => setJoining(false)} />}
    </>
  )
}

/** Why the field was taken for its kind, and why its places are one field. */
function Why({ field, place }: { readonly field: Field; readonly place: string }) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const placeholder = useWindow(({ report }) => report && viewOf(report.session).byId.get(place))
  const mark = useWindow(({ report }) => report && returnOf(report.review, report.session.decisions, field.id))
  if (!placeholder) return null
  return (
    <MenuGroup>
      {mark && <p className="field-why">{worded(words.returnedBy, { name: mark.by, note: mark.note })}</p>}
      <MenuGroupHeader className="field-why">{words.whyTaken}</MenuGroupHeader>
      <p className="field-why">
        {kindNames[language][field.kind]} · {reasonSentence(placeholder.reason, language)}
      </p>
      {field.count > 1 && (
        <p className="field-why">
          {worded(words.places, { count: field.count })} · {reasonSentence(field.reason, language)}
        </p>
      )}
    </MenuGroup>
  )
}
