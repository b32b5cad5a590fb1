import { Link } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SignedSheetId, SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

/** The signed attendance sheets of a conference, as they were scanned (AT08). Nothing is shown where none came. */
export const SignedSheets = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const desk = useDesk();
  const found = useLive('signedSheet.list', { sittingId });
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();
  if (found?.ok !== true || found.value.length === 0) return null;
  const write = async (sheetId: SignedSheetId): Promise<void> => {
    const offered = await desk.call('documents.folder', {});
    if (!offered.ok) return setSaid({ tone: 'fault', message: messageFor(offered.error) });
    const written = await desk.call('signedSheet.write', { sheetId, folder: offered.value.folder });
    setSaid(
      written.ok
        ? {
            tone: 'good',
            message: {
              title: 'The sheet is written as it came.',
              next: `It is at ${written.value.path}. Delete it there when you have read it: outside the records it is not encrypted.`,
            },
          }
        : { tone: 'fault', message: messageFor(written.error) },
    );
  };
  return (
    <Section title="Signed attendance sheets">
      <ul aria-label="Signed attendance sheets">
        {found.value.map(({ sheetId, type, keptAt, keptBy }, at) => (
          <li key={sheetId}>
            Scanned {type === 'pdf' ? 'PDF' : 'picture'}, kept on {longDate(dateOf(keptAt))} by {keptBy}.{' '}
            <Link as="button" aria-label={`Write signed sheet ${at + 1} to a folder`} onClick={() => void write(sheetId)}>
              <OpenRegular aria-hidden /> Open
            </Link>
          </li>
        ))}
      </ul>
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
    </Section>
  );
};
