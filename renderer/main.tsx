import { openBridge } from './bridge/bridge.ts'

const { version } = await openBridge().ask.start({})
document.title = `星填 ${version}`
