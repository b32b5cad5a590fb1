import { expectAccessible } from './screens/accessible.ts';
import { openPracticeConference } from './screens/practice.ts';
import { RoomScreen } from './screens/room-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('LC13: a transcript waits to be read, and enters the record paragraph by paragraph by keyboard', async ({ page }) => {
  const room = new RoomScreen(page);
  const { keyboard } = page;
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.agenda.getByRole('tab', { name: 'Pasted text to read' }).focus();
  await expect(room.heading).toHaveText('Pasted text to read');
  await room.panel.getByRole('textbox', { name: 'Where it comes from' }).fill('Teams transcript, 21 November');
  await room.panel
    .getByRole('textbox', { name: 'Transcript or draft' })
    .fill(
      'WEBVTT\n\n00:00:03.000 --> 00:00:05.000\n<v Juno Plaster>Hearing is wihtin range.</v>\n\nThank you all.\nWren eats well.',
    );
  await keyboard.press('Tab');
  await keyboard.press('Enter');

  await expect(room.panel.getByRole('status')).toHaveText('3 paragraphs to read');
  const words = room.panel.getByRole('textbox', { name: 'As it will stand in the record' });
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('Hearing is wihtin range.');
  await expect(room.panel.getByRole('combobox', { name: 'Who said it' })).toHaveValue(/.+/);
  await expectAccessible(page);
  await words.fill('Hearing is within range.');
  await keyboard.press('Control+Enter');
  await expect(words).toHaveValue('Thank you all.');
  await keyboard.press('Control+Shift+Enter');
  await expect(words).toHaveValue('Wren eats well.');

  await expect(room.panel.getByRole('region', { name: 'Read last' })).toContainText(
    /Left out by .+: Thank you all\..*Accepted by .+: Juno/,
  );
  await expect.poll(() => room.linesUnder('What agencies and the adult workers know')).toEqual(['Hearing is within range.']);
  await room.lines().first().focus();
  await expect(room.panel.getByRole('textbox', { name: 'Source' })).toHaveValue(
    /^Teams transcript, 21 November, read and accepted by /,
  );
});
