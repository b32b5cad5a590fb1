import { BookingScreen } from './screens/booking-screen.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { countPointers, Keyboard } from './screens/keyboard.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

test('IN01, SC02, AG03: an administrator goes from the request to invitations that have gone by keyboard alone', async ({
  page,
}) => {
  test.slow();
  await new UnlockScreen(page).createRecords();
  const pointers = await countPointers(page);
  const keys = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  // The request: a family that is not here yet.
  await keys.press(page.getByRole('button', { name: 'New request' }).first());
  await keys.press(button('The family is not here yet'));
  await keys.type(field('Family name'), 'Sampleton (TEST)');
  await keys.type(field('Case reference'), 'SC-2026-0200');
  await keys.press(button('Add this family'));
  await keys.press(button('Start the request'));

  const request = new RequestScreen(page);
  await expect(request.heading).toHaveText('Request for an initial conference');
  await keys.type(request.strategyDiscussion, today);
  await keys.choose(page.getByRole('radio', { name: /likely to suffer significant harm/ }));
  await keys.type(field('Requested by'), 'Marlo Testcase (TEST)');
  await keys.type(field('Authorising manager'), 'Linden Overview (TEST)');
  await keys.type(field('Why a conference is needed'), 'The children are hungry at school.');

  const child = page.getByRole('group', { name: 'Add a child' });
  if (!(await child.isVisible())) await keys.press(page.getByRole('button', { name: 'Add a child' }));
  await keys.type(child.getByRole('textbox', { name: 'Given name' }), 'Rowan');
  await keys.type(child.getByRole('textbox', { name: 'Date of birth' }), '14/3/2015');
  await keys.press(child.getByRole('button', { name: 'Add this child' }));
  await expect(request.children.getByRole('button', { name: /^Rowan / })).toBeVisible();
  await keys.press(child.getByRole('button', { name: 'Done' }));

  await keys.press(button('Add an adult'));
  const adult = page.getByRole('group', { name: 'Add an adult' });
  await keys.type(adult.getByRole('textbox', { name: 'Given name' }), 'Juniper');
  await keys.type(adult.getByRole('combobox', { name: 'Relationship' }), 'mother');
  await keys.choose(adult.getByRole('radio', { name: 'Yes' }));
  await keys.press(adult.getByRole('button', { name: 'Add this adult' }));
  await expect(page.getByRole('list', { name: 'Adults' })).toContainText('mother (Rowan); parental responsibility for Rowan');
  await keys.press(adult.getByRole('button', { name: 'Done' }));
  await expect(request.complete).toBeVisible();
  await keys.press(button('Book the conference'));

  // The booking: a chair, and the best slot that is offered.
  const booking = new BookingScreen(page);
  await keys.press(button('Add a chair'));
  const chair = page.getByRole('group', { name: 'Add a chair' });
  await keys.type(chair.getByRole('textbox', { name: 'Name' }), 'Cedar Quorumson (TEST)');
  await keys.press(chair.getByRole('button', { name: 'Add this chair' }));
  await expect(booking.offers).toHaveCount(5);
  const best = booking.offers.first();
  await keys.press(best);
  await expect(best).toHaveAttribute('aria-pressed', 'true');
  const when = `${await booking.date.inputValue()}, ${await booking.start.inputValue()} to ${await booking.end.inputValue()}`;
  await keys.press(booking.bookButton);
  await expect(page.getByText(when).first()).toBeVisible();

  // The invitations: the mother is suggested, and everybody is told.
  await keys.showTab('Invitations');
  const invitations = new InvitationsScreen(page);
  await keys.press(button('Invite Juniper Sampleton (TEST)'));
  await expect(invitations.row(/^Juniper/)).toContainText('To send');
  await keys.press(invitations.gone);
  await expect(invitations.row(/^Juniper/)).toContainText('Sent ');
  await expect(invitations.gone).toBeHidden();

  expect(await pointers(), 'presses of a mouse').toBe(0);
});
