/** The two streams: results on stdout, everything said to a person on stderr. */
import type { Message } from '../core/codes.ts'
import { commandLineTexts } from '../messages/command-line.ts'
import type { CommandLineTexts, ProgressStep } from '../messages/command-line-texts.ts'
import { type Language, sentence, withParams } from '../messages/sentence.ts'

export interface Terminal {
  readonly language: Language
  readonly texts: CommandLineTexts
  /** A result. */
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  readonly sayAll: (messages: readonly Message[]) => void
  /** A line that is typed and not shown; null where nobody is there to type it, or who is wants to stop. */
  readonly askHidden: (question: string) => Promise<string | null>
  /** Shown in one line that is written over, and only where a person is looking; a conversion is always said. */
  readonly progress: (step: ProgressStep) => void
  /** The same for work that tells how far it is. */
  readonly show: (text: string) => void
}

/** Who has more to hear of one kind mends the first of them. */
const mostSaid = 200

const eraseLine = '\r\u001b[K'

export function openTerminal(language: Language): Terminal {
  const texts = commandLineTexts[language]
  let shown = false
  const erase = (): void => {
    if (shown) process.stderr.write(eraseLine)
    shown = false
  }
  const say = (text: string): void => {
    erase()
    process.stderr.write(`${text}\n`)
  }
  const show = (text: string): void => {
    if (!process.stderr.isTTY) return
    process.stderr.write(eraseLine + text)
    shown = true
  }
  return {
    language,
    texts,
    print: (text) => {
      erase()
      process.stdout.write(text)
    },
    say,
    sayAll: (messages) => {
      for (const message of messages.slice(0, mostSaid))
        say(`${sentence(message, language)}${texts.advice[message.code] ?? ''}`)
      if (messages.length > mostSaid) say(withParams(texts.more, { count: messages.length - mostSaid }))
    },
    askHidden: async (question) => {
      if (!process.stdin.isTTY || !process.stderr.isTTY) return null
      erase()
      process.stderr.write(question)
      const typed = await hiddenLine(process.stdin)
      process.stderr.write('\n')
      return typed
    },
    progress: (step) => {
      // Another program is put to work: that is said to everybody.
      if (step === 'convert') return say(texts.steps[step])
      show(texts.steps[step])
    },
    show,
  }
}

/** Up to Enter; null where it is broken off (Ctrl+C, Ctrl+D). The terminal itself shows nothing of it. */
function hiddenLine(input: NodeJS.ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    let typed = ''
    const end = (line: string | null) => {
      input.off('data', take)
      input.setRawMode(false)
      input.pause()
      resolve(line)
    }
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(typed)
        if (key === '\u0003' || key === '\u0004') return end(null)
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key
      }
    }
    input.setRawMode(true)
    input.setEncoding('utf8')
    input.on('data', take)
    input.resume()
  })
}
