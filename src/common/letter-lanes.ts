/**
 * Lanes of letters, the most urgent first: codes that somebody waits for at a screen; what people have to know; what comes
 * by the clock; and what can wait.
 */
export const letterLanes = ['sign-in', 'changes', 'reminders', 'digests'] as const;
export type LetterLane = (typeof letterLanes)[number];

/** Those, and what is told beside letters. */
export const toldLanes = [...letterLanes, 'channels'] as const;
export type ToldLane = (typeof toldLanes)[number];
