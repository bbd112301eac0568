import { createRoot } from 'react-dom/client'
import { openBridge } from './bridge/bridge.ts'
import { createWindowModel } from './model/window-model.ts'
import { App } from './shell/app.tsx'
import { sayUnreached, startOf } from './shell/unstarted.ts'
import './shell/window.css'

const bridge = openBridge()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the window.')
const start = await startOf(bridge, (isGone) => sayUnreached(root, isGone))
const model = createWindowModel(bridge, start)
createRoot(root).render(<App model={model} />)
if (start.launched !== null) void model.document.open({ from: 'token', token: start.launched })
