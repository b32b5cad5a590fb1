import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanAssessment } from '../../src/core/conferences/assessment.ts';
import { type FurtherSteps, furtherStepName } from '../../src/core/conferences/further-steps.ts';
import type { PlanAction } from '../../src/core/conferences/outline-plan.ts';
import type { Decision } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { AssessmentId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { paragraphNumbers } from '../../src/documents/minutes/arrangement.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { conferenceOf, person } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const decided = (change: Partial<Decision>, child = 'c1') => {
  const record = practiceRecord();
  const id = conferenceOf(child);
  return atStage('approved', {
    record: { ...record, decisions: { ...record.decisions, [id]: { ...record.decisions[id]!, ...change } } },
  });
};
const wordsOf = (key: string, kind: 'minutes' | 'decision-letter', file = decided({})): string => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  return found === undefined ? '' : renderText(found.model);
};

describe('the decision in the minutes', () => {
  test('DC02: its reasons cite the numbered lines that they rest on, each by the number it has in this very copy', () => {
    for (const key of ['desk', 'marlo', 'a1']) {
      const { copy } = copyFor(decided({}), readerFor(decided({}), key));
      const numbers = paragraphNumbers(copy);
      const cited = copy.statements.filter((one) => one.cited.includes('person-c1' as never));
      const words = wordsOf(key, 'minutes');
      const evidence = words.split('\n').filter((line) => line.startsWith('Evidence relied on | Paragraph'));
      if (cited.length > 0) expect(evidence.length).toBeGreaterThan(0);
      for (const one of cited) expect(evidence.join(' ')).toContain(numbers.get(one));
      if (key === 'desk') expect(cited).not.toEqual([]);
    }
  });

  test('DC02, X5: a line that a reader may not have is cited nowhere, and leaves no gap in the numbers', () => {
    const record = practiceRecord();
    const ids = record.statements.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...oneOfEachClass), (evidence, key) => {
        const file = decided({ evidence });
        const { copy } = copyFor(file, readerFor(file, key));
        const numbers = [...paragraphNumbers(copy).values()];
        for (const part of new Set(numbers.map((number) => number.split('.')[0])))
          expect(numbers.filter((number) => number.split('.')[0] === part)).toEqual(
            numbers.filter((number) => number.split('.')[0] === part).map((_, index) => `${part}.${index + 1}`),
          );
        const nothing = copyFor(decided({ evidence: [] }), readerFor(file, key)).copy;
        if (copy.reader.class === 'child') expect(JSON.stringify(copy.statements)).toBe(JSON.stringify(nothing.statements));
      }),
      { numRuns: 40 },
    );
  });

  test('DC02: where both limbs are met, each stands with its own reason', () => {
    const words = wordsOf(
      'marlo',
      'minutes',
      decided({ limb: 'both', limbReasons: { A: 'It happened twice', B: 'Bail ends in May' } }),
    );
    expect(words).toContain('Limb A, because | It happened twice.');
    expect(words).toContain('Limb B, because | Bail ends in May.');
  });

  test('DC03: a category that changed says what it was and why it changed', () => {
    const changed = { outcome: 'continue-category-changed', category: 'emotional', categoryBefore: 'neglect' } as const;
    const words = wordsOf('marlo', 'minutes', decided({ ...changed, categoryReason: 'Fear is what is left' }));
    expect(words).toContain('Emotional abuse, until now neglect');
    expect(words).toContain('Why this category | Fear is what is left.');
    expect(wordsOf('marlo', 'minutes')).not.toContain('until now');
  });

  test('DC06: why the chair decided without agreement stands in plain words in the letter to agencies, and not in a family’s', () => {
    const why = decided({ withoutAgreement: 'What the school saw is one weekend' });
    expect(wordsOf('marlo', 'decision-letter', why)).toContain(
      'Not everybody agreed about Rowan. What the school saw is one weekend.',
    );
    expect(wordsOf('a1', 'decision-letter', why)).not.toContain('one weekend');
  });

  test('DC08: a plan that ends although something spoke against it says why', () => {
    const ended = decided({ outcome: 'end-cin', category: null, endDespite: 'Housing waits on the council, not on the family' });
    expect(wordsOf('marlo', 'minutes', ended)).toContain(
      'Ends all the same, because | Housing waits on the council, not on the family.',
    );
  });

  test('DC09: a legal planning recommendation says who takes it to the service and by when', () => {
    const recommended = {
      recommendedOn: day('2026-04-21'),
      rationale: 'Nothing changes',
      owner: 'Linden OVERVIEW (TEST)',
      by: day('2026-04-24'),
    };
    expect(wordsOf('marlo', 'minutes', decided({ legalPlanning: recommended }))).toContain(
      'Nothing changes. Linden OVERVIEW (TEST) takes it to the service by Friday 24 April 2026. The service decides.',
    );
  });

  test('DC10: a child who is looked after too has the plan that leads in the record', () => {
    const lookedAfter = { leads: 'care-plan', reviewOn: day('2026-07-03'), together: true, why: '' } as const;
    expect(wordsOf('marlo', 'minutes', decided({ lookedAfter }))).toContain('The care plan of a looked-after child leads');
    expect(wordsOf('marlo', 'minutes')).not.toContain('Also looked after');
  });
});

