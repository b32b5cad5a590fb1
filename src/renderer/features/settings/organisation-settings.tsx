import { useState } from 'react';
import type { Settings } from '../../../contract/desk.ts';
import type { Organisation } from '../../../core/disclosure/sitting-file.ts';
import { useDesk } from '../../engine/desk.ts';
import { useDraft } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Whose paper it is. What stands here is printed at the top of every document, and nothing else is. */
export const OrganisationSettings = () => {
  const settings = useLive('settings.get', {});
  if (settings === undefined) return <Loading />;
  if (!settings.ok) return <Notice {...messageFor(settings.error)} />;
  return <Fields settings={settings.value} />;
};

const Fields = ({ settings }: { readonly settings: Settings }) => {
  const { call } = useDesk();
  const [organisation, setOrganisation] = useState(settings.organisation);
  const [fault, setFault] = useState<Message>();
  const save = useDraft<Organisation>(async (change) => {
    const { addressLines, ...rest } = { ...organisation, ...change };
    const saved = await call('settings.change', { change: { organisation: { ...rest, addressLines: [...addressLines] } } });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    return saved.ok;
  });
  const put = (change: Partial<Organisation>): void => {
    setOrganisation((now) => ({ ...now, ...change }));
    save(change);
  };
  return (
    <Section title="Whose paper it is" look="card" lead="This is printed at the top of every document, as it is typed here.">
      {fault !== undefined && <Notice {...fault} />}
      <FieldRow>
        <TextField label="Council" field="organisationName" value={organisation.name} onChange={(name) => put({ name })} />
        <TextField
          label="Service"
          value={organisation.service}
          onChange={(service) => put({ service })}
          hint="The conference service, as families know it."
        />
      </FieldRow>
      <TextArea
        label="Address, one line each"
        value={organisation.addressLines.join('\n')}
        onChange={(text) => put({ addressLines: text.split('\n').slice(0, 6) })}
        hint="At most six lines."
      />
      <FieldRow>
        <TextField label="Phone" type="tel" value={organisation.phone} onChange={(phone) => put({ phone })} />
        <TextField label="Email" type="email" value={organisation.email} onChange={(email) => put({ email })} />
      </FieldRow>
    </Section>
  );
};
