import { describe, expect, test } from 'vitest';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { minutes } from '../../src/documents/minutes/minutes.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { conferenceOf, invitee } from '../support/record-builders.ts';
import { aSittingFile, readerFor } from '../support/sitting-builders.ts';

const record = practiceRecord();
/** An agency that gave its view and its number for the first child in the room, and whose report is open to the family. */
const one = Object.values(record.views).find(
  (view) =>
    view.conferenceId === conferenceOf('c1') &&
    view.view === 'plan' &&
    record.invitees[view.inviteeId]?.report.openToFamily === 'yes' &&
    Object.values(record.scales).some(
      (s) => s.inviteeId === view.inviteeId && s.conferenceId === view.conferenceId && s.value !== null,
    ),
)!;
const scale = Object.values(record.scales).find((s) => s.inviteeId === one.inviteeId && s.conferenceId === one.conferenceId)!
  .value!;
const reported: SittingFile['reported'] = [
  { inviteeId: one.inviteeId, conferenceId: one.conferenceId, view: 'no-plan', category: null, scale: scale + 1 },
];
const said = (file: SittingFile, reader: string): string => renderText(minutes(copyFor(file, readerFor(file, reader)).copy));
const heading = 'From the reports to the room';
const moved = `Report: no plan is needed, ${scale + 1} of 10. Moved: now a plan is needed, down 1 in the room.`;

describe('RP07: the minutes say how agencies moved between their report and the room', () => {
  test('as a sentence under the views of each child', () => {
    const text = said(aSittingFile({ record, reported }), 'desk');
    expect(text).toContain(moved);
    expect(text.indexOf(heading)).toBeGreaterThan(text.indexOf('17. Agency views on threshold'));
    expect(text.indexOf(heading)).toBeLessThan(text.indexOf('18. Decision'));
  });

  test('a report alone is told as a report alone; without reports nothing is said', () => {
    const { [Object.keys(record.views).find((key) => record.views[key] === one)!]: _, ...views } = record.views;
    const scales = Object.fromEntries(Object.entries(record.scales).filter(([, s]) => s.inviteeId !== one.inviteeId));
    const text = said(aSittingFile({ record: { ...record, views, scales }, reported }), 'desk');
    expect(text).toContain(`Report: no plan is needed, ${scale + 1} of 10.`);
    expect(text).not.toContain('Moved:');
    expect(said(aSittingFile({ record }), 'desk')).not.toContain(heading);
  });

  test('a report that is not open to the family says nothing in the parents’ copies', () => {
    const closed = (openToFamily: 'no' | 'part' | 'yes') => {
      const own = record.invitees[one.inviteeId]!;
      const invitees = {
        ...record.invitees,
        [invitee(one.inviteeId.replace('invitee-', ''))]: { ...own, report: { ...own.report, openToFamily } },
      };
      return said(aSittingFile({ record: { ...record, invitees }, reported }), 'a1');
    };
    expect(closed('yes')).toContain(heading);
    expect(closed('part')).not.toContain(heading);
    expect(closed('no')).not.toContain(heading);
  });
});
