import { expect, test } from 'vitest'
import { createDoor, type Knock } from '../../src/web/door.ts'

const port = 4711
const host = `127.0.0.1:${port}`
const origin = `http://${host}`

function entered() {
  const door = createDoor(port)
  const first = door.knock({ method: 'GET', url: door.address.slice(origin.length), headers: { host } })
  const cookie = first.type === 'exchange' ? (first.cookie.split(';')[0] ?? '') : ''
  return { door, first, cookie }
}

test('the address works once, and what it hands out cannot be read by scripts or sent by other sites', () => {
  const { door, first } = entered()
  expect(first).toEqual({
    type: 'exchange',
    cookie: expect.stringMatching(/^starfill-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u),
    next: expect.stringMatching(/^\/#[\w-]{43}$/u),
    isLed: false,
  })
  const again = door.knock({ method: 'GET', url: door.address.slice(origin.length), headers: { host } })
  expect(again).toEqual({ type: 'refuse', why: 'no cookie' })
})

test.each<[string, Partial<Knock>, Knock['headers']]>([
  ['a page', {}, {}],
  ['a page that was typed in', {}, { 'sec-fetch-site': 'none' }],
  ['a script of our page', {}, { 'sec-fetch-site': 'same-origin' }],
  ['a request of our page', { method: 'POST', url: '/api/start' }, { origin, 'sec-fetch-site': 'same-origin' }],
])('%s with the cookie comes in', (_what, knock, headers) => {
  const { door, cookie } = entered()
  expect(door.knock({ method: 'GET', url: '/', ...knock, headers: { host, cookie, ...headers } })).toEqual({
    type: 'enter',
  })
})

test.each<[string, string, Partial<Knock>, Knock['headers']]>([
  ['a rebound name', 'another host name', {}, { host: `evil.example:${port}` }],
  ['the name localhost', 'another host name', {}, { host: `localhost:${port}` }],
  ['another port', 'another host name', {}, { host: '127.0.0.1:80' }],
  ['no host', 'another host name', {}, { host: undefined }],
  ['a post of another page', 'another origin', { method: 'POST' }, { origin: 'https://evil.example' }],
  ['a post of a page without origin', 'another origin', { method: 'POST' }, { origin: 'null' }],
  ['a post that hides its origin', 'another origin', { method: 'POST' }, {}],
  ['a fetch of another page', 'another origin', {}, { origin: 'http://127.0.0.1:80' }],
  ['an image in another page', 'another site', {}, { 'sec-fetch-site': 'cross-site' }],
  ['a page of another port', 'another site', {}, { 'sec-fetch-site': 'same-site' }],
  ['a method of no browser page', 'another method', { method: 'PUT' }, { origin }],
  ['a preflight', 'another method', { method: 'OPTIONS' }, { origin }],
  ['no cookie', 'no cookie', {}, { cookie: undefined }],
  ['a wrong cookie', 'no cookie', {}, { cookie: `starfill-${port}=${'a'.repeat(43)}` }],
  ['a cookie of another name', 'no cookie', {}, { cookie: `other=${'a'.repeat(43)}` }],
  ['a wrong token', 'no cookie', { url: '/?token=abc' }, { cookie: undefined }],
])('%s is refused: %s', (_what, why, knock, headers) => {
  const { door, cookie } = entered()
  expect(door.knock({ method: 'GET', url: '/', ...knock, headers: { host, cookie, ...headers } })).toEqual({
    type: 'refuse',
    why,
  })
})

test('a post with the token is refused: only a page that is opened takes it', () => {
  const door = createDoor(port)
  const url = door.address.slice(origin.length)
  expect(door.knock({ method: 'POST', url, headers: { host, origin } }).type).toBe('refuse')
})

test('a page of a file leads to the address as well, and is known to lead', () => {
  const door = createDoor(port)
  const url = door.address.slice(origin.length)
  expect(door.knock({ method: 'GET', url, headers: { host, 'sec-fetch-site': 'cross-site' } })).toMatchObject({
    type: 'exchange',
    isLed: true,
  })
})

test('the key is another secret than the cookie, and nothing else is', () => {
  const { door, first, cookie } = entered()
  const key = first.type === 'exchange' ? first.next.slice(2) : ''
  const others = ['', cookie.split('=')[1] ?? '', door.address.split('token=')[1] ?? '', `${key}x`]
  expect([key, ...others].map(door.isKey)).toEqual([true, false, false, false, false])
})
