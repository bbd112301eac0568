import { type FindingCode, findingId, findingSeverities } from '../findings.ts'
import type { Finding } from '../model.ts'
import type { Identifier, IdentifierKind } from './identifier.ts'

/** What a finding says of an identifier that stands in the clear where its like is masked. */
export const inClearCodes: Readonly<Record<IdentifierKind, FindingCode>> = {
  person: 'person-in-clear',
  place: 'place-in-clear',
  school: 'school-in-clear',
  organisation: 'organisation-in-clear',
  address: 'address-in-clear',
  phone: 'phone-in-clear',
  landline: 'landline-in-clear',
  'id-card': 'id-card-in-clear',
  'bank-card': 'bank-card-in-clear',
  plate: 'plate-in-clear',
  email: 'email-in-clear',
  'credit-code': 'credit-code-in-clear',
  account: 'account-in-clear',
  'document-number': 'document-number-in-clear',
  'record-number': 'record-number-in-clear',
  'deed-number': 'deed-number-in-clear',
  'case-number': 'case-number-in-clear',
  messenger: 'messenger-in-clear',
  device: 'device-in-clear',
  coordinates: 'coordinates-in-clear',
  url: 'url-in-clear',
}

/** Which finding that is, so that whoever suggests a mask and whoever finds it missing speak of one thing. */
export function inClearFinding({ kind, text }: Pick<Identifier, 'kind' | 'text'>): Pick<Finding, 'id' | 'severity'> {
  const code = inClearCodes[kind]
  return { id: findingId(code, null, text, ''), severity: findingSeverities[code] }
}
