import { useState } from 'react';
import type { Person } from '../../../core/children/people.ts';
import { nhsNumberIn, upnIn } from '../../../core/importing/cell-values.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Kind = 'nhs' | 'upn';

/** The numbers other systems know a person by; one that is right is kept as soon as it is whole (PF05). */
export const PersonNumbers = ({ person }: { readonly person: Person }) => {
  const held = useLive('family.numbers', { familyId: person.familyId });
  if (held?.ok !== true) return null;
  const numberOf = (kind: Kind): string =>
    held.value.find((one) => one.personId === person.id && one.kind === kind)?.number ?? '';
  return (
    <FieldRow>
      <NumberField person={person} kind="nhs" label="NHS number" held={numberOf('nhs')} />
      {person.role === 'child' && <NumberField person={person} kind="upn" label="Unique pupil number" held={numberOf('upn')} />}
    </FieldRow>
  );
};

const NumberField = ({
  person,
  kind,
  label,
  held,
}: {
  readonly person: Person;
  readonly kind: Kind;
  readonly label: string;
  readonly held: string;
}) => {
  const call = useChange();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<Message>();
  const change = async (text: string): Promise<void> => {
    setTyped(text);
    setFault(undefined);
    if (!isRight(kind, text)) return;
    const kept = await call('person.setNumber', { personId: person.id, kind, number: text });
    if (!kept.ok) setFault(messageFor(kept.error));
  };
  const text = typed ?? held;
  return (
    <div>
      <TextField
        label={label}
        value={text}
        most={20}
        fault={isRight(kind, text) ? undefined : expected[kind]}
        onChange={(next) => void change(next)}
      />
      {fault !== undefined && <Notice {...fault} />}
    </div>
  );
};

const isRight = (kind: Kind, text: string): boolean =>
  text.trim() === '' || (kind === 'nhs' ? nhsNumberIn(text) : upnIn(text)) !== undefined;

const expected = {
  nhs: 'Ten digits, the last of which checks the others. What stands here is not kept yet.',
  upn: 'A letter and twelve digits, the last of which may be a letter. What stands here is not kept yet.',
} as const;
