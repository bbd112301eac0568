/** The steps of the tour, in order; `end` says that they are done. */
export const tourSteps = ['fill', 'keep', 'finding', 'review', 'preview', 'print'] as const
export type TourStep = (typeof tourSteps)[number] | 'end'

/** From 1; 0 behind the last. */
export function stepNumber(step: TourStep): number {
  const all: readonly TourStep[] = tourSteps
  return all.indexOf(step) + 1
}
