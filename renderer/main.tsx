import { createRoot } from 'react-dom/client'
import { openBridge } from './bridge/bridge.ts'
import { App } from './shell/app.tsx'
import { createDesk } from './store/desk.ts'
import './shell/window.css'

const bridge = openBridge()
const desk = createDesk(bridge, await bridge.ask.start({}))
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the window.')
createRoot(root).render(<App desk={desk} />)
const { launched } = desk.store.get().start
if (launched !== null) await desk.open({ from: 'token', token: launched })
