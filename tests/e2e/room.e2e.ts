import { expectAccessible } from './screens/accessible.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { RoomScreen } from './screens/room-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** What a minute taker types at the second review: signs choose who, what, for whom and about whom. */
const minutes = {
  "The child's world": [
    '@i ^r Rowan packs a bag only at weekends now.',
    '#v "I can put it down at night."',
    '#f ^r ^w Wren eats breakfast at the club every day.',
    'Hearing test attended on 3 June.',
    'No head lice since May.',
  ],
  "The family's views, and what they want to be different": [
    '@juniper #view I want the programme to go on.',
    'The routines chart has helped.',
    '@hazel Hazel will have them on Fridays.',
    '@0 #op The family speaks as one.',
    '/p Juniper asked for a separate word with the chair.',
  ],
  'What agencies and the adult workers know': [
    '@pippa #f Attendance is 97 per cent.',
    'Rowan has a place in the young carers group.',
    '@juno Hearing is within the ordinary range.',
    '#all A neighbour says there was shouting in March.',
    '#dis The mother says it was the television.',
  ],
  'What the children live with': [
    'Housing is still not settled.',
    '/nc The new school route is kept from him.',
    'Three missed sessions of the programme.',
    '#op It is too early to be sure.',
    '#act Housing writes to the chair by Friday.',
  ],
} as const;

test('LC02: twenty lines of minutes are taken without touching the mouse', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();

  for (const [title, lines] of Object.entries(minutes)) {
    await room.goOnTo(title);
    for (const line of lines) await room.say(line);
  }
  await room.isSaved();

  await expect
    .poll(() => room.linesUnder("The child's world"))
    .toEqual([
      'Rowan packs a bag only at weekends now.',
      '"I can put it down at night."',
      'Wren eats breakfast at the club every day.',
      'Hearing test attended on 3 June.',
      'No head lice since May.',
    ]);
  await expect(room.panel.getByText('own words · Rowan')).toBeVisible();
  await page.keyboard.press('F1');
  const signs = page.getByRole('dialog', { name: 'Help' }).getByRole('region', { name: 'In a line of the record' });
  await expect(signs).toContainText('Who may have it');
  await page.keyboard.press('Escape');
  await expect.poll(() => room.linesUnder('What the children live with')).toHaveLength(5);
  await expect(room.panel.getByText('not Caldor').first()).toBeVisible();
  await expectAccessible(page);
});

test('LC02: a section is reached with two keystrokes, by its number or its first letter, and typing goes on there', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is not known');
  await page.keyboard.type('Where Caldor lives');
  await page.keyboard.press('Control+g');
  await page.keyboard.press('1');
  await expect(room.heading).toHaveText('Welcome and who is here');
  await page.keyboard.press('Control+g');
  await page.keyboard.press('l');
  await expect(room.heading).toHaveText('Legal status and history');
  await expect(room.lines().last()).toBeFocused();
  await page.keyboard.type('No order');
  await expect(room.panel.locator(':focus')).toHaveValue('No order');
});

test('LC04: a name completes with Tab, a short code becomes its phrase, and Help lists the codes; no name is marked as misspelt', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is not known');

  await page.keyboard.type('Whether cal');
  await expect(room.panel.getByText('Tab Caldor')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(' dna');
  await page.keyboard.press('Tab');
  await expect(room.lines().first()).toHaveValue('Whether Caldor did not attend');

  // Nothing that the app checks by itself marks a name of the family, in whichever box it is typed.
  expect(await page.locator('html').getAttribute('spellcheck')).toBe('false');
  await page.keyboard.press('F1');
  const codes = page.getByRole('dialog', { name: 'Help' }).getByRole('region', { name: 'Short codes' });
  await expect(codes.getByRole('term').filter({ hasText: 'wnb' })).toBeVisible();
  await expect(codes).toContainText('was not brought');
  await expectAccessible(page);
});

