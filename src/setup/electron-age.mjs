import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

/**
 * When each Electron that we pinned was published, from the registry's own record. Kept here because a build has no network;
 * raising the version in package.json means adding its line (security.md E8).
 */
export const electronPublished = {
  '45.3.2': '2026-11-13',
};

/** An older one than this may carry holes that are public. Source: security.md E8. */
export const oldestInWeeks = 16;

const week = 7 * 24 * 60 * 60 * 1000;

/** How old the pinned Electron is on `today`, and whether it may still be shipped; an unlisted version may not. */
export const electronAge = (today, version = pinnedElectron()) => {
  const published = electronPublished[version];
  if (published === undefined)
    return {
      weeks: Number.POSITIVE_INFINITY,
      isTooOld: true,
      message: `Electron ${version} has no date in src/setup/electron-age.mjs.`,
    };
  const weeks = (today.getTime() - Date.parse(published)) / week;
  const isTooOld = weeks > oldestInWeeks;
  return {
    weeks,
    isTooOld,
    message: `Electron ${version} was published on ${published}, more than ${oldestInWeeks} weeks ago: raise it before a release.`,
  };
};

export const pinnedElectron = () => JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).devDependencies.electron;
