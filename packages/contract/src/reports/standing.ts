/** How the reader stands to a report: wrote it, receives it, or is the firm it concerns. */
export const standings = ['sender', 'recipient', 'subject'] as const;
export type Standing = (typeof standings)[number];
