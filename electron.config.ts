import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'

// One build for every host. The command line is an entry of the main build: it runs under plain Node.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      rolldownOptions: {
        input: { cli: resolve('src/cli/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
})
