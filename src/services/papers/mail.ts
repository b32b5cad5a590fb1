import type { mailApi, SendingFault } from '../../contract/mail.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { Returned } from '../../core/agencies/sending.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { InviteeId, PersonId, SittingId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { documentsFor } from '../../documents/catalogue.ts';
import { findPerson, savePerson } from '../../storage/families/people.ts';
import { forgetReturnedPost, mailAddress, saveMailAddress, saveReturnedPost } from '../../storage/papers/mail-addresses.ts';
import { paperFormat, savePaperFormat } from '../../storage/papers/paper-formats.ts';
import { act, actAlways, type OpenDesk } from '../open-desk.ts';
import { cameBack } from '../record/invitation-steps.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { readerKey } from './make-document.ts';
import { homesFor, sendingTo } from './sending.ts';

/** Where post and email go, the secure-mail mark, and what came back. */
export const mailServices = (desk: OpenDesk): Implementation<typeof mailApi> => ({
  'mail.list': ({ sittingId }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
    return ok(
      readersOf(file).flatMap((reader) => {
        const key = readerKey(reader);
        if (key === null || documentsFor(file, reader).length === 0) return [];
        const { personId, textSize } = reader;
        const format = personId === null ? null : { ...paperFormat(desk.db, personId), textSize };
        return [{ reader: key, name: reader.name, ...sendingTo(desk.db, file, reader), format }];
      }),
    );
  },

  'mail.secure': ({ email, secure }) =>
    actAlways(desk, { action: 'mail.secure', objectId: null }, (tx) =>
      saveMailAddress(tx, { ...mailAddress(tx, email), secure }),
    ),

  'mail.sendAs': ({ email, as }) =>
    actAlways(desk, { action: 'mail.sendAs', objectId: null }, (tx) =>
      saveMailAddress(tx, { ...mailAddress(tx, email), sentAs: as }),
    ),

  'mail.format': ({ sittingId, reader: key, textSize, ...format }) => {
    const file = fileForDocuments(desk, sittingId);
    const reader = file === undefined ? undefined : readersOf(file).find((one) => readerKey(one) === key);
    const person = reader?.personId == null ? undefined : findPerson(desk.db, reader.personId);
    if (person === undefined) return err({ type: 'NotHere', what: 'reader' });
    return actAlways(desk, { action: 'mail.format', objectId: person.id }, (tx) => {
      savePaperFormat(tx, person.id, format);
      if (person.textSize !== textSize) savePerson(tx, { ...person, textSize });
    });
  },

  'mail.returned': ({ on, why, ...to }) => mark(desk, to, { on, why }),

  'mail.works': (to) => mark(desk, to, null),
});

interface To {
  readonly sittingId: SittingId;
  readonly reader: InviteeId | PersonId;
}

const mark = (
  desk: OpenDesk,
  { sittingId, reader: key }: To,
  returned: Returned | null,
): Result<null, SendingFault> | ReturnType<typeof actAlways> => {
  const file = fileForDocuments(desk, sittingId);
  const reader = file === undefined ? undefined : readersOf(file).find((one) => readerKey(one) === key);
  if (file === undefined || reader === undefined) return err({ type: 'NotHere', what: 'reader' });
  const { by, email } = sendingTo(desk.db, file, reader);
  const homes = homesFor(file, reader);
  if (by === 'none') return err({ type: 'NoAddress', recipient: reader.name });
  return act(desk, { action: returned === null ? 'mail.works' : 'mail.returned', objectId: key }, (tx) => {
    if (returned !== null) cameBack(desk, tx, file, reader, { ...returned, way: by });
    if (by === 'email') saveMailAddress(tx, { ...mailAddress(tx, email), returned });
    else for (const home of homes) returned === null ? forgetReturnedPost(tx, home) : saveReturnedPost(tx, home, returned);
    return ok(null);
  });
};
