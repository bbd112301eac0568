import { useEffect, useState } from 'react'
import { textOf } from '../../src/core/detect.ts'
import { type Suggestion, suggestionsIn } from '../../src/core/mask/suggestions.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow } from '../model/use-window-model.ts'

/** Milliseconds without a change before the report is looked through anew. */
const pause = 400

/** What ought to be masked, as of the last pause in the work; null until the first look. */
export function useSuggestions(): readonly Suggestion[] | null {
  const session = useWindow(({ report }) => report?.session)
  const [found, setFound] = useState<readonly Suggestion[] | null>(null)
  useEffect(() => {
    if (!session) return
    const look = () => setFound(suggestionsIn(textOf(session.detection), shownOf(session)))
    const timer = setTimeout(look, pause)
    return () => clearTimeout(timer)
  }, [session])
  return found
}
