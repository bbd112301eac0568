/** What a person can do in the window: a part for each concern, over one store. */
import type { Bridge, Start } from '../../src/app/contract.ts'
import { type BatchModel, createBatch } from './batch.ts'
import { createDocument, type DocumentModel } from './document.ts'
import { createLargePart, type LargePartModel } from './large-part.ts'
import { createLastTime, type LastTimeModel } from './last-time.ts'
import { createLeaving, type LeavingModel } from './leaving.ts'
import { createMerging, type MergingModel } from './merging.ts'
import { createNaming, type NamingModel } from './naming.ts'
import { createNavigation, type NavigationModel } from './navigation.ts'
import { createNotices, type NoticesModel } from './notices.ts'
import { createOfficeNames, type OfficeNamesModel } from './office-names.ts'
import { createPassword, type PasswordModel } from './password.ts'
import { createPasting, type PastingModel } from './pasting.ts'
import { createRecentModel, type RecentModel } from './recent.ts'
import { createReview, type ReviewModel } from './review.ts'
import { createSaving, type SavingModel } from './saving.ts'
import { createSettings, type SettingsModel } from './settings.ts'
import { createSigning, type SigningModel } from './signing.ts'
import { createTasks, type TasksModel } from './tasks.ts'
import { createTour, type TourModel } from './tour.ts'
import { createVersions, type VersionsModel } from './versions.ts'
import { createWindowStore, type WindowStore } from './window-store.ts'

export interface WindowModel {
  readonly store: WindowStore
  readonly bridge: Bridge
  readonly document: DocumentModel
  readonly saving: SavingModel
  readonly merging: MergingModel
  readonly leaving: LeavingModel
  readonly password: PasswordModel
  readonly largePart: LargePartModel
  readonly versions: VersionsModel
  readonly lastTime: LastTimeModel
  readonly officeNames: OfficeNamesModel
  readonly settings: SettingsModel
  readonly signing: SigningModel
  readonly naming: NamingModel
  readonly pasting: PastingModel
  readonly navigation: NavigationModel
  readonly recent: RecentModel
  readonly review: ReviewModel
  readonly batch: BatchModel
  readonly tasks: TasksModel
  readonly tour: TourModel
  readonly notices: NoticesModel
}

export function createWindowModel(bridge: Bridge, start: Start): WindowModel {
  const store = createWindowStore(start)
  const notices = createNotices(store)
  const tasks = createTasks(bridge, store, notices)
  const saving = createSaving(bridge, store, notices, () => void merging.start())
  const merging: MergingModel = createMerging(bridge, store, notices, saving)
  const settings = createSettings(bridge, store, notices)
  const leaving = createLeaving(bridge, store, saving)
  const officeNames = createOfficeNames(bridge, store)
  const document = createDocument({ bridge, store, notices, tasks, leaving, opened: officeNames.offer })
  return {
    store,
    bridge,
    document,
    versions: createVersions(bridge, store, notices, document),
    lastTime: createLastTime({ bridge, store, notices, tasks, document }),
    officeNames,
    saving,
    merging,
    leaving,
    password: createPassword(bridge, store, notices, saving),
    largePart: createLargePart(bridge, store),
    settings,
    signing: createSigning(bridge, store),
    naming: createNaming(store, settings),
    pasting: createPasting(store, document),
    navigation: createNavigation(store, settings),
    recent: createRecentModel(bridge, store),
    review: createReview(store, notices),
    batch: createBatch(bridge, store, notices, saving),
    tasks,
    tour: createTour(store, document),
    notices,
  }
}
