import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect } from 'react'
import { handOver } from '../model/hand-over.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'

/** Stands for as long as nobody answers this page, with the way to take the work out of it. */
export function HostLost() {
  const model = useWindowModel()
  const words = useWords()
  const isLost = useWindow((state) => state.isHostLost)
  const canHandOver = useWindow(({ report }) => report !== null && report.source !== null)
  useEffect(() => {
    const over = new AbortController()
    model.bridge.onLine((isThere) => void follow(model, isThere), over.signal)
    return () => over.abort()
  }, [model])
  if (!isLost) return null
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{words.hostLost}</MessageBarBody>
      {canHandOver && (
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => void save(model)}>
            {words.handOver}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** A host that answers again may have given up the document meanwhile: only when it has kept the work is all well. */
async function follow({ store, saving }: WindowModel, isThere: boolean): Promise<void> {
  if (!isThere) return store.patch({ isHostLost: true })
  if (store.get().isHostLost && (await saving.keep())) store.patch({ isHostLost: false })
}

async function save({ store }: WindowModel): Promise<void> {
  const { report } = store.get()
  const file = report && (await handOver(report))
  if (!file) return
  const address = URL.createObjectURL(new Blob([file.content], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
