/**
 * How far the questions about dates are right, measured on invented chronologies that were labelled by hand before the rule was changed,
 * and never used to write it (RP08). A test measures these figures again and fails where they are no longer true.
 */
export const dateQuestionAccuracy = {
  families: 32,
  events: 122,
  /** Events that two agencies tell under days that cannot both be right. */
  conflicts: 22,
  /** Of the questions that are asked, how many should be, in 100. */
  rightlyAsked: 77,
  /** Of the questions that should be asked, how many are, in 100. */
  found: 77,
} as const;

/** What a reader of the time line has to know of its questions. */
export const dateQuestionsInWords = `The questions about dates go by words that two agencies share. Tried on ${dateQuestionAccuracy.conflicts} contradictions in ${dateQuestionAccuracy.families} invented families, they found ${dateQuestionAccuracy.found} in 100, and ${dateQuestionAccuracy.rightlyAsked} in 100 questions were rightly asked: what is not in question here may still be wrong.`;
