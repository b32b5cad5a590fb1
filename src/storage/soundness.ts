import { connectionOf, type Database } from './database.ts';
import { isSound } from './open-connection.ts';

/** Whether every page of the open store can be read and every index agrees with its table. It reads all of it. */
export const isSoundStore = (db: Database): boolean => isSound(connectionOf(db));
