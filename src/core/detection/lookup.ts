/** The words that may follow and precede a mask, each table one class, in two tries that are built once. */
import * as dates from '../language/dates.ts'
import * as figures from '../language/figures.ts'
import * as identifiers from '../language/identifiers.ts'
import * as institutions from '../language/institutions.ts'
import * as levels from '../language/levels.ts'
import * as measures from '../language/measures.ts'
import * as people from '../language/people.ts'
import * as places from '../language/places.ts'
import * as quotes from '../language/quotes.ts'
import { lexiconOf, wordList } from './lexicon.ts'

/** The words that may stand behind a mask, by class. */
export const afterWords = lexiconOf(
  {
    measure: measures.measures,
    notMeasure: measures.notMeasures,
    level: levels.levels,
    notLevel: levels.notLevels,
    levelOffice: Object.values(levels.officesOfLevels).flat(),
    office: institutions.offices,
    ownInstitution: institutions.ownPlaceInstitutions,
    namedInstitution: institutions.namedInstitutions,
    domain: institutions.domains,
    landmark: places.landmarks,
    title: people.titlesAfter,
    identifier: identifiers.identifierUnits,
    address: identifiers.addressUnits,
    addressAfter: identifiers.addressAfter,
    figure: figures.figureAfter,
    ordinalNoun: figures.ordinalNouns,
    ordinalInstitution: figures.ordinalInstitutions,
    year: dates.yearAfter,
    clock: dates.clockAfter,
    daySpan: dates.daySpanAfter,
    personMark: people.marksAfterPeople,
    surnamed: people.afterSurnamed,
    personVerb: people.personVerbs,
    leaderVerb: people.leaderVerbs,
    quotedTail: quotes.quotedTails,
    quotedName: quotes.quotedNames,
    measuredNoun: measures.measuredNouns,
    countedNoun: measures.countedNouns,
    subjectVerb: institutions.subjectVerbs,
    plural: places.plurals,
  },
  1,
)
export const After = afterWords.classes

export const magnitudeWords = wordList(measures.magnitudes, 1)

/** The words that may stand before a mask, by class. */
export const beforeWords = lexiconOf(
  {
    role: people.rolesBefore,
    personLabel: people.personLabels,
    surname: people.surnames,
    wordLikeSurname: people.wordLikeSurnames,
    identifier: identifiers.identifierCues,
    figure: figures.figureCues,
    money: figures.moneyVerbs,
    place: institutions.beforeNames,
    body: institutions.offices.filter((office) => institutions.employers.test(office)),
    away: institutions.awayBefore,
    slogan: institutions.slogans,
    elsewhere: institutions.elsewhere,
    address: identifiers.addressBefore,
    hour: dates.hourBefore,
    institution: [
      ...institutions.offices,
      ...institutions.namedInstitutions,
      ...institutions.ownPlaceInstitutions,
      ...levels.levels,
    ],
    counted: figures.countedBefore,
    bodyLabel: institutions.bodyLabels,
    partyLabel: people.partyLabels,
    span: dates.spanBefore,
  },
  -1,
)
export const Before = beforeWords.classes
