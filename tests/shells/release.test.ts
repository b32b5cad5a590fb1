import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { electronAge, electronPublished, oldestInWeeks, pinnedElectron } from '../../src/setup/electron-age.mjs';

const packaged = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('E6: the fuses close every door that a program on the same computer could knock at', () => {
  expect(packaged.build.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: false,
  });
});

test('E7: native files lie outside the archive and are signed, and nothing is compiled on the way', () => {
  expect(packaged.build).toMatchObject({ asar: true, asarUnpack: ['**/*.node'], npmRebuild: false });
  expect(packaged.build.win.signExts).toContain('.node');
});

test('E7: one Windows installer serves the whole machine or one person, by default the machine', () => {
  expect(packaged.build.win.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
  expect(packaged.build.nsis).toMatchObject({ oneClick: false, perMachine: false, selectPerMachineByDefault: true });
});

test('uninstalling leaves the records where they are, and nothing is published', () => {
  expect(packaged.build.nsis.deleteAppDataOnUninstall).toBe(false);
  expect(packaged.build.publish).toBeNull();
});

test('E8: the pinned Electron is the one installed, and its date is known', () => {
  expect(lock.packages['node_modules/electron'].version).toBe(pinnedElectron());
  expect(electronPublished).toHaveProperty([pinnedElectron()]);
});

test.each([
  ['on its last day', 16 * 7, false],
  ['a day later', 16 * 7 + 1, true],
])('E8: an Electron that is %s of sixteen weeks: too old %s', (_, days, isTooOld) => {
  const today = new Date(Date.parse(electronPublished[pinnedElectron()]!) + days * 24 * 60 * 60 * 1000);
  expect(oldestInWeeks).toBe(16);
  expect(electronAge(today).isTooOld).toBe(isTooOld);
});

test('E8: an Electron without a date may not be shipped', () => {
  expect(electronAge(new Date(), '1.0.0')).toMatchObject({ isTooOld: true, message: expect.stringContaining('no date') });
});
