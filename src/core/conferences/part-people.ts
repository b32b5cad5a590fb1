import type { PersonId } from '../identifiers.ts';
import { isAudience } from './audience.ts';
import type { Audience, ConferenceRecord, Release } from './record.ts';

/** Which identifiers two people have who were one, once they are two again. */
export interface Parting {
  readonly kept: ReadonlyArray<PersonId>;
  readonly gone: ReadonlyArray<PersonId>;
}

/** What named both of two before they became one: lines and texts by their place, releases by their key. */
export interface NamedBoth {
  readonly audiences: ReadonlyArray<string>;
  readonly releases: ReadonlyArray<string>;
}

/** What is for both of two people by name, each place in words that stay the same while other lines come and go. */
export const namedBoth = (record: object, { kept, gone }: Parting): NamedBoth => {
  const audiences: string[] = [];
  eachAudience(record, '', (at, audience) => {
    if (isForAll(audience, [...kept, ...gone])) audiences.push(at);
  });
  return { audiences, releases: releasesOf(record, gone) };
};

/**
 * Parts two people in the draft of a record. What was written for the one that both were, since they were, is of the one who was kept: the
 * other may be somebody else, and nobody has said that they may have it.
 */
export const partDraft = (draft: object, { kept, gone }: Parting, before: NamedBoth): void => {
  eachAudience(draft, '', (at, audience, replace) => {
    if (!before.audiences.includes(at) && isForAll(audience, [...kept, ...gone]) && 'people' in audience)
      replace({ to: 'only', people: audience.people.filter((id) => !gone.includes(id)) });
  });
  const { releases } = draft as { releases?: { [key: string]: Release } };
  for (const key of releasesOf(draft, gone)) if (!before.releases.includes(key)) delete releases?.[key];
};

const isForAll = (audience: Audience, ids: ReadonlyArray<PersonId>): boolean =>
  audience.to === 'only' && ids.every((id) => audience.people.includes(id));

const releasesOf = (record: object, ids: ReadonlyArray<PersonId>): ReadonlyArray<string> =>
  Object.entries((record as { releases?: ConferenceRecord['releases'] }).releases ?? {})
    .filter(([, { personId }]) => ids.includes(personId))
    .map(([key]) => key);

type AudienceFound = (at: string, audience: Audience, replace: (audience: Audience) => void) => void;

const eachAudience = (value: object, at: string, found: AudienceFound): void => {
  // The lists of a draft name none of their places.
  const fields: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.map((field, place) => [place, field] as const)
    : Object.entries(value);
  for (const [name, field] of fields) {
    if (typeof field !== 'object' || field === null) continue;
    // A line is known by what it is called, not by where in the list it stands today.
    const here = `${at}/${typeof name === 'number' && 'id' in field ? String(field.id) : name}`;
    if (isAudience(field)) found(here, field, (audience) => Object.assign(value, { [name]: audience }));
    else eachAudience(field, here, found);
  }
};
