import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontal16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Decision, Field, Kind } from '../../src/core/model.ts'
import { placesOf } from '../../src/core/view.ts'
import { kindNames } from '../../src/messages/kinds.ts'
import { worded } from '../../src/messages/window.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { JoinDialog } from './join-dialog.tsx'

const kinds: readonly Kind[] = ['name', 'person', 'date', 'figure', 'identifier', 'text']

/** What a person can overrule: everything that detection decided of a field, and of one of its places. */
export function FieldMenu({ field, decision }: { readonly field: Field; readonly decision: Decision }) {
  const desk = useDesk()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const [isJoining, setJoining] = useState(false)
  const place = () => {
    const { report, active } = desk.store.get()
    const places = report ? placesOf(report.session, field.id) : []
    return places.find((id) => id === active) ?? places[0] ?? ''
  }
  const isKept = decision.state === 'kept'
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal16Regular />}
            aria-label={worded(words.fieldMenu, { label: field.label })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              secondaryContent="Ctrl+M"
              onClick={() => desk.act({ type: isKept ? 'reopen' : 'keep', field: field.id })}
            >
              {isKept ? words.reopen : words.keep}
            </MenuItem>
            {decision.state === 'filled' && (
              <MenuItem onClick={() => desk.act({ type: 'reopen', field: field.id })}>{words.clear}</MenuItem>
            )}
            <MenuDivider />
            {field.count > 1 && (
              <MenuItem onClick={() => desk.act({ type: 'split', placeholder: place() })}>{words.splitPlace}</MenuItem>
            )}
            <MenuItem onClick={() => setJoining(true)}>{words.joinWith}</MenuItem>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem>{words.changeKind}</MenuItem>
              </MenuTrigger>
              <MenuPopover>
                <MenuList
                  checkedValues={{ kind: [field.kind] }}
                  onCheckedValueChange={(_, { checkedItems }) =>
                    desk.act({ type: 'kind', field: field.id, kind: (checkedItems[0] ?? field.kind) as Kind })
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
            <MenuItem onClick={() => desk.act({ type: 'dismiss', placeholder: place() })}>
              {words.notPlaceholder}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isJoining && <JoinDialog field={field} onClose={() => setJoining(false)} />}
    </>
  )
}