describe('what else a decision sets going (domain.md 5.3, 6.8)', () => {
  const canary = 'KESTREL';
  const step = { what: `A statement ${canary} is taken`, owner: 'Flint OUTSIDER (TEST)', by: day('2026-05-01') };
  const withSteps = (steps: FurtherSteps) => decided({ steps });
  const everyPaper = (file: ReturnType<typeof decided>, key: string): string =>
    documentsOf(file, key)
      .map(({ model }) => renderText(model))
      .join('\n');
  const everyone = oneOfEachClass;

  test.each(['section-20', 'section-31'] as const)(
    'the adults of the child read in letter and minutes that %s is proposed',
    (kind) => {
      const file = withSteps({ [kind]: step });
      for (const paper of ['minutes', 'decision-letter'] as const)
        for (const key of ['a1', 'marlo'])
          expect(wordsOf(key, paper, file), `${key} ${paper}`).toContain(`A statement ${canary} is taken.`);
      expect(wordsOf('desk', 'minutes', file)).toContain('Flint OUTSIDER (TEST) sees to it by Friday 1 May 2026.');
    },
  );

  test.each(['police-action', 'marac', 'mappa'] as const)(
    'X4: %s is in no paper but the desk’s and that of whoever sees to it',
    (kind) => {
      const file = withSteps({ [kind]: step });
      for (const key of everyone) expect(everyPaper(file, key).includes(canary), key).toBe(key === 'desk');
      for (const key of oneOfEachClass)
        if (key !== 'desk') expect(everyPaper(file, key), key).not.toContain(furtherStepName[kind]);
      const marlo = copyFor(file, readerFor(file, 'marlo')).copy.reader.name;
      expect(wordsOf('marlo', 'minutes', withSteps({ [kind]: { ...step, owner: marlo } }))).toContain(canary);
      // A parent who is written down as the one who sees to it is told nothing all the same.
      const mother = copyFor(file, readerFor(file, 'a1')).copy.reader.name;
      expect(everyPaper(withSteps({ [kind]: { ...step, owner: mother } }), 'a1')).not.toContain(canary);
    },
  );

  test('X4: a referral to adult services is read by the adult whom it is about, and by no other parent, child or agency', () => {
    const file = withSteps({ 'adult-services': { ...step, about: person('a1') } });
    expect(wordsOf('a1', 'minutes', file)).toContain(canary);
    for (const key of everyone) if (key !== 'desk' && key !== 'a1') expect(everyPaper(file, key), key).not.toContain(canary);
    // Of nobody named it is told to nobody.
    expect(everyPaper(withSteps({ 'adult-services': step }), 'a1')).not.toContain(canary);
  });

  test('L-02: the offer of a family group conference stands in letter and minutes, with why it was not made', () => {
    const note = 'The grandmother asked for time';
    const file = decided({ familyGroup: { answer: 'not-offered', on: null, owner: '', note } });
    for (const paper of ['minutes', 'decision-letter'] as const)
      expect(wordsOf('a1', paper, file)).toContain(
        'A family group conference for Rowan was not offered. The grandmother asked for time.',
      );
    const offered = decided({ familyGroup: { answer: 'offered', on: day('2026-05-15'), owner: 'Flint HUBSON', note: '' } });
    expect(wordsOf('marlo', 'minutes', offered)).toContain(
      'A family group conference for Rowan was offered, to be held by Friday 15 May 2026. Flint HUBSON arranges it.',
    );
  });

  test('X4: words that name somebody whom a parent is not told of are left out, and the step itself still told', () => {
    const file = withSteps({ 'section-31': { ...step, what: 'Hazel SAMPLETON may care for Rowan' } });
    const father = everyPaper(file, 'a2');
    expect(father).not.toContain('may care for Rowan');
    expect(wordsOf('a1', 'minutes', file)).toContain('may care for Rowan');
  });
});

