import { Button, Text } from '@fluentui/react-components'
import { worded } from '../../src/messages/window.ts'
import { stepNumber, tourSteps } from '../model/tour-steps.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** The step that is to be done, above the work that it is done in. */
export function Tour() {
  const model = useWindowModel()
  const words = useWords()
  const tour = useWindow((state) => state.tour)
  if (tour === null) return null
  const said = {
    fill: words.tourFill,
    keep: words.tourKeep,
    finding: words.tourFinding,
    review: words.tourReview,
    preview: words.tourPreview,
    print: words.tourPrint,
    end: words.tourEnd,
  }[tour]
  const number = stepNumber(tour)
  return (
    <section className="tour" aria-label={words.tour}>
      <Text role="status">
        {number > 0 && <strong>{worded(words.tourStep, { number, total: tourSteps.length })} </strong>}
        {said}
      </Text>
      {tour !== 'end' && (
        <Button size="small" onClick={model.tour.next}>
          {words.tourNext}
        </Button>
      )}
      <Button size="small" appearance={tour === 'end' ? 'primary' : 'subtle'} onClick={model.tour.leave}>
        {words.tourLeave}
      </Button>
    </section>
  )
}
