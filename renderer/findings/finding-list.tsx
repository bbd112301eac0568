import { Button, Text } from '@fluentui/react-components'
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useMemo, useRef } from 'react'
import type { Finding } from '../../src/core/model.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { type Words, worded } from '../../src/messages/window.ts'
import { maskFound } from '../masking/masking.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { severityWords } from './severity-words.ts'

const signs = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular } as const

/** The worst first; a click goes to the place, a button mends it where one key can. */
export const FindingList = memo(function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    getItemKey: (index) => findings[index]?.id ?? index,
    overscan: 4,
  })
  // What is scrolled is drawn anew at every step; what it says is not.
  const masking = useMemo(() => findings.filter(({ fix }) => fix?.type === 'mask'), [findings])
  const summary = useMemo(() => summaryOf(findings, words), [findings, words])
  const alikeOf = ({ reason: { code } }: Finding) => masking.filter(({ reason }) => reason.code === code)
  return (
    <>
      <Text size={200} className="findings-summary" role="status">
        {findings.length === 0 ? words.noFindings : summary}
      </Text>
      <div ref={scroller} className="findings-scroll">
        <ul className="findings-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const finding = findings[index]
            return (
              finding && (
                <li
                  key={key}
                  data-index={index}
                  ref={virtual.measureElement}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <FindingRow finding={finding} alike={alikeOf(finding)} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </>
  )
})

function summaryOf(findings: readonly Finding[], words: Words): string {
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
  const desk = useDesk()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const { severity, fix } = finding
  const Sign = signs[severity]
  return (
    <div className={`finding ${severity}`}>
      <button type="button" className="finding-said" onClick={() => desk.look(finding)}>
        <Sign className="finding-sign" aria-label={severityWords(words)[severity]} />
        <span>{findingSentence(finding.reason, language)}</span>
      </button>
      {fix && (
        <div className="finding-fixes">
          <Button size="small" onClick={() => (fix.type === 'mask' ? maskFound(desk, [finding]) : desk.act(fix))}>
            {fix.type === 'mask' ? words.maskThis : words.fix}
          </Button>
          {fix.type === 'mask' && alike.length > 1 && (
            <Button size="small" appearance="subtle" onClick={() => maskFound(desk, alike)}>
              {worded(words.maskAlike, { count: alike.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
