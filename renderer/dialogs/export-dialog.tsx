import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  SpinButton,
  Switch,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Exported, ExportedAs, ExportOptions } from '../../src/app/contract.ts'
import { error, type Message } from '../../src/core/codes.ts'
import { copies } from '../../src/core/copies.ts'
import { tellingNotes } from '../../src/core/remarks.ts'
import { maskLooks, widestMask } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { chosenLayout } from '../model/chosen-layout.ts'
import { exportReport, isPlace, lookOver } from '../model/export.ts'
import { exportOptions } from '../model/export-options.ts'
import { shownOf } from '../model/shown.ts'
import { standingMatters } from '../model/standing.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { whilePrinted } from '../page/printed-pages.ts'
import { ExportedNotice } from './exported-notice.tsx'
import { DialogFrame } from './frame.tsx'
import { KeptPlaces } from './kept-places.tsx'
import { LayoutChoice } from './layout-choice.tsx'
import { PublicCopyContent } from './public-copy-content.tsx'
import { StandingList } from './standing-list.tsx'

export function ExportPdfDialog() {
  return <ExportDialog startsAs="pdf" />
}

export function ExportDialog({ startsAs = 'docx' }: { readonly startsAs?: 'docx' | 'pdf' }) {
  const model = useWindowModel()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const settings = useWindow((state) => state.settings)
  const task = useWindow((state) => state.task)
  const findings = useWindow((state) => state.findings)
  const language = useWindow((state) => state.language)
  const { host, hasOffice } = useWindow(({ start }) => start)
  const [options, setOptions] = useState<ExportOptions>(() => exportOptions(settings, report?.format ?? 'text'))
  const [format, setFormat] = useState(startsAs)
  const [withRecord, setWithRecord] = useState(false)
  const [why, setWhy] = useState('')
  const [done, setDone] = useState<Exported | null>(null)
  const [places, setPlaces] = useState<readonly Message[]>([])
  // What was said of the public copy of this very work.
  const [looked, setLooked] = useState<{ readonly of: unknown; readonly messages: readonly Message[] } | null>(null)
  if (!report) return null
  const change = (changed: Partial<ExportOptions>) => {
    setOptions((before) => ({ ...before, ...changed }))
    setDone(null)
    setLooked(null)
  }
  const { decisions } = report.session
  const { fields } = viewOf(report.session)
  const matters = standingMatters(report, findings)
  const chosen = options.layout === 'auto' ? chosenLayout(shownOf(report.session), report.format) : null
  const { open } = matters
  const telling = options.copy === 'review' ? tellingNotes(report.review, decisions, fields) : []
  // A review copy is there to show what is wrong; any other leaves with it only where somebody says why.
  const mustSay = options.copy !== 'review' && (matters.errors.length > 0 || matters.returned.length > 0)
  // Without LibreOffice the desktop program prints its own pages to the file; a browser's page cannot.
  const as: ExportedAs | null =
    format === 'docx' ? 'docx' : hasOffice ? 'pdf' : host === 'electron' ? 'drawn-pdf' : null
  const isLooked = options.copy !== 'public' || looked?.of === report.session
  const isRefused =
    (open.length > 0 && !options.allowOpen) || (mustSay && why.trim() === '') || telling.length > 0 || as === null
  const looks = { same: words.maskSame, bars: words.maskBars, crosses: words.maskCrosses }
  const run = async () => {
    const { layout, maskAs, maskWidth } = options
    const asked = { ...options, allowFindings: true }
    await model.settings.change({ maskAs, maskWidth, ...(layout !== 'source' && { layout }) })
    if (as === null) return
    const seen = isLooked && as !== 'drawn-pdf' ? null : await lookOver(model, asked)
    if (seen && (!isLooked || seen.value === null)) {
      setPlaces(seen.messages.filter(isPlace))
      if (seen.value) setLooked({ of: report.session, messages: seen.messages })
      return setDone(null)
    }
    const wanted = { options: asked, as, withRecord, why: mustSay ? why.trim() : '' }
    const write = () => exportReport(model, wanted)
    const { value, messages } = await (seen?.value ? whilePrinted(seen.value, write) : write())
    setPlaces(messages.filter(isPlace))
    setDone(value)
  }
  // What says why it leaves is signed.
  const start = () => (mustSay && isLooked ? model.naming.signed(() => void run()) : void run())
  return (
    <DialogFrame
      title={words.exportTitle}
      action={
        <Button appearance="primary" disabledFocusable={task !== null || isRefused} onClick={start}>
          {task !== null ? words.exporting : isLooked ? words.exportNow : words.lookPublic}
        </Button>
      }
    >
      <Field label={words.exportFormat} {...(as === 'drawn-pdf' && { hint: words.drawnPdf })}>
        <RadioGroup
          layout="horizontal"
          value={format}
          onChange={(_, { value }) => {
            setFormat(value === 'pdf' ? 'pdf' : 'docx')
            setDone(null)
          }}
        >
          <Radio value="docx" label={words.formatWord} />
          <Radio value="pdf" label={words.formatPdf} />
        </RadioGroup>
      </Field>
      {as === null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{sentence(error('pdf-needs-office', {}), language)}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={words.copy}>
        <RadioGroup value={options.copy} onChange={(_, { value }) => change({ copy: value as ExportOptions['copy'] })}>
          {copies.map((copy) => (
            <Radio key={copy} value={copy} label={`${words[`${copy}Copy`]} — ${words[`${copy}CopyHint`]}`} />
          ))}
        </RadioGroup>
      </Field>
      <LayoutChoice
        format={report.format}
        value={options.layout}
        onChange={(layout) => change({ layout })}
        {...(options.layout === 'auto' && { hint: chosen ? sentence(chosen, language) : words.chosenOfficial })}
      />
      <Field label={words.maskAs}>
        <RadioGroup
          layout="horizontal"
          value={options.maskAs}
          onChange={(_, { value }) => change({ maskAs: value as ExportOptions['maskAs'] })}
        >
          {maskLooks.map((look) => (
            <Radio key={look} value={look} label={looks[look]} />
          ))}
        </RadioGroup>
      </Field>
      <div className="mask-width">
        <Switch
          label={words.maskWidth}
          checked={options.maskWidth !== null}
          onChange={(_, { checked }) => change({ maskWidth: checked ? 4 : null })}
        />
        {options.maskWidth !== null && (
          <SpinButton
            aria-label={words.maskWidth}
            min={1}
            max={widestMask}
            value={options.maskWidth}
            onChange={(_, { value }) => value && change({ maskWidth: value })}
          />
        )}
        <Text size={200}>{words.maskWidthHint}</Text>
      </div>
      <StandingList matters={matters} isPublic={options.copy === 'public'} />
      {open.length > 0 && (
        <Checkbox
          label={words.allowOpen}
          checked={options.allowOpen}
          onChange={(_, { checked }) => change({ allowOpen: checked === true })}
        />
      )}
      {mustSay && (
        <Field label={words.whyAnyway} required hint={words.whyAnywayHint}>
          <Input maxLength={500} value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      {places.length > 0 && <KeptPlaces places={places} />}
      {looked && options.copy === 'public' && isLooked && <PublicCopyContent messages={looked.messages} />}
      {telling.map((message) => (
        <MessageBar key={JSON.stringify(message)} intent="error" layout="multiline">
          <MessageBarBody>{sentence(message, language)}</MessageBarBody>
        </MessageBar>
      ))}
      <Checkbox
        label={`${words.withRecord} — ${words.withRecordHint}`}
        checked={withRecord}
        onChange={(_, { checked }) => {
          setWithRecord(checked === true)
          setDone(null)
        }}
      />
      {done && <ExportedNotice exported={done} />}
    </DialogFrame>
  )
}
