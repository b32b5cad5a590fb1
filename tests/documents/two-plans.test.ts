import { describe, expect, test } from 'vitest';
import type { OtherPlan } from '../../src/core/conferences/other-plan.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { day } from '../../src/core/local-date.ts';
import { minutes } from '../../src/documents/minutes/minutes.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceRequest } from '../support/practice-family.ts';
import { person } from '../support/record-builders.ts';
import { aSittingFile, readerFor } from '../support/sitting-builders.ts';

const otherPlan: OtherPlan = {
  authority: 'Another Council (TEST)',
  lastReviewOn: day('2026-01-12'),
  nextReviewDueOn: day('2026-07-12'),
  children: ['c1', 'c2', 'c3'].map((key) => ({ childId: person(key), startedOn: day('2025-10-20'), category: 'neglect' })),
  actions: 'A room for Wren with a lock that nobody else keeps',
};
const file = aSittingFile({ request: { ...practiceRequest, kind: 'transfer-in', otherPlan } });
const recordFor = (key: string): string => renderText(minutes(copyFor(file, readerFor(file, key)).copy));

describe('the record of a transfer-in conference', () => {
  test('IN02: puts the two plans side by side, with what became of each action', () => {
    const said = recordFor('desk');
    expect(said).toContain('Another Council (TEST)');
    expect(said).toContain('20 Oct 2025');
    expect(said).toContain('Not carried over');
    expect(said).toContain('A room for Wren with a lock that nobody else keeps');
  });

  test('IN02, X1: a parent reads the dates of the plan of their own child, and no action that nobody labelled', () => {
    const said = recordFor('a2');
    expect(said).toContain('Another Council (TEST)');
    expect(said).not.toContain('A room for Wren');
    expect(said).not.toContain('Ash: plan started');
  });

  test('IN02: an initial conference has no other plan, whatever was typed before its kind was changed', () => {
    const initial = aSittingFile({ request: { ...practiceRequest, otherPlan } });
    const said = renderText(minutes(copyFor(initial, readerFor(initial, 'desk')).copy));
    expect(said).not.toContain('Another Council (TEST)');
  });
});
