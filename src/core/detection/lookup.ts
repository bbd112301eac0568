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
import { lexiconOf } from './lexicon.ts'

/** Classes of words after a mask. */
export const After = {
  measure: 1 << 0,
  notMeasure: 1 << 1,
  level: 1 << 2,
  notLevel: 1 << 3,
  levelOffice: 1 << 4,
  office: 1 << 5,
  ownInstitution: 1 << 6,
  namedInstitution: 1 << 7,
  domain: 1 << 8,
  landmark: 1 << 9,
  title: 1 << 10,
  identifier: 1 << 11,
  address: 1 << 12,
  addressAfter: 1 << 13,
  figure: 1 << 14,
  ordinalNoun: 1 << 15,
  ordinalInstitution: 1 << 16,
  year: 1 << 17,
  clock: 1 << 18,
  daySpan: 1 << 19,
  personMark: 1 << 20,
  surnamed: 1 << 21,
  quotedTail: 1 << 22,
  subjectVerb: 1 << 23,
  plural: 1 << 24,
  measuredNoun: 1 << 25,
  countedNoun: 1 << 26,
  quotedName: 1 << 27,
  personVerb: 1 << 28,
  leaderVerb: 1 << 29,
} as const

export const afterWords = lexiconOf(
  [
    [After.measure, measures.measures],
    [After.notMeasure, measures.notMeasures],
    [After.level, levels.levels],
    [After.notLevel, levels.notLevels],
    [After.levelOffice, Object.values(levels.officesOfLevels).flat()],
    [After.office, institutions.offices],
    [After.ownInstitution, institutions.ownPlaceInstitutions],
    [After.namedInstitution, institutions.namedInstitutions],
    [After.domain, institutions.domains],
    [After.landmark, places.landmarks],
    [After.title, people.titlesAfter],
    [After.identifier, identifiers.identifierUnits],
    [After.address, identifiers.addressUnits],
    [After.addressAfter, identifiers.addressAfter],
    [After.figure, figures.figureAfter],
    [After.ordinalNoun, figures.ordinalNouns],
    [After.ordinalInstitution, figures.ordinalInstitutions],
    [After.year, dates.yearAfter],
    [After.clock, dates.clockAfter],
    [After.daySpan, dates.daySpanAfter],
    [After.personMark, people.marksAfterPeople],
    [After.surnamed, people.afterSurnamed],
    [After.personVerb, people.personVerbs],
    [After.leaderVerb, people.leaderVerbs],
    [After.quotedTail, quotes.quotedTails],
    [After.quotedName, quotes.quotedNames],
    [After.measuredNoun, measures.measuredNouns],
    [After.countedNoun, measures.countedNouns],
    [After.subjectVerb, institutions.subjectVerbs],
    [After.plural, places.plurals],
  ],
  1,
)

export const magnitudeWords = lexiconOf([[1, measures.magnitudes]], 1)

/** Classes of words before a mask. */
export const Before = {
  role: 1 << 0,
  personLabel: 1 << 1,
  surname: 1 << 2,
  wordLikeSurname: 1 << 3,
  identifier: 1 << 4,
  figure: 1 << 5,
  money: 1 << 6,
  place: 1 << 7,
  slogan: 1 << 8,
  elsewhere: 1 << 9,
  address: 1 << 10,
  hour: 1 << 11,
  institution: 1 << 12,
  counted: 1 << 13,
  bodyLabel: 1 << 14,
  partyLabel: 1 << 15,
  span: 1 << 16,
  away: 1 << 17,
  body: 1 << 18,
} as const

export const beforeWords = lexiconOf(
  [
    [Before.role, people.rolesBefore],
    [Before.personLabel, people.personLabels],
    [Before.surname, people.surnames],
    [Before.wordLikeSurname, people.wordLikeSurnames],
    [Before.identifier, identifiers.identifierCues],
    [Before.figure, figures.figureCues],
    [Before.money, figures.moneyVerbs],
    [Before.place, institutions.beforeNames],
    [Before.body, institutions.offices.filter((office) => institutions.employers.test(office))],
    [Before.away, institutions.awayBefore],
    [Before.slogan, institutions.slogans],
    [Before.elsewhere, institutions.elsewhere],
    [Before.address, identifiers.addressBefore],
    [Before.hour, dates.hourBefore],
    [
      Before.institution,
      [
        ...institutions.offices,
        ...institutions.namedInstitutions,
        ...institutions.ownPlaceInstitutions,
        ...levels.levels,
      ],
    ],
    [Before.counted, figures.countedBefore],
    [Before.bodyLabel, institutions.bodyLabels],
    [Before.partyLabel, people.partyLabels],
    [Before.span, dates.spanBefore],
  ],
  -1,
)
