/** What things are called, on the window's buttons as in sheets and file names. */
import type { CopyName } from '../../core/copies.ts'
import type { IdentifierKind, IdentifierReasonCode } from '../../core/identifiers.ts'
import type { NumberKind } from '../../core/language/numbers.ts'
import type { Kind } from '../../core/model.ts'
import type { LayoutName, SampleName, SheetColumn } from '../texts.ts'

export const kinds: Readonly<Record<Kind, string>> = {
  name: 'name',
  person: 'person',
  date: 'date',
  figure: 'figure',
  identifier: 'identifier',
  text: 'text',
}

/** Each kind of identifier. */
export const identifiers: Readonly<Record<IdentifierKind, string>> = {
  person: 'Persons',
  place: 'Places',
  school: 'Schools',
  organisation: 'Organisations',
  address: 'Addresses',
  phone: 'Mobile numbers',
  landline: 'Telephone numbers',
  'id-card': 'Identity numbers',
  'bank-card': 'Bank cards',
  plate: 'Licence plates',
  email: 'E-mail addresses',
  'credit-code': 'Credit codes',
  account: 'Account numbers',
  'document-number': 'Numbers of documents',
  'record-number': 'Numbers of records',
  'deed-number': 'Numbers of deeds',
  'case-number': 'Case numbers',
  messenger: 'Messenger accounts',
  device: 'Devices and network addresses',
  coordinates: 'Coordinates',
  url: 'Web addresses',
}

/** What a number that is held against its form is called in a sentence. */
export const numbers: Readonly<Record<NumberKind, string>> = {
  idCard: 'identity number',
  card: 'bank card number',
  credit: 'unified social credit code',
  phone: 'telephone number',
  plate: 'licence plate',
}

/** Why something is suggested to be masked; `{cue}` stands for the words that show it. */
export const identifierReasons: Readonly<Record<IdentifierReasonCode, string>> = {
  'person-listed': '“{cue}” behind says that people are listed',
  'person-titled': 'a title follows: “{cue}”',
  'person-role': '“{cue}” stands before it',
  'person-form': '“{cue}” is written and stands like a name',
  'place-level': 'the name of a place ends in “{cue}”',
  'place-bare': 'the name that “{cue}” has',
  'name-closed': 'the name ends in “{cue}”',
  'address-form': 'it says the house: “{cue}”',
  'number-form': 'it has the form of such a number',
  'column-head': 'it stands in the column “{cue}”',
  'number-labelled': '“{cue}” before it says so',
  'check-character': 'its check character is right',
}

export const layouts: Readonly<Record<LayoutName, string>> = {
  auto: 'Chosen by the text',
  official: 'Official document (GB/T 9704)',
  unsealed: 'Official document without a seal',
  letter: 'Letter (信函)',
  order: 'Order (令)',
  minutes: 'Minutes (纪要)',
  telegram: 'Telegram (电报)',
  plain: 'Plain document',
  source: 'As the source Word document',
}

/** After the report's name in the name of a copy. */
export const copyEndings: Readonly<Record<CopyName, string>> = {
  final: ' (final copy)',
  public: ' (public copy)',
  review: ' (review copy)',
}

export const samples: Readonly<Record<SampleName, string>> = {
  briefing: 'Briefing',
  'duty-report': 'Duty and integrity report',
  'joint-report': 'Joint request of several organs',
  letter: 'Official letter',
  minutes: 'Minutes of a meeting',
  'new-year-message': 'New Year message',
  notice: 'Notice with a red head',
  order: 'Government order',
  telegram: 'Official telegram',
  'water-form': 'Quarterly form (Word)',
  'work-summary': 'Annual work summary',
}

/** Over the columns of a sheet of values. */
export const sheetHeadings: Readonly<Record<SheetColumn, string>> = {
  id: 'id',
  label: 'label',
  value: 'value',
  keep: 'keep',
  kind: 'kind',
  unit: 'unit',
  count: 'count',
  context: 'context',
  last: 'last',
}
