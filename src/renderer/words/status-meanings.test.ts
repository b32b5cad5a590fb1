import { expect, test } from 'vitest';
import { statusesExplained } from './status-meanings.ts';

test('AG03, AT05: the help says what every state means, under the word that the screens say it with, and each once', () => {
  expect(statusesExplained.map(({ of }) => of)).toEqual(['A conference', 'An invitation', 'Attendance', 'A document']);
  for (const { meanings } of statusesExplained) {
    for (const [, meaning] of meanings) expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(new Set(meanings.map(([name]) => name)).size).toBe(meanings.length);
    expect(new Set(meanings.map(([, meaning]) => meaning)).size).toBe(meanings.length);
  }
  expect(new Map(statusesExplained[1]?.meanings).get('Came back')).toContain('did not reach them');
});
