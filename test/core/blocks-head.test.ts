import { describe, expect, test } from 'vitest'
import { type Block, blocksOf, linesOfBlock, textOfRuns } from '../../src/core/blocks.ts'

/** A line a block: its kind and what it shows. */
function outline(text: string): readonly string[] {
  return blocksOf({ text, pieces: [] }, 'text').map(
    (block: Block) => `${block.kind}: ${linesOfBlock(block).map(textOfRuns).join(' / ')}`,
  )
}

const below = '\n关于做好防汛工作的通知\n各乡镇：\n请做好防汛工作。'
const headOf = (head: string) => {
  const lines = outline(head + below)
  return lines.slice(0, lines.indexOf('title: 关于做好防汛工作的通知'))
}

describe('the head of an official document', () => {
  test('has 份号, 密级 and 紧急程度 above the organ, each on its line or side by side', () => {
    const organ = ['organ: 云溪县人民政府文件', 'number: 云政发〔2025〕18号 / ']
    expect(headOf('000036\n机密★1年\n特急\n云溪县人民政府文件\n云政发〔2025〕18号')).toEqual([
      'copyNumber: 000036',
      'secrecy: 机密★1年',
      'urgency: 特急',
      ...organ,
    ])
    expect(headOf('秘密　　加急\n云溪县人民政府文件\n云政发〔2025〕18号')).toEqual([
      'secrecy: 秘密',
      'urgency: 加急',
      ...organ,
    ])
    expect(headOf('份号：******\n密级：绝密★长期\n紧急程度：特 急\n云溪县人民政府文件\n云政发〔2025〕18号')).toEqual([
      'copyNumber: 份号：******',
      'secrecy: 密级：绝密★长期',
      'urgency: 紧急程度：特 急',
      ...organ,
    ])
  })

  test('has the marks that a letter has below its organ before it, as any other', () => {
    expect(headOf('云溪县教育局\n秘密\n加急\n云教函〔2025〕3号')).toEqual([
      'secrecy: 秘密',
      'urgency: 加急',
      'organ: 云溪县教育局',
      'number: 云教函〔2025〕3号 / ',
    ])
  })

  test('has a mark of secrecy without an organ, and takes six digits alone for text', () => {
    expect(headOf('机密★5年')).toEqual(['secrecy: 机密★5年'])
    expect(outline(`000036${below}`)[0]).toMatch(/^title: 000036/u)
    expect(outline(`秘密会议的通知${below}`)[0]).not.toMatch(/^secrecy/u)
    expect(outline('特急')).toEqual(['paragraph: 特急'])
  })

  test('has an organ without 文件 where a number stands below it, and none without one', () => {
    expect(headOf('云溪县教育局\n云教发〔2025〕3号')).toEqual(['organ: 云溪县教育局', 'number: 云教发〔2025〕3号 / '])
    expect(outline(`云溪县教育局${below}`)[0]).toBe('title: 云溪县教育局关于做好防汛工作的通知')
    expect(outline('关于做好防汛工作的通知\n（云教发〔2025〕3号）\n各乡镇：\n请做好防汛工作。')[0]).toBe(
      'title: 关于做好防汛工作的通知',
    )
  })

  test.each([
    ['云溪县教育局\n云溪县财政局文件', 'organs: 云溪县教育局 / 云溪县财政局 / 文件'],
    ['云溪县教育局\n云溪县财政局\n文件', 'organs: 云溪县教育局 / 云溪县财政局 / 文件'],
    ['云溪县教育局文件\n云溪县财政局', 'organs: 云溪县教育局 / 云溪县财政局 / 文件'],
    ['云溪县教育局\n云溪县财政局', 'organs: 云溪县教育局 / 云溪县财政局 / '],
    ['中共云溪县委\n**县人民政府\n文　件', 'organs: 中共云溪县委 / **县人民政府 / 文　件'],
  ])('of several organs names each of them: %j', (organs, said) => {
    expect(headOf(`${organs}\n云教联发〔2025〕3号`)).toEqual([said, 'number: 云教联发〔2025〕3号 / '])
  })

  test.each([
    ['云教报〔2025〕3号　　签发人：李明远', '云教报〔2025〕3号 / 签发人：李明远'],
    ['云教报〔2025〕3号　　签发人：李明远　王国庆　陈志文', '云教报〔2025〕3号 / 签发人：李明远　王国庆　陈志文'],
    ['云教报〔2025〕3号\n签发人：李明远　王国庆', '云教报〔2025〕3号 / 签发人：李明远　王国庆'],
    ['签发人：李明远\n云教报〔2025〕3号', '云教报〔2025〕3号 / 签发人：李明远'],
  ])('says who signs beside, below or above its number: %j', (number, said) => {
    expect(headOf(`云溪县教育局文件\n${number}`)).toEqual(['organ: 云溪县教育局文件', `number: ${said}`])
  })
})

