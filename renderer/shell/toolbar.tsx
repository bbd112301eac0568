import {
  Button,
  Toolbar as FluentToolbar,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Tab,
  TabList,
  Text,
  ToolbarButton,
  ToolbarDivider,
} from '@fluentui/react-components'
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentArrowDown20Regular,
  DocumentText20Regular,
  EyeOff20Regular,
  FolderOpen20Regular,
  MoreHorizontal20Regular,
  Save20Regular,
} from '@fluentui/react-icons'
import { windowWords, worded } from '../../src/messages/window.ts'
import { maskSelected } from '../masking/masking.ts'
import { progressOf } from '../model/places.ts'
import { type FillView, keptAs, type WindowMode, type WindowState } from '../model/state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { SavedChip } from './saved-chip.tsx'

export function Toolbar() {
  const model = useWindowModel()
  const words = useWords()
  const isOpen = useWindow(({ report }) => report !== null)
  const isReadOnly = useWindow(({ report }) => report?.heldBy != null)
  const canUndo = useWindow(({ report }) => (report?.session.past.length ?? 0) > 0)
  const isSelected = useWindow(({ selected }) => selected !== null)
  const canRedo = useWindow(({ report }) => (report?.session.future.length ?? 0) > 0)
  return (
    <header className="toolbar">
      <FluentToolbar aria-label={words.product} size="small" className="toolbar-tools">
        <ToolbarButton
          icon={<FolderOpen20Regular />}
          title={`${words.open} (Ctrl+O)`}
          onClick={() => void model.document.open({ from: 'dialog' })}
        >
          {words.open}
        </ToolbarButton>
        <ToolbarButton icon={<DocumentText20Regular />} onClick={() => model.navigation.showDialog('templates')}>
          {words.templates}
        </ToolbarButton>
        {isOpen && (
          <>
            <ToolbarButton
              icon={<Save20Regular />}
              title={`${words.save} (Ctrl+S)`}
              disabled={isReadOnly}
              onClick={() => void model.saving.save()}
            >
              {words.save}
            </ToolbarButton>
            <ToolbarDivider />
            <ToolbarButton
              icon={<ArrowUndo20Regular />}
              aria-label={words.undo}
              title={`${words.undo} (Ctrl+Z)`}
              disabled={!canUndo}
              onClick={() => model.document.act({ type: 'undo' })}
            />
            <ToolbarButton
              icon={<ArrowRedo20Regular />}
              aria-label={words.redo}
              title={`${words.redo} (Ctrl+Y)`}
              disabled={!canRedo}
              onClick={() => model.document.act({ type: 'redo' })}
            />
            <ToolbarButton
              icon={<EyeOff20Regular />}
              aria-label={words.maskSelected}
              title={`${words.maskSelected} (Ctrl+Shift+M)`}
              disabled={!isSelected || isReadOnly}
              onClick={() => maskSelected(model)}
            />
          </>
        )}
      </FluentToolbar>
      {isOpen && <Modes />}
      {isOpen && <Views />}
      {isOpen && <Progress />}
      <div className="toolbar-end">
        <SavedChip />
        {isOpen && (
          <Button
            appearance="primary"
            size="small"
            icon={<DocumentArrowDown20Regular />}
            title={`${words.exportWord} (Ctrl+E)`}
            onClick={() => model.navigation.showDialog('export')}
          >
            {words.exportWord}
          </Button>
        )}
        <MoreMenu isOpen={isOpen} isReadOnly={isReadOnly} />
      </div>
    </header>
  )
}

function Modes() {
  const model = useWindowModel()
  const words = useWords()
  const mode = useWindow((state) => state.mode)
  return (
    <TabList
      size="small"
      aria-label={words.modes}
      selectedValue={mode}
      onTabSelect={(_, { value }) => model.navigation.showMode(value as WindowMode)}
    >
      <Tab value="fill">{words.fill}</Tab>
      <Tab value="review">{words.review}</Tab>
      <Tab value="preview">{words.preview}</Tab>
      <Tab value="batch">{words.batch}</Tab>
    </TabList>
  )
}

/** What one fills in: the page, or the text. */
function Views() {
  const model = useWindowModel()
  const words = useWords()
  const view = useWindow((state) => state.view)
  const mode = useWindow((state) => state.mode)
  if (mode !== 'fill') return null
  return (
    <TabList
      size="small"
      appearance="subtle-circular"
      aria-label={words.fillView}
      selectedValue={view}
      onTabSelect={(_, { value }) => model.navigation.showView(value as FillView)}
    >
      <Tab value="page" title={`${words.pageView} (F9)`}>
        {words.pageView}
      </Tab>
      <Tab value="text" title={`${words.textView} (F9)`}>
        {words.textView}
      </Tab>
    </TabList>
  )
}

function Progress() {
  const words = useWords()
  const progress = useWindow(({ report }) => report && progressOf(report.session))
  if (!progress) return null
  const { decided, total } = progress
  const said = worded(words.progress, { decided, total })
  return (
    <div className="toolbar-progress">
      <ProgressBar value={total === 0 ? 1 : decided / total} thickness="large" aria-label={said} />
      <Text size={200} className="toolbar-progress-said">
        {said}
      </Text>
    </div>
  )
}

function MoreMenu({ isOpen, isReadOnly }: { readonly isOpen: boolean; readonly isReadOnly: boolean }) {
  const model = useWindowModel()
  const words = useWords()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isOpen && (
            <>
              <MenuItem onClick={() => void model.saving.saveAs()}>
                {isReadOnly ? words.saveCopy : words.saveAs}
              </MenuItem>
              <MenuItem disabled={isReadOnly} onClick={() => model.navigation.showDialog('password')}>
                {words.projectPassword}
              </MenuItem>
              <MenuItem onClick={() => model.navigation.showDialog('versions')}>{words.versions}</MenuItem>
              <MenuItem onClick={() => model.navigation.showDialog('export-pdf')}>{words.exportPdf}</MenuItem>
              <MenuDivider />
              <MenuItem disabled={isReadOnly} onClick={() => void model.document.importValues({ from: 'dialog' })}>
                {words.valuesIn}
              </MenuItem>
              <MenuItem disabled={isReadOnly} onClick={() => void model.lastTime.bring()}>
                {words.recall}
              </MenuItem>
              <MenuItem onClick={() => void model.document.exportValues('xlsx')}>{words.valuesOutXlsx}</MenuItem>
              <MenuItem onClick={() => void model.document.exportValues('csv')}>{words.valuesOutCsv}</MenuItem>
              <MenuDivider />
            </>
          )}
          <MenuItem onClick={() => model.navigation.showDialog('settings')}>{words.settings}</MenuItem>
          <MenuItem onClick={() => model.navigation.showDialog('help')}>{words.help}</MenuItem>
          <MenuItem secondaryContent="F1" onClick={() => model.navigation.showDialog('keys')}>
            {words.keys}
          </MenuItem>
          <MenuItem onClick={() => model.navigation.showDialog('about')}>{words.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** What the title bar says: the report's name, and whether the person's own file has the work. */
export function titleOf({ report, language }: WindowState): string {
  const words = windowWords[language]
  if (!report) return words.product
  return `${report.name} · ${words[keptAs(report)]} — ${words.product}`
}
