import { Button, Text } from '@fluentui/react-components'
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons'
import { memo, useMemo } from 'react'
import type { Finding } from '../../src/core/model.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import { maskFound } from '../masking/masking.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FindingAnswer } from './finding-answer.tsx'
import { severityWords } from './severity-words.ts'

const signs = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular } as const

/** The worst first; a click goes to the place, a button mends it where one key can. */
export const FindingList = memo(function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords()
  const isChecked = useWindow((state) => state.isChecked)
  // The list is drawn anew at each step of scrolling: these are worked out once.
  const masking = useMemo(() => findings.filter(({ fix }) => fix?.type === 'mask'), [findings])
  const summary = useMemo(() => summaryOf(findings, words), [findings, words])
  const alikeOf = ({ reason: { code } }: Finding) => masking.filter(({ reason }) => reason.code === code)
  return (
    <>
      <Text size={200} className="findings-summary" role="status">
        {isChecked ? (findings.length === 0 ? words.noFindings : summary) : words.notCheckedYet}
      </Text>
      <MeasuredRows
        count={findings.length}
        heightOf={() => 72}
        keyOf={(index) => findings[index]?.id ?? index}
        label={words.findings}
      >
        {(index) => {
          const finding = findings[index]
          return finding && <FindingRow finding={finding} alike={alikeOf(finding)} />
        }}
      </MeasuredRows>
    </>
  )
})

function summaryOf(findings: readonly Finding[], words: WindowWords): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return [
    worded(words.errors, { count: count('error') }),
    worded(words.warnings, { count: count('warning') }),
    worded(words.hints, { count: count('hint') }),
  ].join('　')
}

interface RowProps {
  readonly finding: Finding
  /** All findings that say the same of other words and are mended by a mask. */
  readonly alike: readonly Finding[]
}

function FindingRow({ finding, alike }: RowProps) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const { severity, fix } = finding
  const Sign = signs[severity]
  return (
    <div className={`finding ${severity}`}>
      <button type="button" className="finding-said" onClick={() => model.navigation.goTo(finding)}>
        <Sign className="finding-sign" aria-label={severityWords(words)[severity]} />
        <span>{findingSentence(finding.reason, language)}</span>
      </button>
      <div className="finding-fixes">
        {fix && (
          <Button
            size="small"
            onClick={() => (fix.type === 'mask' ? maskFound(model, [finding]) : model.document.act(fix))}
          >
            {fix.type === 'mask' ? words.maskThis : words.fix}
          </Button>
        )}
        {fix?.type === 'mask' && alike.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => maskFound(model, alike)}>
            {worded(words.maskAlike, { count: alike.length })}
          </Button>
        )}
        <FindingAnswer finding={finding} />
      </div>
    </div>
  )
}
