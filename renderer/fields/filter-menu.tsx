import {
  Button,
  Menu,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from '@fluentui/react-components'
import { Filter20Filled, Filter20Regular } from '@fluentui/react-icons'
import { viewOf } from '../../src/core/view.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { progressOf } from '../model/places.ts'
import { useWindowModel, useWords } from '../model/use-window-model.ts'
import { waitingWords } from '../model/waiting.ts'
import { type FieldFilter, fieldFilters, filterCounts, statesOf } from './filter.ts'
import { type FieldOrder, fieldOrders } from './rows.ts'

interface Props {
  readonly filter: FieldFilter
  readonly order: FieldOrder
  readonly onFilter: (filter: FieldFilter) => void
  readonly onOrder: (order: FieldOrder) => void
}

/** Which fields are listed, with how many there are of each, and in which order. */
export function FilterMenu({ filter, order, onFilter, onOrder }: Props) {
  const words = useWords()
  const isFiltered = filter !== 'all'
  const said = `${words.filterFields}: ${filterWords(words)[filter]}`
  return (
    <Menu
      checkedValues={{ filter: [filter], order: [order] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const [chosen] = checkedItems
        if (name === 'filter') onFilter(chosen as FieldFilter)
        else onOrder(chosen as FieldOrder)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance={isFiltered ? 'primary' : 'subtle'}
          icon={isFiltered ? <Filter20Filled /> : <Filter20Regular />}
          aria-label={said}
          title={said}
        />
      </MenuTrigger>
      <MenuPopover>
        <Choices />
      </MenuPopover>
    </Menu>
  )
}

function Choices() {
  const model = useWindowModel()
  const words = useWords()
  const { report, findings } = model.store.get()
  if (!report) return null
  const { fields } = viewOf(report.session)
  const counts = filterCounts(fields, statesOf(report.session, report.review, findings))
  const names = filterWords(words)
  const { decided, total } = progressOf(report.session)
  return (
    <MenuList>
      {fieldFilters.map((each) => (
        <MenuItemRadio key={each} name="filter" value={each} secondaryContent={String(counts[each])}>
          {names[each]}
        </MenuItemRadio>
      ))}
      <MenuDivider />
      {fieldOrders.map((each) => (
        <MenuItemRadio key={each} name="order" value={each}>
          {each === 'kind' ? words.orderByKind : words.orderByPlace}
        </MenuItemRadio>
      ))}
      <MenuDivider />
      <Text size={200} className="fields-counted">
        {worded(words.fieldsCounted, { fields: fields.length, total, decided })}
      </Text>
      <Text size={200} className="fields-counted">
        {waitingWords(report, words)}
      </Text>
    </MenuList>
  )
}

function filterWords(words: WindowWords): Readonly<Record<FieldFilter, string>> {
  return {
    all: words.filterAll,
    open: words.filterOpen,
    doubted: words.filterDoubted,
    kept: words.filterKept,
    returned: words.filterReturned,
    approved: words.filterApproved,
    noted: words.filterNoted,
  }
}
