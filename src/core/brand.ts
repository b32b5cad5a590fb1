declare const brand: unique symbol;

/** A primitive that has been given a meaning: a `ChildId` never fits where a `ConferenceId` goes. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
