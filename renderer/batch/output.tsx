import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { copies } from '../../src/core/copies.ts'
import { worded } from '../../src/messages/window.ts'
import { LayoutChoice } from '../dialogs/layout-choice.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Which copies, what they are called, and where they go. */
export function Output() {
  const model = useWindowModel()
  const words = useWords()
  const format = useWindow(({ report }) => report?.format ?? 'text')
  const options = useWindow(({ batch }) => batch.options)
  const isRunning = useWindow(({ batch }) => batch.running !== null)
  return (
    <section className="batch-part" aria-label={words.batchOutput}>
      <Text as="h2" weight="semibold">
        {words.batchOutput}
      </Text>
      <Masters isRunning={isRunning} />
      <Naming isRunning={isRunning} />
      <Folder isRunning={isRunning} />
      <fieldset className="batch-options" disabled={isRunning}>
        <Field label={words.copy}>
          <Select
            value={options.copy}
            disabled={isRunning}
            onChange={(_, { value }) => {
              const copy = copies.find((each) => each === value)
              if (copy) model.batch.change({ copy })
            }}
          >
            {copies.map((copy) => (
              <option key={copy} value={copy}>
                {words[`${copy}Copy`]}
              </option>
            ))}
          </Select>
        </Field>
        <LayoutChoice format={format} value={options.layout} onChange={(layout) => model.batch.change({ layout })} />
        <Checkbox
          label={words.allowOpen}
          checked={options.allowOpen}
          disabled={isRunning}
          onChange={(_, { checked }) => model.batch.change({ allowOpen: checked === true })}
        />
        <Checkbox
          label={words.batchAllowFindings}
          checked={options.allowFindings}
          disabled={isRunning}
          onChange={(_, { checked }) => model.batch.change({ allowFindings: checked === true })}
        />
        <Also isRunning={isRunning} />
      </fieldset>
    </section>
  )
}

/** Which reports: the open one, or every one of a folder, which a browser cannot choose. */
function Masters({ isRunning }: { readonly isRunning: boolean }) {
  const model = useWindowModel()
  const words = useWords()
  const isDesktop = useWindow(({ start }) => start.host === 'electron')
  const masters = useWindow(({ batch }) => batch.masters)
  const report = useWindow((state) => state.report?.name ?? '')
  if (!isDesktop) return null
  return (
    <Field label={words.batchMasters} {...(masters && { hint: words.batchMastersHint })}>
      <Text size={200} className="batch-name" role="status">
        {masters
          ? worded(words.batchMastersIn, { folder: masters.path, count: masters.count })
          : worded(words.batchOpenReport, { name: report })}
      </Text>
      <div className="batch-line">
        <Button size="small" disabled={isRunning} onClick={() => void model.batch.chooseMasters()}>
          {words.batchChooseMasters}
        </Button>
        {masters && (
          <Button size="small" appearance="subtle" disabled={isRunning} onClick={model.batch.leaveMasters}>
            {words.batchLeaveMasters}
          </Button>
        )}
      </div>
    </Field>
  )
}

/** What is made beside the documents. */
function Also({ isRunning }: { readonly isRunning: boolean }) {
  const model = useWindowModel()
  const words = useWords()
  const hasOffice = useWindow(({ start }) => start.hasOffice)
  const also = useWindow(({ batch }) => batch.also)
  return (
    <>
      <Checkbox
        label={words.batchJoined}
        checked={also.has('joined')}
        disabled={isRunning}
        onChange={(_, { checked }) => model.batch.want('joined', checked === true)}
      />
      <Checkbox
        label={hasOffice ? words.batchPdf : words.batchNoPdf}
        checked={also.has('pdf')}
        disabled={isRunning || !hasOffice}
        onChange={(_, { checked }) => model.batch.want('pdf', checked === true)}
      />
    </>
  )
}

/** What is typed counts when it is left, or Enter is pressed: each change reads the table again. */
function Naming({ isRunning }: { readonly isRunning: boolean }) {
  const model = useWindowModel()
  const words = useWords()
  const pattern = useWindow(({ batch }) => batch.pattern)
  const names = useWindow(({ batch }) => batch.outlook?.names ?? null)
  const [typed, setTyped] = useState(pattern)
  const take = () => typed !== pattern && model.batch.name(typed)
  return (
    <Field label={words.batchPattern} hint={words.batchPatternHint}>
      <Input
        value={typed}
        maxLength={500}
        disabled={isRunning}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      {names && names.length > 0 && (
        <Text size={200} role="status" className="batch-names">
          {worded(words.batchFirstNames, { names: names.join('、') })}
        </Text>
      )}
    </Field>
  )
}

/** A browser has no dialog for folders: there the host makes one of the name. */
function Folder({ isRunning }: { readonly isRunning: boolean }) {
  const model = useWindowModel()
  const words = useWords()
  const folder = useWindow(({ batch }) => batch.folder)
  const isNamed = useWindow(({ start }) => start.host === 'web')
  const report = useWindow((state) => state.report?.name ?? '')
  const [name, setName] = useState(report.replace(/\.[^.]+$/u, ''))
  const choose = () => void model.batch.chooseFolder(name.trim() === '' ? 'batch' : name.trim())
  return (
    <Field label={isNamed ? words.batchFolderName : words.batchFolder}>
      <div className="batch-line">
        {isNamed && (
          <Input
            aria-label={words.batchFolderName}
            value={name}
            maxLength={80}
            disabled={isRunning}
            onChange={(_, { value }) => setName(value.replace(/[/\\\p{Cc}]/gu, ''))}
            onKeyDown={({ key }) => key === 'Enter' && choose()}
          />
        )}
        <Button size="small" icon={<FolderOpen20Regular />} disabled={isRunning} onClick={choose}>
          {isNamed ? words.batchUseFolder : words.batchChooseFolder}
        </Button>
      </div>
      <Text size={200} className="batch-name" role="status">
        {folder ? folder.path : words.batchNoFolder}
      </Text>
      {folder?.isUsed && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.batchGoesOn}</MessageBarBody>
        </MessageBar>
      )}
    </Field>
  )
}
