import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { Suggestion } from '../../../contract/sitting-answers.ts';
import type { Candidate } from '../../../core/conferences/joining-list.ts';
import { leftOff } from '../../../core/conferences/new-invitee.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAnsweredListStyles } from './answered-list-styles.ts';
import { candidatesFor, inviteeForSuggestion } from './from-suggestion.ts';
import { useList } from './use-list.tsx';

/** Whom to invite, each with the reason; one click invites, and declining asks why, so that absence can be explained (AG02). */
export const SuggestionList = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useAnsweredListStyles();
  const suggestions = useLive('sitting.suggestions', { sittingId });
  if (suggestions?.ok !== true || suggestions.value.length === 0) return null;
  return (
    <div data-field="suggestions">
      <Section title="Suggested" lead="Worth inviting to this conference, and why.">
        <ul className={styles.list} aria-label="Suggested invitations">
          {suggestions.value.map((suggestion) => (
            <SuggestionRow
              key={`${suggestion.agencyType}${suggestion.personId ?? ''}${suggestion.name}`}
              suggestion={suggestion}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
};

const SuggestionRow = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const styles = useAnsweredListStyles();
  const { agencies, file, edit, joining, onFamily } = useList();
  const [isDeclining, setDeclining] = useState(false);
  const [why, setWhy] = useState('');
  const candidates = candidatesFor(suggestion, agencies);
  const person = file.people.find(({ id }) => id === suggestion.personId);
  const title = suggestion.name || suggestion.typeName;

  const inviteeOf = (reason: string, candidate: Candidate | undefined): Invitee =>
    inviteeForSuggestion(suggestion, candidate, joining(reason));
  const invite = (candidate?: Candidate): void =>
    edit({ edit: 'invitee.add', invitee: inviteeOf(suggestion.reason, candidate ?? candidates[0]) });
  const decline = (): void => edit({ edit: 'invitee.add', invitee: leftOff(inviteeOf(why, candidates[0]), why) });

  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.reason}>{suggestion.reason}</span>
      </div>
      {isDeclining ? (
        <div className={styles.why}>
          <TextField label={`Why ${title} is not invited`} most={limits.paragraph} value={why} onChange={setWhy} />
          <Button disabled={why.trim() === ''} onClick={decline}>
            Record
          </Button>
          <Button appearance="subtle" onClick={() => setDeclining(false)}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          {suggestion.awaitsResponsibility === true ? (
            <Button aria-label={`Say whether ${title} has parental responsibility`} onClick={onFamily}>
              Say whether they have it
            </Button>
          ) : candidates.length > 1 && person === undefined ? (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button aria-label={`Invite ${title}: choose whom`}>Invite</Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {candidates.map((candidate) => (
                    <MenuItem key={`${candidate.agency.id}${candidate.practitioner?.id ?? ''}`} onClick={() => invite(candidate)}>
                      {candidate.practitioner === null
                        ? candidate.agency.name
                        : `${candidate.practitioner.name}, ${candidate.practitioner.role || candidate.agency.name}`}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          ) : (
            <Button aria-label={`Invite ${candidates[0]?.practitioner?.name ?? title}`} onClick={() => invite()}>
              Invite
            </Button>
          )}
          <Button appearance="subtle" aria-label={`Do not invite ${title}`} onClick={() => setDeclining(true)}>
            Do not invite
          </Button>
        </div>
      )}
    </li>
  );
};