describe('the assessments that a plan waits for (domain.md 6.6, 7.2, 6.8)', () => {
  const anAssessment = (change: Partial<PlanAssessment>): PlanAssessment => ({
    id: 'assessment-1' as AssessmentId,
    what: 'Hearing test of Wren KESTREL',
    who: 'Juno PLASTER (TEST)',
    by: day('2026-06-05'),
    children: [person('c2')],
    about: null,
    doneOn: null,
    found: '',
    audience: { to: 'everyone' },
    ...change,
  });
  const waiting = (change: Partial<PlanAssessment> = {}) => {
    const record = practiceRecord();
    const one = anAssessment(change);
    return atStage('approved', { record: { ...record, plan: { ...record.plan, assessments: { [one.id]: one } } } });
  };
  const papersOf = (key: string, file = waiting()) =>
    documentsOf(file, key)
      .filter(({ model }) => renderText(model).includes('KESTREL'))
      .map(({ document }) => document.kind);

  test('stand in letter, minutes and plan with who and by when, and in the plan in plain words', () => {
    expect(new Set(papersOf('a1'))).toEqual(new Set(['decision-letter', 'minutes', 'plan', 'plain-plan']));
    expect(wordsOf('marlo', 'decision-letter', waiting())).toContain('Juno PLASTER (TEST), by Friday 5 June 2026.');
    expect(wordsOf('marlo', 'minutes', waiting())).toContain(
      'Hearing test of Wren KESTREL | Juno PLASTER (TEST) | 5 Jun 2026 | Outstanding',
    );
    const done = waiting({ doneOn: day('2026-04-20'), found: 'She hears well' });
    expect(wordsOf('marlo', 'minutes', done)).toMatch(/Done, 20 Apr 2026\s+She hears well/);
  });

  test('PL06: stand in the plan of their own child alone', () => {
    const plans = documentsOf(waiting(), 'a1').filter(({ document }) => document.kind === 'plan');
    expect(plans.map(({ model }) => renderText(model).includes('KESTREL')).filter(Boolean)).toHaveLength(1);
    expect(plans.length).toBeGreaterThan(1);
  });

  test('X4: an adult’s assessment is read by that adult and by workers, and by no other parent', () => {
    const file = waiting({ about: person('a1') });
    expect(papersOf('a1', file)).not.toEqual([]);
    expect(papersOf('marlo', file)).not.toEqual([]);
    for (const key of ['a2', 'a3', 'a4', 'c1', 'robin', 'bsl']) expect(papersOf(key, file), key).toEqual([]);
    const released: Partial<ReturnType<typeof practiceRecord>> = {
      releases: { r: { personId: person('a2'), statementId: null, item: 'other-parent-sensitive', reason: 'Agreed.' } },
    };
    // A release is for a summary: an assessment has none, and is not told in full.
    expect(papersOf('a2', { ...file, record: { ...file.record, ...released } })).toEqual([]);
  });

  test('X4: one for workers alone, or whose words name a person kept from a reader, is in none of that reader’s papers', () => {
    for (const key of ['a1', 'a2', 'a4']) expect(papersOf(key, waiting({ audience: { to: 'professionals' } }))).toEqual([]);
    expect(papersOf('a2', waiting({ what: 'Hearing of Hazel SAMPLETON KESTREL', children: [person('c1')] }))).toEqual([]);
  });
});

describe('how far an action is (domain.md 7.2)', () => {
  const withAction = (change: Partial<PlanAction>) => {
    const record = practiceRecord();
    const [first] = Object.values(record.plan.actions).sort((a, b) => a.number - b.number);
    const changed = { ...first!, ...change };
    return atStage('approved', {
      record: { ...record, plan: { ...record.plan, actions: { ...record.plan.actions, [changed.id]: changed } } },
      plansBefore: ['2025-10-20', '2026-01-20'].map((on) => ({ heldOn: day(on), actions: record.plan.actions })),
    });
  };

  test('the table says on which day it was done, why it is not needed, and how often it was carried over', () => {
    expect(wordsOf('marlo', 'minutes', withAction({ status: 'done', doneOn: day('2026-04-20') }))).toContain(
      'Now: done, 20 Apr 2026',
    );
    const notNeeded = wordsOf('marlo', 'minutes', withAction({ status: 'not-needed', notNeededBecause: 'They moved' }));
    expect(notNeeded).toContain('Now: not needed. They moved.');
    expect(notNeeded).toContain('Carried over twice');
    expect(wordsOf('marlo', 'minutes')).not.toContain('Carried over');
  });

  test('X4: why it is not needed is held against what a reader may not know, as its other words are', () => {
    const file = withAction({ status: 'not-needed', notNeededBecause: 'Hazel SAMPLETON KESTREL does it' });
    const words = documentsOf(file, 'a2').map(({ model }) => renderText(model));
    expect(words.join(' ')).not.toContain('KESTREL');
    expect(wordsOf('marlo', 'minutes', file)).toContain('KESTREL');
  });
});
