/** What Electron hands on before it does something by itself. */
export interface CancelableEvent {
  preventDefault(): void
}
