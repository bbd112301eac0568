import {
  address,
  beforeCity,
  beforePlace,
  beforeStreet,
  commonPlaces,
  company,
  namedLevels,
  notAfterLevel,
  notPlaceNames,
  ofPeoples,
  placeEdge,
  school,
} from '../language/place-names.ts'
import { namedBodies, noBodies, notBodies } from '../language/settlements.ts'
import { type Identifier, type IdentifierKind, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'

/** A name of a place without its level has so many characters. */
const longestPlace = 3
const longestBody = 12
const longestNamed = 6
const longestStreet = 6
const mask = /[*＊×]/u
const han = /^[\u4e00-\u9fff]+$/u

/** Places below a county, schools, companies and addresses that are named in full. */
export function placesIn(text: string): readonly Identifier[] {
  const places = matchesIn(text, namedLevels).flatMap(({ 0: level, index }) => placeBefore(text, index, level) ?? [])
  const peoples = matchesIn(text, ofPeoples).flatMap(({ 0: level, index }) => ofPeoplesBefore(text, index, level))
  const districts = places.flatMap((place) => districtAfter(text, place) ?? [])
  const starts = new Set(places.map(({ start }) => start))
  return [
    ...places,
    ...peoples,
    ...districts,
    // A school that is named after its place is hidden with it.
    ...bodies(text, school, 'school').filter(({ start, text: name }) => !starts.has(start) && !/[镇乡]/u.test(name)),
    ...bodies(text, company, 'organisation'),
    ...bodies(text, namedBodies, 'organisation').filter(
      ({ text: name, reason: { cue } }) =>
        name.length - cue.length <= longestNamed && !noBodies.test(name.slice(0, -cue.length)),
    ),
    ...matchesIn(text, address).flatMap(({ 0: words, index }) => addressAt(text, index, words) ?? []),
  ]
}

/** 安康市汉滨区: 区 closes many words, but not right behind a city. */
function districtAfter(text: string, { end, reason }: Identifier): Identifier | null {
  if (reason.cue !== '市') return null
  const name = /^([\u4e00-\u9fff]{2,3})区(?![别域间分块位县])/u.exec(text.slice(end, end + 5))?.[1]
  if (
    name === undefined ||
    /[新开发示范试验园工业城郊市老矿林牧景山库贸易县圈片辖全各两属社小]$|[的各全两等和与及内]/u.test(name)
  )
    return null
  return identifier('place', `${name}区`, end, { code: 'place-level', cue: '区' }, end + name.length)
}

/** The shortest name between a place where a name can begin and the level. */
function placeBefore(text: string, at: number, level: string): Identifier | null {
  if (notAfterLevel[level]?.test(text.slice(at + level.length, at + level.length + 1))) return null
  for (let length = 2; length <= longestPlace && length <= at; length++) {
    const name = text.slice(at - length, at)
    if (!han.test(name) || isNoName(name, level)) return null
    if (canBegin(text, at - length))
      return identifier('place', name + level, at - length, { code: 'place-level', cue: level }, at)
  }
  return null
}

/** What stands before the peoples is a name, of two characters where nothing tells where it begins. */
function ofPeoplesBefore(text: string, at: number, level: string): readonly Identifier[] {
  const lengths = [2, 3].filter((length) => length <= at && han.test(text.slice(at - length, at)))
  const length = lengths.find((one) => canBegin(text, at - one)) ?? lengths[0]
  if (length === undefined || /[个各等]$/u.test(text[at - 1] ?? '')) return []
  const name = text.slice(at - length, at)
  return [identifier('place', name + level, at - length, { code: 'place-level', cue: level }, at)]
}

function isNoName(name: string, level: string): boolean {
  if (commonPlaces.has(name.slice(-1) + level) || name.endsWith(level)) return true
  for (let from = 0; from < name.length - 1; from++) if (notPlaceNames.has(name.slice(from))) return true
  if (name.endsWith('城') && level === '市' && (name.length > 2 || beforeCity.includes(name[0] ?? ''))) return true
  if (name.endsWith('城') && notPlaceNames.has(name.slice(0, -1))) return true
  if (/[和与及]$/u.test(name) && !/^[太人永义协仁祥]和$/u.test(name)) return true
  return /[各全我本该每某的等个们是了有无不两几多由在再副被并向对给经把将又也还更很才就之其]/u.test(name)
}

function canBegin(text: string, at: number): boolean {
  // 2022年安康市: the year before it is told.
  if (/\d[年月日]$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  const before = text.slice(Math.max(0, at - 2), at)
  return at === 0 || placeEdge.test(before.slice(-1)) || beforePlace.test(before)
}

/** The words before the closing word back to where a name can begin; without such a place, or without a name, nothing. */
function bodies(text: string, closing: RegExp, kind: IdentifierKind): readonly Identifier[] {
  return matchesIn(text, closing).flatMap(({ 0: word, index }) => {
    let start = index
    while (start > 0 && index - start < longestBody && /[\u4e00-\u9fff]/u.test(text[start - 1] ?? '')) start--
    const name = text
      .slice(start, index)
      .replace(
        /^.*(?:[在赴到往从向至于及和与或由的是被对给把将让县市区镇乡]|所在地|位于|来自|前往|深入|走进|组织)/u,
        '',
      )
    const from = index - name.length
    if (
      name.length < 2 ||
      // 安康市汉水园林绿化工程有限公司: what stands before the place is not of the name.
      name.length >= longestBody ||
      isNoBody(name) ||
      notBodies.test(name) ||
      mask.test(text[from - 1] ?? '')
    )
      return []
    return [identifier(kind, name + word, from, { code: 'name-closed', cue: word }, index)]
  })
}

function isNoBody(name: string): boolean {
  if (/[和与及]$/u.test(name) && !/^[太人永义协仁祥]和$/u.test(name)) return true
  return /[各全我本该每某几两多]|等|所|供销|信用|经济|集体|农村|城区|乡镇|县城|城乡|普通|优质|薄弱|小规模|民办|公办|级|名校|示范|先进|名|家$|建设|义务|公立|办学|新建|改扩建|校$|被|获|为|有|小学|中学|中小|幼儿园|其中|服务|主持|聚焦|调整|加强|推进/u.test(
    name,
  )
}

/** From the beginning of the street's name. */
function addressAt(text: string, index: number, words: string): Identifier | null {
  const name =
    /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]*$/u
      .exec(text.slice(Math.max(0, index - longestStreet), index))?.[0]
      .replace(beforeStreet, '') ?? ''
  return name === ''
    ? null
    : identifier('address', name + words, index - name.length, { code: 'address-form', cue: words })
}
