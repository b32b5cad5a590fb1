/** What taking a row in would do. `near` may be one that is here already under a like name: a person says which. */
export type RowOutcome = 'new' | 'changed' | 'near' | 'same' | 'refused';
export const rowOutcomes: ReadonlyArray<RowOutcome> = ['new', 'changed', 'near', 'same', 'refused'];

/** What a person decided about a row: nothing of it, take it in, or count it as the one here that it is like. */
export type RowChoice = 'leave' | 'take' | 'same-as-here';

/** Before anybody looked: what is new comes in, what would change something here waits for a person (nothing enters unseen). */
export const firstChoice = (outcome: RowOutcome): RowChoice => (outcome === 'new' ? 'take' : 'leave');

export const mayChoose = (outcome: RowOutcome, choice: RowChoice): boolean =>
  choice === 'leave' ||
  (choice === 'take' && (outcome === 'new' || outcome === 'changed' || outcome === 'near')) ||
  (choice === 'same-as-here' && outcome === 'near');
