import { describe, expect, test } from 'vitest';
import type { ExclusionGround } from '../../src/core/conferences/record.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { invitee } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

/** What the minutes of one reader say of why Wren's father was not in the room. */
const saidTo = (key: string, ground: ExclusionGround): string => {
  const record = practiceRecord();
  const id = invitee('a2');
  const was = record.invitees[id]!;
  const file = atStage('approved', {
    record: { ...record, invitees: { ...record.invitees, [id]: { ...was, exclusion: { ...was.exclusion!, ground } } } },
  });
  const minutes = documentsOf(file, key).find(({ document }) => document.kind === 'minutes');
  if (minutes === undefined) throw new Error(`${key} gets no minutes`);
  return renderText(minutes.model)
    .split('\n')
    .filter((line) => line.includes('not in the room for'))
    .join('\n');
};

describe('EX-06, X1: the minutes of somebody who was kept out do not say whose wish it was', () => {
  test.each(['child-asks', 'stops-contribution'] as const)('%s', (ground) => {
    const told = saidTo('a2', ground);
    expect(told).toContain('others would have found it hard to say what the conference needed to hear');
    expect(told).not.toMatch(/child asked|stopped someone/);
  });

  test('what is told of the one wish is told of the other, word for word', () => {
    expect(saidTo('a2', 'child-asks')).toBe(saidTo('a2', 'stops-contribution'));
  });

  test('practitioners read the ground as it was decided', () => {
    expect(saidTo('marlo', 'child-asks')).toContain('the child asked for it');
  });
});
