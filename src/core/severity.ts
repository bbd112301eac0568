/** How much it matters what is said: an error is wrong whatever was meant, a warning wants a look, a hint may be as it should be, and an info only tells. */
export type Severity = 'error' | 'warning' | 'hint' | 'info'

/** Of what a check noticed in a report. */
export type FindingSeverity = Exclude<Severity, 'info'>

/** Of what happened while the program worked. */
export type MessageSeverity = Exclude<Severity, 'hint'>
