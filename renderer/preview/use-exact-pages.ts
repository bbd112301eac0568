import { useEffect, useRef, useState } from 'react'
import { error } from '../../src/core/codes.ts'
import { writeWork } from '../../src/core/project.ts'
import { withoutPlaces } from '../model/export.ts'
import { previewOptions } from '../model/export-options.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { type ExactPage, openExactPages } from './exact-pages.ts'

export interface ExactPages {
  readonly state: 'not-seen' | 'making' | 'seen'
  readonly pages: readonly ExactPage[]
  /** Makes them where that was not done; the drawn pages are seen meanwhile. */
  readonly show: () => void
  readonly hide: () => void
}

/** The pages as LibreOffice sets them, once somebody wants to see them. */
export function useExactPages(): ExactPages {
  const model = useWindowModel()
  const [state, setState] = useState<ExactPages['state']>('not-seen')
  const [pages, setPages] = useState<readonly ExactPage[]>([])
  const gone = useRef<AbortController | null>(null)
  useEffect(() => {
    gone.current = new AbortController()
    const { signal } = gone.current
    return () => {
      if (!signal.aborted) gone.current?.abort()
    }
  }, [])

  const make = async (signal: AbortSignal) => {
    const { report, settings } = model.store.get()
    if (!report) return
    const task = crypto.randomUUID()
    signal.addEventListener('abort', () => void model.bridge.ask.cancel({ task }), { once: true })
    const project = writeWork(report.session, report.review)
    const options = previewOptions(settings, report.format)
    const made = withoutPlaces(await model.bridge.ask.exactPages({ document: report.document, project, options, task }))
    if (signal.aborted) return
    model.notices.say(made.messages)
    if (!made.ok) return setState('not-seen')
    try {
      const opened = await openExactPages(made.value)
      signal.addEventListener('abort', opened.end, { once: true })
      if (signal.aborted) return opened.end()
      setPages(opened.pages)
      setState((now) => (now === 'making' ? 'seen' : now))
    } catch {
      model.notices.say([error('pdf-not-made', { path: report.name })])
      setState('not-seen')
    }
  }
  return {
    state,
    pages,
    show: () => {
      if (state === 'making') return
      if (pages.length > 0) return setState('seen')
      setState('making')
      if (gone.current) void make(gone.current.signal)
    },
    hide: () => setState('not-seen'),
  }
}
