import { useState } from 'react';
import type { Settings } from '../../../contract/desk.ts';
import { fileNameFault, usualFileNames } from '../../../core/distribution/file-name-pattern.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
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
  const {
    fields: organisation,
    fault,
    change: put,
  } = useTypedOver(settings.organisation, ({ addressLines, ...rest }) =>
    call('settings.change', { change: { organisation: { ...rest, addressLines: [...addressLines] } } }),
  );
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
      <FileNames kept={organisation.fileNames ?? ''} onChange={(fileNames) => put({ fileNames })} />
    </Section>
  );
};

/** How papers are called in a folder; only a pattern that names every paper apart is kept (WD10). */
const FileNames = ({ kept, onChange }: { readonly kept: string; readonly onChange: (pattern: string) => void }) => {
  const [typed, setTyped] = useState(kept);
  const fault = fileNameFault(typed);
  return (
    <TextField
      label="How papers are called in a folder"
      value={typed}
      hint={`Where this is empty: ${usualFileNames}. The day is first, each of the four stands in it once, and words of your own may stand between them. No person is ever named in it.`}
      fault={fault ?? undefined}
      onChange={(pattern) => {
        setTyped(pattern);
        if (fileNameFault(pattern) === null) onChange(pattern.trim());
      }}
    />
  );
};
