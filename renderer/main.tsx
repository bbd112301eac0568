import { createRoot } from 'react-dom/client'
import { openBridge } from './bridge/bridge.ts'
import { createWindowModel } from './model/window-model.ts'
import { App } from './shell/app.tsx'
import './shell/window.css'

const bridge = openBridge()
const model = createWindowModel(bridge, await bridge.ask.start({}))
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the window.')
createRoot(root).render(<App model={model} />)
const { launched } = model.store.get().start
if (launched !== null) await model.document.open({ from: 'token', token: launched })
