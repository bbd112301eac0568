/** The signals by which a person or the system ends a program. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