describe('the special formats', () => {
  test('an order has its number below its mark', () => {
    expect(outline('云溪县人民政府令\n第12号\n《办法》已经通过，现予公布。\n县长　李明远\n2025年3月1日')).toEqual([
      'organ: 云溪县人民政府令',
      'number: 第12号 / ',
      'paragraph: 《办法》已经通过，现予公布。',
      'signature: 县长　李明远',
      'date: 2025年3月1日',
    ])
    expect(outline('关于调整禁令\n各乡镇：\n请遵守。')[0]).toBe('title: 关于调整禁令')
  })

  test.each(['〔2025〕23号', '第23期', '（第23期）', '2025年第23期', '第二十三次', '云府纪要〔2025〕23号'])(
    'minutes have their issue %s, who issued them, and who was there',
    (issue) => {
      const text = `县政府常务会议纪要\n${issue}\n云溪县人民政府办公室　　2025年11月18日\n11月14日召开会议。\n出席：李明远、王国庆\n请假：孙海\n列席：郑雨`
      expect(outline(text)).toEqual([
        'organ: 县政府常务会议纪要',
        `number: ${issue} / `,
        'issued: 云溪县人民政府办公室 / 2025年11月18日',
        'paragraph: 11月14日召开会议。',
        'attendance: 出席： / 李明远、王国庆',
        'attendance: 请假： / 孙海',
        'attendance: 列席： / 郑雨',
      ])
    },
  )

  test('minutes without an issue are a report with a title', () => {
    expect(outline('防汛工作会议纪要\n会议听取了汇报。')[0]).toBe('title: 防汛工作会议纪要')
  })

  test('a telegram has the lines of its form above its title, and a word like it alone is a title', () => {
    expect(
      headOf('内部明电\n发电单位：县政府办公室　　签批盖章：李明远\n等级：特急·明电　　云政办发电〔2025〕9号'),
    ).toEqual([
      'organ: 内部明电',
      'dispatch: 发电单位：县政府办公室 / 签批盖章：李明远',
      'dispatch: 等级：特急·明电 / 云政办发电〔2025〕9号',
    ])
    expect(
      headOf('内部传真电报\n发往：各乡镇　　签批：李明远\n地址：县政府大院　　盖章：\n部门号：云政办发明电〔2025〕9号'),
    ).toEqual([
      'organ: 内部传真电报',
      'dispatch: 发往：各乡镇 / 签批：李明远',
      'dispatch: 地址：县政府大院 / 盖章：',
      'dispatch: 部门号：云政办发明电〔2025〕9号 / ',
    ])
    expect(outline('加强水力发电\n各乡镇：\n请做好。')[0]).toBe('title: 加强水力发电')
  })
})

describe('the end of an official document', () => {
  test('is its imprint, wherever an attachment stands', () => {
    const text =
      '关于防汛的通知\n各乡镇：\n请做好。\n云溪县教育局\n2025年3月1日\n主送：县委。\n抄送：县财政局。\n县教育局办公室　　2025年3月1日印发\n附件1\n责任清单\n负总责。'
    expect(outline(text).map((line) => line.split(':')[0])).toEqual([
      'title',
      'salutation',
      'paragraph',
      'signature',
      'date',
      'attachment',
      'title',
      'paragraph',
      'copies',
      'copies',
      'print',
    ])
  })

  test('has each organ that signs by itself, side by side or below each other, and a person with an office as one', () => {
    const end = (signed: string) =>
      outline(`关于防汛的通知\n各乡镇：\n请做好。\n${signed}\n2025年3月1日`).filter((line) =>
        line.startsWith('signature'),
      )
    expect(end('云溪县教育局　　云溪县财政局')).toEqual(['signature: 云溪县教育局', 'signature: 云溪县财政局'])
    expect(end('云溪县教育局\n云溪县财政局')).toEqual(['signature: 云溪县教育局', 'signature: 云溪县财政局'])
    expect(end('县长　李明远')).toEqual(['signature: 县长　李明远'])
  })
})

describe('rows of tabs', () => {
  const table = (text: string) => outline(text).map((line) => line.split(':')[0])
  test('are a table from six cells on, with empty cells at their ends too', () => {
    expect(outline('学校\t套数\t投资\n石坪\t24\t480\n荷塘\t\t')).toEqual([
      'table: 学校 / 套数 / 投资 / 石坪 / 24 / 480 / 荷塘 /  / ',
    ])
    expect(table('学校\t套数\n石坪\t24\n荷塘\t18')).toEqual(['table'])
    expect(table('学校\t套数\n石坪\t24')).toEqual(['title', 'paragraph'])
    expect(table('填报单位\t填报人\t日期')).toEqual(['paragraph'])
  })

  test('of another number are another table or lines, and in a Word document they stay lines', () => {
    expect(table('甲\t乙\t丙\n1\t2\t3\n4\t5\n请做好。')).toEqual(['table', 'paragraph', 'paragraph'])
    expect(blocksOf({ text: '学校\t套数\t投资\n石坪\t24\t480', pieces: [] }, 'docx').map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
    ])
  })
})
