import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { type CutLine, type DisclosurePurpose, disclosurePurposes } from '../core/disclosure/redaction-log.ts';
import type { LocalDate } from '../core/local-date.ts';
import { framed } from './frame.ts';
import { type DocumentModel, heading, keyFacts, list, notice, paragraph, table, title } from './model.ts';
import { onDate } from './words.ts';

export interface DisclosureFacts {
  readonly purpose: DisclosurePurpose;
  readonly recipient: string;
  readonly reference: string;
  readonly authority: string;
  readonly copyOf: string;
  readonly by: string;
  readonly on: LocalDate;
  readonly papers: ReadonlyArray<{ readonly title: string; readonly fileName: string; readonly sha256: string }>;
}

/**
 * What a disclosure set holds and what it leaves out, line by line, with the rule for each cut (RD10).
 *
 * A court may have the log beside the set. Whoever asked to see what is held about them may not: that a person is kept out, or that
 * there is police intelligence, is itself what is kept from them (X5). Theirs is the service's own.
 */
export const redactionLogPaper = (copy: ReaderCopy, facts: DisclosureFacts, cuts: ReadonlyArray<CutLine>): DocumentModel => ({
  ...framed('redaction-log', copy, [
    title('Redaction log'),
    keyFacts([
      ['For', facts.recipient],
      ['Purpose', disclosurePurposes[facts.purpose]],
      ['Their reference', facts.reference],
      ['On the authority of', facts.authority],
      ['Conference', `${copy.sitting.reference}, held on ${onDate(copy.sitting.heldOn)}`],
      ['Whose copy', facts.copyOf],
      ['Put together', `${onDate(facts.on)}, by ${facts.by}`],
    ]),
    heading(1, 'Papers in the set'),
    table(
      [
        ['Paper', 30],
        ['File', 40],
        ['Fingerprint', 30],
      ],
      facts.papers.map(({ title: paper, fileName, sha256 }) => [paper, fileName, sha256]),
    ),
    paragraph('A fingerprint is the SHA-256 of a file: it shows that the file is this one, and was not changed.'),
    heading(1, 'What is left out, and by which rule'),
    ...(cuts.length === 0
      ? [paragraph('Nothing is left out of this copy.')]
      : [
          table(
            [
              ['No.', 8],
              ['What', 24],
              ['Where it would stand', 26],
              ['Rule', 42],
            ],
            cuts.map(({ what, where, rule }, index) => [String(index + 1), what, where, rule]),
          ),
        ]),
    notice(
      facts.purpose === 'court'
        ? 'Nothing is blacked out: what is left out was never put into these files. This log says no word of it, and may lie beside the set.'
        : 'Nothing is blacked out: what is left out was never put into these files. This log stays with the service: that something is kept back may be the very thing that the person asking must not learn.',
    ),
    heading(1, 'Before it goes'),
    list('tick', [
      ...(facts.purpose === 'court'
        ? [
            'Somebody with legal knowledge has looked at each rule against the order',
            'What is left out although the order asks for it is told to the court',
          ]
        : ['Somebody with legal knowledge has looked at each rule against the request']),
      'Papers of other agencies in the file were dealt with by those agencies',
    ]),
  ]),
  copyFor: facts.purpose === 'court' ? facts.recipient : copy.organisation.service,
});
