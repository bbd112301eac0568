import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { written } from './written.ts'

const found = (text: string) => checkReport(written(text)).map(({ reason: { code, cue, want } }) => [code, cue, want])

test.each([
  '新增学位900个，其中小学400个、初中300个、幼儿园200个。',
  '教职工500人，其中女教师320人，党员260人。',
  '教职工500人（男180人、女320人）。',
  '投资1.2亿元，其中中央资金8000万元、地方配套4000万元。',
  '初中收12人、小学收30人、幼儿园收8人，合计50人。',
  '排查隐患120处，其中当场整改90处，限期整改28处，整改率98%。',
  '参赛教师300人，其中一等奖20人、二等奖40人。',
  '新增学位**个，其中小学400个、初中300个。',
  '全年发放资金500万元，其中学前教育120.5万元、义务教育379.5万元。',
  '现有学校60所，其中小学40所（教师400人）、初中20所。',
  '新增学位900个，其中小学400个、初中300个、幼儿园200个，大班额由年初的12个减少到3个。',
])('what is right is not doubted: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['新增学位300个，其中小学400个。', 'part-exceeds', '300个，其中小学400个', '300'],
  [
    '受理来访12件，其中家庭类68件、财产类56件、其他2件。',
    'part-exceeds',
    '12件，其中家庭类68件、财产类56件、其他2件',
    '12',
  ],
  ['教职工500人（男180人、女330人）。', 'parts-differ', '500人（男180人、女330人', '500'],
  [
    '新增学位900个，其中小学400个、初中300个、幼儿园210个。',
    'parts-differ',
    '900个，其中小学400个、初中300个、幼儿园210个',
    '900',
  ],
  [
    '检查商户900家，其中超市400家、饭店300家、药店210家。',
    'parts-exceed',
    '900家，其中超市400家、饭店300家、药店210家',
    '900',
  ],
  [
    '检查商户900家，其中超市400家、饭店300家、药店190家。',
    'parts-short',
    '900家，其中超市400家、饭店300家、药店190家',
    '900',
  ],
  [
    '投资1.2亿元，其中中央资金8000万元、地方配套5000万元。',
    'parts-exceed',
    '1.2亿元，其中中央资金8000万元、地方配套5000万元',
    '1.2',
  ],
  ['初中收12人、小学收30人、幼儿园收8人，合计52人。', 'parts-differ', '12人、小学收30人、幼儿园收8人，合计52人', '50'],
])('%s', (text, code, cue, want) => {
  expect(found(text)).toEqual([[code, cue, want]])
})

test('parts divided by commas may overlap, so that they exceed the whole is a hint', () => {
  const [finding] = checkReport(written('审结案件300件，其中民事200件，刑事60件，调解结案120件。'))
  expect([finding?.severity, finding?.reason.code]).toEqual(['hint', 'parts-overlap'])
})
