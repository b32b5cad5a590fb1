import { readFileSync } from 'node:fs';
import { expectAccessible } from './screens/accessible.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('LC01: a council reads in a model of its own, a faulty file says where its fault is, and new conferences can follow it', async ({
  page,
}) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: 'Conference model' }).click();
  const part = page.getByRole('region', { name: 'How conferences are run' });
  const said = part.getByRole('status');
  const load = (model: object) =>
    part.getByLabel('File of a model of your own').setInputFiles({
      name: 'model.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(model)),
    });
  const own = { ...JSON.parse(readFileSync('resources/models/standard.json', 'utf8')), id: 'our-own', title: 'The Testbury way' };
  await load({ ...own, agenda: own.agenda.slice(1) });
  await expect(said).toContainText('agenda: must have welcome: what is recorded there would have no heading.');
  await load(own);
  await expect(said).toContainText('“The Testbury way” is read in, and can be chosen above.');
  await part.getByRole('combobox', { name: 'Model of new conferences' }).selectOption('The Testbury way (our own)');
  await expect(part.getByRole('combobox', { name: 'Model of new conferences' })).toContainText('The Testbury way (our own)');
  await expectAccessible(page);
});
