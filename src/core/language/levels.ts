/** Administrative levels at the seam between a value and the report's words. */

const levels = ['自治区', '自治州', '自治县', '街道', '社区', '地区', '新区', '省', '市', '县', '区', '镇', '乡', '村']
/** Words after a name that begin like a level and say another thing: 市场, 区域; or that name the place before them: 县委, 市直. */
const openWords =
  /^(?:市[场民级直区容政长委值面属域外内]|县[级直域长委政外内区属乡处人城]|区[域间别级直位划块长委政属内外分]|省[级直外内份长委属域道会]|镇[长党政域村街级]|乡[村长镇党政亲贤土风级]|村[民级长支党干委书组企庄屯域集规口里主两]|社区[矫工居服]|地区生产|街道办?路)/u

/** Offices of a level, named by it: no place of another level has them. */
const ownOffice = /^(?<level>[省市县区镇乡])(?:委|长(?!期|远|效)|政府|人大|政协|纪委|党委)/u

/** The level whose office the words after a name begin with, or null: 县 of 县委. */
export function officeAfter(words: string): string | null {
  return ownOffice.exec(words)?.groups?.level ?? null
}

/** The level that closes a place's name, or null. A level alone is no name. */
export function levelOf(name: string): string | null {
  return levels.find((level) => name.endsWith(level) && name.length > level.length) ?? null
}

/** The level that the words after a name begin with, or null. */
export function levelAfter(words: string): string | null {
  if (openWords.test(words)) return null
  return levels.find((level) => words.startsWith(level)) ?? null
}

/** How many UTF-16 units after a name tell its level. */
export const seam = 6

/** The level that a place before these words has, whether they begin with it (县教育局) or with its office (县委). */
export function levelAtSeam(words: string): string | null {
  return levelAfter(words) ?? officeAfter(words)
}
