import { describe, expect, test } from 'vitest';
import { documentTitles } from '../../src/core/disclosure/document-kinds.ts';
import { fileName } from '../../src/documents/file-name.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { tracesOf } from '../support/docx-traces.ts';
import { hidingPlaces, withHidden } from '../support/hidden-content.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

/** One unmistakable word for each hiding place, letters only so that it can be a name. */
const canaries = Array.from({ length: 16 }, (_, index) => `Canary${String.fromCharCode(65 + index).repeat(3)}zyxwv`);

describe.each(oneOfEachClass)('in every document for %s', (key) => {
  test.each(['invited', 'postponed', 'approved'] as const)(
    'RD11: nothing that is withheld can be found in any disguise (%s, X4)',
    async (stage) => {
      const plain = atStage(stage);
      const reader = readerFor(plain, key);
      expect(hidingPlaces(plain, reader).length).toBeGreaterThan(0);
      const file = withHidden(plain, reader, { words: canaries, at: 3, apart: true });
      for (const { model, document } of documentsOf(file, key)) {
        const bytes = await renderDocx(model);
        const name = fileName({
          on: model.producedOn,
          reference: model.reference,
          kind: document.kind,
          version: model.version,
          copyNumber: 1,
          extension: 'docx',
        });
        const found = canaries.flatMap((canary) =>
          tracesOf(canary, bytes, name).map((where) => `${document.kind}, ${canary}: ${where}`),
        );
        expect(found).toEqual([]);
        expect(model.title).toBe(documentTitles[document.kind]);
      }
    },
  );
});

test('the search finds a canary in each of its disguises, or the tests above are blind', async () => {
  const [made] = documentsOf(atStage('approved'), 'a1');
  const disguises = [
    'CanaryZyxwvut',
    'c a n a r y z y x w v u t',
    'CAN\u00ADARYZYXWVUT',
    [...'CanaryZyxwvut'].reverse().join(''),
    Buffer.from('a CanaryZyxwvut b').toString('base64'),
    Buffer.from('CanaryZyxwvut').toString('hex'),
  ];
  for (const disguise of disguises) {
    const model = { ...made!.model, blocks: [{ block: 'heading' as const, level: 1 as const, text: disguise }] };
    expect(tracesOf('CanaryZyxwvut', await renderDocx(model)), disguise).not.toEqual([]);
  }
});
