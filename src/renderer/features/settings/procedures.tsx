import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProceduresView } from '../../../contract/desk.ts';
import { longDate, shortDate } from '../../../core/local-date.ts';
import type { DeadlineRule, Source } from '../../../core/procedures/deadline-rule.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { counted } from '../../words/record-words.ts';
import { conferencesInWords, levelWords, limitInWords } from './limit-words.ts';
import { otherRules } from './other-rules.ts';

/** The procedures that conferences are run under: every rule with where it comes from and when it was last read. */
export const Procedures = () => {
  const procedures = useLive('procedures.get', {});
  if (procedures === undefined) return <Loading />;
  if (!procedures.ok) return <Notice {...messageFor(procedures.error)} />;
  return <Shown view={procedures.value} />;
};

const Shown = ({ view: { profile, profiles, versions } }: { readonly view: ProceduresView }) => {
  const styles = useStyles();
  const change = useChange();
  return (
    <>
      <Section title="Procedures in force" look="card" lead={profile.guidance.title}>
        <ChoiceField
          label="Partnership"
          field="profileId"
          width="long"
          value={profile.id}
          choices={profiles.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(profileId) => void change('settings.change', { change: { profileId } })}
          hint="New requests are run under it. A conference keeps the procedures, and the version of them, that it was requested under."
        />
        <ul aria-label="Versions" className={styles.versions}>
          {versions.map(({ version, from, until, guidance, sittings }) => (
            <li key={version}>
              Version {version}, in force {until === null ? `since ${longDate(from)}` : `${longDate(from)} to ${longDate(until)}`}
              : {guidance}.{' '}
              {sittings === 0 ? 'No conference is' : `${counted(sittings, 'conference')} ${sittings === 1 ? 'is' : 'are'}`} run
              under it.{version === profile.version ? ' New requests take this one.' : ''}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Time limits">
        <DataTable
          label="Time limits"
          rows={Object.entries(profile.deadlines)}
          rowKey={([id]) => id}
          columns={[
            {
              id: 'title',
              header: 'What',
              cell: ([, rule]) => rule.title,
              under: ([, rule]) => conferencesInWords(rule),
              width: '22%',
            },
            { id: 'limit', header: 'Limit', cell: ([, rule]) => limitInWords(rule) },
            { id: 'who', header: 'Who', cell: ([, rule]) => rule.who, width: '14%' },
            {
              id: 'source',
              header: 'Where it comes from',
              cell: ([, rule]: [string, DeadlineRule]) => <SourceWords source={rule.source} />,
              width: '32%',
            },
          ]}
        />
      </Section>
      <Section title="Quoracy and the rest">
        <OtherRules profile={profile} />
      </Section>
      {profile.toAsk.length > 0 && (
        <Section
          title="To ask the partnership"
          look="card"
          lead="What nobody here knows yet. Until it is answered, the value above is a default."
        >
          <ul className={styles.questions}>
            {profile.toAsk.map(({ key, question }) => (
              <li key={key}>{question}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const OtherRules = ({ profile }: { readonly profile: ProceduresProfile }) => (
  <DataTable
    label="Quoracy and other rules"
    rows={otherRules(profile)}
    rowKey={(rule) => rule.title}
    columns={[
      { id: 'title', header: 'What', cell: (rule) => rule.title, width: '22%' },
      { id: 'value', header: 'Rule', cell: (rule) => rule.value },
      { id: 'source', header: 'Where it comes from', cell: (rule) => <SourceWords source={rule.source} />, width: '32%' },
    ]}
  />
);

const SourceWords = ({ source }: { readonly source: Source }) => {
  const styles = useStyles();
  return (
    <span className={styles.source}>
      <span>
        {source.document}. Rule {source.rule}, {levelWords[source.level]}, checked {shortDate(source.checked)}.
      </span>
      {source.note !== undefined && <span>{source.note}</span>}
      {source.confirmLocally && (
        <span>
          <Status tone="soon">To confirm with the partnership</Status>
        </span>
      )}
    </span>
  );
};

const useStyles = makeStyles({
  versions: { margin: '0', paddingLeft: '20px', color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  questions: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '80ch' },
  source: { display: 'flex', flexDirection: 'column', gap: '4px', color: tokens.colorNeutralForeground2 },
});
