/** What the number says that the window's host shares with the thread of a batch: it reaches the work between two portions of rows. */
export const going = { on: 0, paused: 1, stopped: 2 } as const
