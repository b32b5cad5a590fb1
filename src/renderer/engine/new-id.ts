import { makeId } from '../../core/new-id.ts';

/** An identifier for something that is made on the screen: a statement, an action. */
export const newId = <Id extends string>(): Id =>
  makeId<Id>(Date.now(), (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
