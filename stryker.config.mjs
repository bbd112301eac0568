// What `npm run mutate` breaks, and what may catch it. Another sample: npm run mutate -- --mutate 'src/core/checks/*.ts'
export default {
  mutate: ['src/core/checks/range.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A variant that the compiler refuses is no test's business, and these mostly are.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrowFunction', 'OptionalChaining'] },
  // What is worked out once when a file is loaded (tables, patterns) would need a process for each variant.
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  allowConsoleColors: false,
  allowEmpty: true,
  // TypeScript 7 has no interface for programs that Stryker could rewrite a tsconfig.json by.
  tsconfigFile: 'none.json',
  tempDirName: 'out/stryker',
  jsonReporter: { fileName: 'out/mutation.json' },
  ignorePatterns: ['/bench', '/docs', '/build', '/dist', '/demo'],
}
