import { expect, test } from 'vitest'
import { personsIn } from '../../../src/core/identifiers/persons.ts'

const names = (text: string) => personsIn(text).map(({ text: name }) => name)

test.each([
  ['其中赵小月、祁一两名同学被录取', ['赵小月', '祁一']],
  ['李建国、王芳和欧阳明三位老师获奖', ['李建国', '王芳', '欧阳明']],
  ['陈晓东同志作报告', ['陈晓东']],
  ['县教育局局长刘建国主持会议，副局长高明月通报情况', ['刘建国', '高明月']],
  ['联系人：周海燕　电话', ['周海燕']],
  ['优秀教师孙立平同志事迹', ['孙立平']],
  ['党委书记张伟、镇长李娜到会', ['张伟', '李娜']],
])('%s', (text, found) => {
  expect(names(text)).toEqual(found)
})

test.each([
  '全体教师、全县学生和广大家长同志们',
  '教育、卫生、文化三类人员',
  '局长办公会研究，校长高度重视，主任安排工作',
  '学生成绩、教师任务和群众安全',
  '赵**、祁*两名同学，刘*同志',
  '书记员、审判长和法官助理参加',
  '高中、初中和小学教师参加，党员、干部和群众代表',
  '校长负责制，县长热线，主席团成员',
])('no name is seen in: %s', (text) => {
  expect(names(text)).toEqual([])
})