test('LC02: at the foot of a long record the whole list of choices comes into sight', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is not known');
  for (let line = 0; line < 14; line += 1) await room.say(`Whether it was line ${line}.`);
  await page.keyboard.type('/');
  await expect(room.panel.getByText('Space or Tab chooses')).toBeInViewport({ ratio: 1 });
  await expect(room.panel.getByRole('listbox').getByRole('option', { name: 'professionals' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('cal');
  await expect(room.panel.getByText('Tab Caldor')).toBeInViewport({ ratio: 1 });
});

test('LC14: Ctrl+Z takes back what was typed and removed, Ctrl+Y brings it again', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is working, and what keeps them safe');
  await page.keyboard.type('Hazel is reliable');
  await expect(room.lines().first()).toHaveValue('Hazel is reliable');

  await page.keyboard.press('Control+z');
  await expect(room.lines().first()).toHaveValue('Hazel is ');
  await page.keyboard.press('Control+y');
  await expect(room.lines().first()).toHaveValue('Hazel is reliable');

  await room.goOnTo('What is not known');
  await page.keyboard.press('Control+z');
  await expect(room.heading).toHaveText('What is working, and what keeps them safe');
  await expect(room.lines().first()).toHaveValue('Hazel is ');
});

test('LC14: what was done on any tab is read in words, and taken back and done again from the list', async ({ page }) => {
  const room = new RoomScreen(page);
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.openMore('Juno Plaster (TEST)');
  await page.getByRole('button', { name: 'Take off the list' }).press('Enter');
  await expect(invitations.row(/^Juno Plaster/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(invitations.row(/^Juno Plaster/)).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Taken back' })).toContainText('Took Juno Plaster (TEST) off the list.');
  await page.keyboard.press('Control+y');
  await expect(invitations.row(/^Juno Plaster/)).toHaveCount(0);

  await page.getByRole('tab', { name: 'Room', exact: true }).press('Enter');
  await room.isOpen();
  await room.goOnTo('What is working, and what keeps them safe');
  await page.keyboard.type('@pippa Hazel is reliable');
  await expect(room.lines().first()).toHaveValue('Hazel is reliable');
  await page.keyboard.press('Control+Shift+H');
  const list = page.getByRole('dialog', { name: 'What can be taken back' });
  const done = list.getByRole('list', { name: 'Done' }).getByRole('listitem');
  await expect(done).toContainText([
    'Typed “Hazel is reliable” (Strengths and safety)',
    'Said by Pippa Blackboard (TEST): “Hazel is reliable”',
    'Wrote “@pippa” (Strengths and safety)',
    'Took Juno Plaster (TEST) off the list',
  ]);
  await expectAccessible(page);
  await done.getByRole('button', { name: /Wrote “@pippa”/ }).press('Enter');
  await expect(done).toHaveCount(1);
  await expect(list.getByRole('list', { name: 'Taken back' }).getByRole('listitem')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(room.lines().first()).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(room.person(/Juno/)).toBeVisible();
});

test("LC07, X2: a restricted line never appears in the ordinary record or in anybody's copy of it", async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.turn(/^Cedar/);
  await room.goOnTo('What is working, and what keeps them safe');
  await room.say('School is a safe place.');

  await room.toggleRestrictedPart();
  await expect(room.panel.getByText(/^Restricted part, open since/)).toBeVisible();
  await expect(room.lines().last()).toBeFocused();
  await room.say('Intelligence about the bail address.');
  await expectAccessible(page);
  await room.toggleRestrictedPart();
  await room.isSaved();
  await expect(room.heading).toHaveText('What is working, and what keeps them safe');

  const items = await room.agenda.getByRole('tab').count();
  for (let at = 0; at < items; at += 1) {
    const item = room.agenda.getByRole('tab').nth(at);
    if ((await item.textContent())?.includes('Restricted part')) continue;
    await item.click();
    await expect(room.panel).not.toContainText('bail address');
    for (const box of await room.panel.getByRole('textbox').all()) expect(await box.inputValue()).not.toContain('bail address');
  }
  expect(await room.linesUnder(/Restricted part/)).toEqual(['Intelligence about the bail address.']);

  await room.goBack();
  // Whoever may read it is told who wrote in it and who read it.
  await page.getByRole('tab', { name: 'History' }).click();
  for (const what of ['changed', 'read'])
    await expect(page.getByText(`Restricted part and confidential annexes ${what} by`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Documents', exact: true }).click();
  const documents = new DocumentsScreen(page);
  for (const minutes of await documents.recipients.getByRole('button', { name: /^Minutes/ }).all()) {
    await minutes.click();
    await expect(documents.paper).toBeVisible();
    await expect(documents.paper).not.toContainText('bail address');
  }
});

test('I1, LC03: HTML, control characters and more than a million letters in one line are cleaned or refused in words, with the typing kept', async ({
  shell,
}) => {
  test.slow();
  const { page } = shell;
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is not known');
  const html = '<img src=x onerror="document.title=1"><b>Wren</b> & <script>alert(1)</script>';
  const title = await page.title();
  await page.keyboard.insertText(`${html} was \u0007tired\u202E and hungry`);
  // What is not kept never comes on the screen.
  await expect(room.lines().first()).toHaveValue(`${html} was tired and hungry`);
  await page.keyboard.press('Enter');
  await room.isSaved();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.title()).toBe(title);

  const sentence = 'Rowan said it again. ';
  await page.keyboard.insertText(sentence.repeat(50_000));
  await expect(room.saving).toContainText(
    /Not saved\. One change does not fit \(the words of a line\)\. This is longer than 1,000,000 characters\. It is still on the screen/,
  );
  expect((await room.lines().nth(1).inputValue()).length).toBe(sentence.length * 50_000);
  // Whoever cuts it down goes on, and it is saved.
  await room.lines().nth(1).fill('Rowan said it again.');
  await room.isSaved();

  // Words stay words: what breaks a document is gone from what is kept, and nothing else is.
  await page.keyboard.press('Control+l');
  const again = new RoomScreen(await shell.reopen());
  await openPracticeConference(again.page, 'secondReview', 'Room');
  await again.isOpen();
  await expect
    .poll(() => again.linesUnder('What is not known'))
    .toEqual([`${html} was tired and hungry`, 'Rowan said it again.']);
});

test('I4: what is pasted goes in as its plain words, a line for each paragraph, and nothing of the HTML beside them runs or is asked for', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is not known');
  const title = await page.title();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const html = [
    '<p>From the page</p><script>document.title = "script"</script>',
    '<img src="https://desk-paste.invalid/x.png" onerror="document.title = 1">',
    '<svg onload="document.title = 2"></svg><iframe srcdoc="<script>parent.document.title = 3</script>"></iframe>',
    '<style>@import "https://desk-paste.invalid/x.css"</style><a href="javascript:document.title = 4" autofocus onfocus="document.title = 5">link</a>',
  ].join('');
  await page.evaluate(
    ([rich = '', plain = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', plain);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    },
    [html, 'Where the uncle lives.\n\n  <b>Who</b> has a key.\u202E\nWhat the school saw.'],
  );
  await expect
    .poll(() => room.linesUnder('What is not known'))
    .toEqual(['Where the uncle lives.', '<b>Who</b> has a key.', 'What the school saw.']);
  await room.isSaved();
  expect(await page.title()).toBe(title);
  expect(asked.filter((url) => url.includes('desk-paste'))).toEqual([]);
  await expect(page.locator('iframe, img[src*="desk-paste"], a[href^="javascript"]')).toHaveCount(0);
});

test('LC03: typed text is there after lock and unlock', async ({ shell }) => {
  const room = new RoomScreen(shell.page);
  await openPracticeConference(shell.page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo('What is working, and what keeps them safe');
  await shell.page.keyboard.type('The last words before the lock');
  await shell.page.keyboard.press('Control+l');

  const page = await shell.reopen();
  const again = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await again.isOpen();
  await expect
    .poll(() => again.linesUnder('What is working, and what keeps them safe'))
    .toEqual(['The last words before the lock']);
});

test('AT01, AT02: arriving by Alt and a number changes quoracy in words, and so does leaving', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await expect(room.quoracy).toHaveText('Nobody has come yet.');

  await room.turn(/^Indigo/);
  await expect(room.person(/^Indigo/)).toContainText('Here since');
  await expect(room.quoracy).toContainText('Not quorate for Rowan or Wren.');
  await expect(room.quoracy).toContainText('Two other agencies with direct contact: 0 of 2');
  await room.turn(/^Pippa/);
  await expect(room.quoracy).toContainText(/1 of 2 – .+ would make it quorate/);
  await room.turn(/^Juno/);
  await expect(room.quoracy).toHaveText('Quorate for Rowan and Wren.');

  await room.turn(/^Juno/);
  await expect(room.quoracy).toContainText('Not quorate for Rowan or Wren.');
  await expectAccessible(page);
});

test('AT01, EX-04: whoever leaves or is asked to leaves a place in the lines, and what was said can be moved across it', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.turn(/^Cedar/);
  await room.arriveOrLeave(1);
  await expect(room.person(/^1 ?Juniper/)).toContainText('Here since');
  await room.goOnTo('What the children live with');
  await room.say('Said before she left.');
  // The next line waits, empty, as she leaves: what is typed in it is said without her.
  await room.person(/^Juniper/).click();
  await expect(room.person(/^Juniper/)).toContainText('Left at');
  await room.lines().last().focus();
  await room.say('Said without her.');
  await room.say('Also said before.');
  const places = room.panel.getByRole('listitem').filter({ hasText: /Juniper Sampleton \(TEST\) left$/ });
  await expect(places).toHaveCount(1);
  const notHers = room.panel.getByRole('listitem').filter({ hasText: 'Not in the copy of Juniper Sampleton (TEST)' });
  await expect(notHers).toHaveCount(2);

  await room.lines().nth(2).focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(room.panel.getByRole('listitem').filter({ hasText: /^Said before: \d\d:\d\d Juniper/ })).toBeVisible();
  await expect(room.panel.getByRole('combobox', { name: 'When it was said' })).toContainText(/After \d\d:\d\d Juniper/);
  await expect(notHers).toHaveCount(1);
  await expectAccessible(page);
  // What is typed on now may have been said since she left, until somebody says that it was not.
  await page.keyboard.press('End');
  await page.keyboard.type(' And more.');
  await expect(notHers).toHaveCount(2);
  await room.panel.getByRole('button', { name: 'All of it was said then' }).click();
  await expect(notHers).toHaveCount(1);

  await room.person(/^Juniper/).click();
  await page.getByRole('button', { name: 'Ask Juniper Sampleton (TEST) to leave' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask Juniper Sampleton (TEST) to leave' });
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Conflict between family members, who attend separately' }).check();
  await dialog.getByRole('button', { name: 'They leave now' }).click();
  await expect(room.person(/^Juniper/)).toContainText('Asked to leave at');

  await room.agenda.getByRole('tab', { name: 'Welcome and who is here' }).click();
  const moves = room.panel.getByRole('list', { name: 'Who came and left during part A' });
  await expect(moves.getByRole('listitem').last()).toContainText('Juniper Sampleton (TEST) was asked to leave');
  await expectAccessible(page);
  await moves.getByRole('listitem').last().getByRole('button', { name: 'Juniper Sampleton (TEST) did not' }).click();
  await expect(room.person(/^Juniper/)).toContainText('Here since');
  await expect(moves.getByText('was asked to leave')).toHaveCount(0);
});

test('AT10: everyone who is here acknowledges confidentiality at once, and a late arrival by themselves', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.turn(/^Cedar/);
  await room.turn(/^Indigo/);
  await expect(room.person(/^Indigo/)).toContainText('Here since');
  await room.agenda.getByRole('tab', { name: 'Purpose and ground rules' }).focus();
  await room.panel.getByRole('button', { name: 'Confidentiality' }).click();
  await room.panel.getByRole('button', { name: 'Everyone here keeps to it' }).click();
  const who = room.panel.getByRole('group', { name: 'Who has heard it and keeps to it' });
  await expect(who.getByRole('checkbox', { name: /^Indigo Sampleworker \(TEST\), \d\d:\d\d$/ })).toBeChecked();

  await room.turn(/^Pippa/);
  const late = who.getByRole('checkbox', { name: /^Pippa Blackboard/ });
  await expect(late).not.toBeChecked();
  await late.check();
  await expect(who.getByRole('checkbox', { name: /^Pippa Blackboard \(TEST\), \d\d:\d\d$/ })).toBeChecked();
  await expectAccessible(page);
});

test('AT05: a deputy is named where the person was put, beside apologies and the report', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.panel.getByRole('combobox', { name: 'Attendance of Juno Plaster (TEST)' }).selectOption('Apologies');
  await expect(room.panel.getByRole('row').filter({ hasText: 'Juno Plaster' })).toContainText('sent apologies');
  await room.panel.getByRole('textbox', { name: 'Deputy for Juno Plaster (TEST)' }).fill('Teal Standin (TEST)');
  await expect(room.panel.getByRole('row').filter({ hasText: 'Juno Plaster' })).toContainText(
    'their deputy, Teal Standin (TEST), did not come',
  );
  await expect(room.person(/Juno/)).toContainText('deputy Teal Standin (TEST)');
  await expectAccessible(page);
});

test('LC01: every item of the agenda is reached by keyboard, and each is accessible (AC01, AC03)', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.turn(/^Cedar/);
  for (const title of [
    'Purpose and ground rules',
    'Scaling',
    "Each agency's view",
    "Chair's decision for each child",
    'Taking part',
  ]) {
    await room.agenda.getByRole('tab', { name: title }).focus();
    await expect(room.heading).toHaveText(title);
    await expectAccessible(page);
  }
});

test('LC01: the agenda is put in another order by keyboard while people speak, and Ctrl+Z takes it back', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  const titles = () => room.agenda.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.id.replace('agenda-', '')));
  const before = await titles();
  await room.goOnTo('Reports');
  await page.keyboard.type('The school report came late.');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual([...before.slice(0, 2), 'reports-read', 'reason', 'legal-status', ...before.slice(5)]);
  await expect(page.getByText('Reports: now item 3 of 22.')).toBeAttached();
  await expect(room.lines().first()).toBeFocused();
  await page.keyboard.press('Control+ArrowDown');
  await expect(room.heading).toHaveText('Why there is a plan');
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toEqual([...before.slice(0, 3), 'reports-read', 'legal-status', ...before.slice(5)]);
  await page.getByRole('button', { name: 'Back to the order of the model' }).press('Enter');
  await expect.poll(titles).toEqual(before);
});

