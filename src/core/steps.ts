/** Work in steps, for who has other things to do between them: what it comes to, where nobody has. */
export function lastOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
