import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SendingRow } from '../../../contract/mail.ts';
import type { TextSize } from '../../../core/children/people.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TranslationField } from '../../ui/translation-field.tsx';

type Format = NonNullable<SendingRow['format']>;

const sizes = (['12', '14', '18'] as const).map((value) => ({ value, label: `${value} point` }));

/** How a family member's papers are written; it is kept with the person, and holds for every paper from now on (AG09, WD12). */
export const PaperFormatFields = ({
  sittingId,
  row,
  format,
}: {
  readonly sittingId: SittingId;
  readonly row: SendingRow;
  readonly format: Format;
}) => {
  const styles = useStyles();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const put = async (part: Partial<Format>): Promise<void> => {
    const kept = await change('mail.format', { sittingId, reader: row.reader, ...format, ...part });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <Group aria-label={`How the papers of ${row.name} are written`} className={styles.fields}>
      <ChoiceField
        label="Print"
        value={String(format.textSize) as '12' | '14' | '18'}
        choices={sizes}
        onChange={(size) => void put({ textSize: Number(size) as TextSize })}
      />
      <TranslationField language={format.language} onChange={(language) => void put({ language })} />
      <Checkbox
        label="Easy to read: a sentence a line, hard words explained"
        checked={format.easyRead}
        onChange={(_, { checked }) => void put({ easyRead: checked === true })}
      />
      <Checkbox
        label="Dyslexia-friendly: wide lines and letters, cream on a screen"
        checked={format.dyslexiaFriendly}
        onChange={(_, { checked }) => void put({ dyslexiaFriendly: checked === true })}
      />
      {fault !== undefined && <Notice {...fault} />}
    </Group>
  );
};

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'end', paddingBottom: '12px' },
});