test('PF10: while an advocate is here, the chair reads what an advocate may do', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  const robin = room.person(/Robin Earshot/);
  await expect(robin).not.toContainText('Helps one person to say what they think');
  await robin.click();
  await expect(robin).toContainText('Helps one person to say what they think, or says it for them in their own words.');
  await expectAccessible(page);
});

test('LC06: how long each item takes is counted quietly while the conference is held, and what could be shorter is said', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await page.clock.install({ time: new Date('2027-01-14T10:00:00Z') });
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  const time = page.getByRole('region', { name: 'Time', exact: true });
  await expect(time).toContainText('Not begun');
  await room.turn(/^Cedar/);
  await room.goOnTo("The child's world");
  for (let minute = 0; minute < 40; minute += 1) {
    // Somebody is at the keys, so that the records stay unlocked.
    await page.keyboard.press('Shift');
    await page.clock.runFor(60_000);
  }
  await expect(time).toContainText('40 min of 2 h planned');
  await expect(time).toContainText(/The child's world(39|40) of 1\d min/);
  await time.getByText(/^Time per item, \d+ min behind$/).press('Enter');
  await expect(time).toContainText(/Could be shorter: What agencies and the adult workers know, \d+ instead of 1\d min/);
  await expect(time.getByRole('row', { name: /The child's world/ })).toContainText(/(39|40) of 1\d/);
  await expectAccessible(page);
});
