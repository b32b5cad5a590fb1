// What the tests use of the set-up scripts, which are plain JavaScript because nothing is installed yet when they run.

declare module '*/setup/browsers.mjs' {
  export const findBrowser: () => string | undefined;
  export const ensureTestBrowser: () => Promise<string>;
}

declare module '*/setup/electron-age.mjs' {
  export const electronPublished: Readonly<Record<string, string>>;
  export const oldestInWeeks: number;
  export const electronAge: (
    today: Date,
    version?: string,
  ) => { readonly weeks: number; readonly isTooOld: boolean; readonly message: string };
  export const pinnedElectron: () => string;
}

declare module '*/setup/project.mjs' {
  export const plainEnvironment: () => NodeJS.ProcessEnv;
}
