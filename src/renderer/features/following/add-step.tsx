import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterView } from '../../../contract/following.ts';
import { type MatterResult, resultName, resultsOf, type StepKind } from '../../../core/following/matters.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

/** What was done about a matter: it was asked after, passed on, or has its outcome. */
export const AddStep = ({ matter, about }: { readonly matter: MatterView; readonly about: string }) => {
  const desk = useDesk();
  const today = useToday();
  const [kind, setKind] = useState<StepKind | null>(null);
  const [takenOn, setTakenOn] = useState<LocalDate | null>(today);
  const [result, setResult] = useState<MatterResult | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Message>();
  const isWhole = kind !== null && takenOn !== null && (kind !== 'outcome' || result !== null);
  const add = async (): Promise<void> => {
    if (kind === null || takenOn === null) return;
    const { sittingId, key } = matter;
    const step = { sittingId, about: key, kind, takenOn, result: kind === 'outcome' ? result : null, words };
    const answer = await desk.call('matter.step', step);
    setFault(answer.ok ? undefined : messageFor(answer.error));
    if (!answer.ok) return;
    setKind(null);
    setResult(null);
    setWords('');
  };
  return (
    <>
      <ChoiceField<StepKind>
        label={`What was done about: ${about}`}
        as="row"
        value={kind}
        choices={[
          { value: 'chased', label: 'It was asked after' },
          { value: 'passed-on', label: 'It was passed on' },
          { value: 'outcome', label: 'There is an outcome' },
        ]}
        onChange={setKind}
      />
      {kind !== null && (
        <>
          <FieldRow>
            {kind === 'outcome' && (
              <ChoiceField<MatterResult>
                label="Outcome"
                width="full"
                value={result}
                choices={resultsOf(matter.key.route).map((value) => ({ value, label: resultName[value] }))}
                onChange={setResult}
              />
            )}
            <DateField label="On" value={takenOn} onChange={setTakenOn} />
            <TextField label="Who, and what they said" width="full" value={words} onChange={setWords} />
          </FieldRow>
          {fault !== undefined && <Notice {...fault} />}
          <div>
            <Button appearance="primary" disabled={!isWhole} onClick={() => void add()}>
              Write it down
            </Button>
          </div>
        </>
      )}
    </>
  );
};
