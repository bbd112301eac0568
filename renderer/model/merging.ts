/** What somebody else made of the project while it was open here: taken in field by field, or asked about. */
import type { Bridge, Theirs } from '../../src/app/contract.ts'
import { actsOf } from '../../src/core/acts.ts'
import { info } from '../../src/core/codes.ts'
import { merge, withAnswers } from '../../src/core/merge.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { signedAnew } from '../../src/core/review.ts'
import { reduce } from '../../src/core/session.ts'
import type { ReviewedWork } from '../../src/core/work-change.ts'
import type { MergeQuestion } from './merge-question.ts'
import type { NoticesModel } from './notices.ts'
import type { SavingModel } from './saving.ts'
import { signatureNow } from './signature.ts'
import type { WindowStore } from './window-store.ts'

export interface MergeAnswers {
  /** The fields that are to be as theirs; all others stay as mine. */
  readonly fields: ReadonlySet<string>
  readonly takesText: boolean
}

export interface MergingModel {
  /** Reads what the file has now, asks about what both changed, and saves. */
  readonly start: () => Promise<void>
  /** Null lets it be: the work stays here and in its copy, and the file as they left it. */
  readonly answer: (answers: MergeAnswers | null) => Promise<void>
}

export function createMerging(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  saving: SavingModel,
): MergingModel {
  const finish = async (question: MergeQuestion, answers: MergeAnswers) => {
    const { document, stamp, theirs, merged } = question
    const work = withAnswers(merged, theirs, answers)
    store.changeReport((now) =>
      now.document === document
        ? { ...now, session: reduce(now.session, { type: 'bring', work }), review: merged.review }
        : now,
    )
    const { report, settings } = store.get()
    if (report?.document !== document) return
    const adopted = await bridge.ask.adopt({ document, project: writeWork(report.session, report.review), stamp })
    if (!adopted.ok) return notices.say(adopted.messages)
    const { fields, text, entries } = adopted.value
    const signature = signatureNow(settings)
    store.changeReport((now) => ({
      ...now,
      entries,
      review: signedAnew(now.review, now.session.decisions, fields, signature),
      pending: { acts: [...now.pending.acts, ...actsOf(now.session, fields, text, signature)], stroke: null },
    }))
    notices.say(merged.brought > 0 ? [info('project-merged', { count: merged.brought })] : [])
    await saving.save()
  }
  return {
    start: async () => {
      await saving.tellActs()
      const { report } = store.get()
      if (!report || store.get().merging) return
      const { document } = report
      const read = await bridge.ask.theirs({ document })
      const parts = read.ok ? partsOf(read.value) : read
      if (!parts.ok) return notices.say(parts.messages)
      const now = store.get().report
      if (!parts.value || now?.document !== document) return
      const { base, theirs, stamp } = parts.value
      const merged = merge(base, { work: now.session, review: now.review }, theirs)
      const question = { document, theirs, stamp, merged }
      if (merged.conflicts.length > 0 || merged.isTextAsked) return store.patch({ merging: question })
      await finish(question, { fields: new Set(), takesText: false })
    },
    answer: async (answers) => {
      const { merging } = store.get()
      store.patch({ merging: null })
      if (merging && answers) await finish(merging, answers)
    },
  }
}

function partsOf(
  read: Theirs | null,
): Result<(Pick<MergeQuestion, 'theirs' | 'stamp'> & { readonly base: ReviewedWork | null }) | null> {
  if (!read) return ok(null)
  const theirs = reviewedFrom(read.session)
  const base = read.base === null ? null : reviewedFrom(read.base)
  if (!theirs.ok) return theirs
  return ok({ theirs: theirs.value, base: base?.ok ? base.value : null, stamp: read.stamp })
}

function reviewedFrom(session: string): Result<ReviewedWork> {
  const [work, review] = [readWork(session), readReview(session)]
  if (!work.ok) return work
  return review.ok ? ok({ work: work.value, review: review.value }) : review
}
