import { chmodSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** One file a language, for whichever is read last would be Monaco's. */
const monacoWords = (id: string) => {
  const language = /nls.lang.(?<language>[\w-]+)/u.exec(id)?.groups?.language
  return language ? `monaco-words-${language}` : null
}

/** Each with all that it imports and none before it has: what every process needs; opening; the Word format; proofs; filling with its checks. */
const together = [
  [
    'base',
    /(?:core.(?:codes|copies|file-endings|result)|messages.sentence|app.machine|docx.limits|cli.(?:arguments|command|unbroken))\.ts$/u,
  ],
  ['open', /app.(?:open|save|sheet)\.ts$/u],
  ['word', /docx.(?:stories|fill|fill.revision|document-type)\.ts$/u],
  ['prove', /docx.verify\.ts$/u],
  ['finish', /(?:app.finish.(?:request|ending|pdf)|cli.(?:accepting|masking|target))\.ts$/u],
] as const

// One build for every host, with all that it uses: what is installed has no node_modules. The entries beside Electron's own run under plain Node: the command line, the loopback host and its worker.
export default defineConfig({
  main: {
    // Its way for Node asks for worker threads by a name that the build gives as well; nothing here uses them.
    resolve: { alias: { fflate: 'fflate/browser' } },
    plugins: [
      {
        name: 'executable-command-line',
        writeBundle: ({ dir = '' }) => chmodSync(resolve(dir, 'cli.js'), 0o755),
      },
    ],
    build: {
      target: 'node20',
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/cli/main.ts'),
          start: resolve('src/web/start.ts'),
          web: resolve('src/web/main.ts'),
          worker: resolve('src/app/host/worker.ts'),
          'batch-thread': resolve('src/app/batch/thread.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // To find and link a file costs a process a third of a millisecond: what goes together through a command is one.
          codeSplitting: {
            groups: together.map(([name, test], index) => ({ name, test, priority: together.length - index })),
          },
          // The program stays under its size; functions keep the names that the trace of a crash tells.
          minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one plain script that can load nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    resolve: { alias: { jszip: resolve('renderer/page/archive.ts') } },
    build: {
      minify: true,
      modulePreload: { polyfill: false },
      // Monaco is one chunk, read from the disk beside the page.
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // Monaco's own words in files of their own: in that of their importer they would come after Monaco.
        output: { codeSplitting: { groups: [{ name: monacoWords, debugName: 'monaco-words' }] } },
      },
    },
  },
})
