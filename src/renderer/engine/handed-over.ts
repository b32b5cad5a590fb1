import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { FamilyId, SittingId } from '../../core/identifiers.ts';

/** Where a file that came in is read, and of which conference or family, where that matters. */
export type ReadingPlace =
  | { readonly is: 'report' | 'changed-paper'; readonly of: SittingId }
  | { readonly is: 'core-group-form'; readonly of: FamilyId }
  | { readonly is: 'request' | 'table' | 'letterhead'; readonly of: '' };
export type FileKind = ReadingPlace['is'];

interface Waiting {
  readonly place: ReadingPlace;
  readonly file: File;
  /** The screen that was opened for it. */
  readonly screen: string;
}
interface Taker {
  readonly place: ReadingPlace;
  readonly take: (file: File) => void;
}

const isSame = (one: ReadingPlace, other: ReadingPlace): boolean => one.is === other.is && one.of === other.of;

const takers: Taker[] = [];
let waiting: Waiting | undefined;
const listeners = new Set<() => void>();
const wait = (next: Waiting | undefined): void => {
  waiting = next;
  for (const tell of listeners) tell();
};

const takerFor = (place: ReadingPlace): Taker | undefined => takers.findLast((one) => isSame(one.place, place));

/** Whether what reads this stands on the screen. */
export const isReadHere = (place: ReadingPlace): boolean => takerFor(place) !== undefined;

/** What stands on the screen and reads one of these kinds; the last that came, as it is the nearest to what a person sees. */
export const readHere = (kinds: ReadonlyArray<string>): ReadingPlace | undefined =>
  takers.findLast(({ place }) => kinds.includes(place.is))?.place;

/** Gives a file to what reads it on the screen; false where nothing there does. */
export const handOver = (place: ReadingPlace, file: File): boolean => {
  const taker = takerFor(place);
  taker?.take(file);
  return taker !== undefined;
};

/** Leaves a file for what will read it on a screen that is being opened. */
export const leaveFor = (place: ReadingPlace, file: File, screen: string): void => wait({ place, file, screen });

/** A file that waits for another screen than the one that is open was left behind: nobody shall meet it there later. */
export const forgetUnless = (screen: string): void => {
  if (waiting !== undefined && waiting.screen !== screen) wait(undefined);
};

/** Takes the files that are read at this place, and the one that waits for it. */
export const useHandedOver = ({ is, of }: ReadingPlace, onFile: (file: File) => void): void => {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    // By its parts: a place that a screen makes anew each time it is drawn is the same place.
    const taker: Taker = { place: { is, of } as ReadingPlace, take: (file) => take(file) };
    takers.push(taker);
    if (waiting !== undefined && isSame(waiting.place, taker.place)) {
      const { file } = waiting;
      wait(undefined);
      take(file);
    }
    return () => {
      takers.splice(takers.indexOf(taker), 1);
    };
  }, [is, of]);
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Whom the file is of that waits to be read as this; undefined where none does. */
export const useWaitingOf = (is: FileKind): string | undefined =>
  useSyncExternalStore(subscribe, () => (waiting?.place.is === is ? waiting.place.of : undefined));
