import { useWords, type Word } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'

const keys: readonly (readonly [string, Word])[] = [
  ['Tab', 'keyNextOpen'],
  ['Shift+Tab', 'keyPreviousOpen'],
  ['Ctrl+Enter', 'keyNextField'],
  ['Ctrl+M', 'keyKeep'],
  ['Ctrl+Shift+M', 'keyMask'],
  ['F7 / Shift+F7', 'keyPlaces'],
  ['F2', 'keyRename'],
  ['Shift+F2', 'keyNote'],
  ['Ctrl+J', 'keyJoin'],
  ['Ctrl+Shift+J', 'keyLikewise'],
  ['Ctrl+Shift+B', 'keyReadForm'],
  ['Alt+Enter', 'keyTakeLast'],
  ['F8', 'keyNextFinding'],
  ['Ctrl+Z / Ctrl+Y', 'keyUndo'],
  ['Ctrl+F / Ctrl+H', 'keyFind'],
  ['Ctrl+S', 'keySave'],
  ['Ctrl+E', 'keyExport'],
  ['Ctrl+P', 'keyPrint'],
  ['Ctrl+1 / Ctrl+2 / Ctrl+3 / Ctrl+4', 'keyModes'],
  ['F9', 'keyView'],
  ['A / Shift+A / R', 'keyReview'],
  ['F6', 'keyPanes'],
  ['F1', 'keyHelp'],
]

export function KeysDialog() {
  const words = useWords()
  return (
    <DialogFrame title={words.keys}>
      <dl className="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words[word]}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  )
}
