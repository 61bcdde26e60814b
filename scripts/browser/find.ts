import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that is there, or the name by which the author asked for one that is not. */
export type FoundBrowser = { readonly path: string } | { readonly path: null; readonly asked: string | null };

export interface System {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** Environment variables that name a browser; ours first, then the one that other tools read. */
const VARIABLES = ['TWOFOLD_BROWSER', 'CHROME_PATH'];

/** Browsers made of Chromium, which alone print tagged PDF. Names on the PATH. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** The browser that a variable names, or else the first that lies at one of the usual places. */
export function findBrowser({ env, platform }: System): FoundBrowser {
  const asked = VARIABLES.map((name) => env[name]).find((value) => value !== undefined);
  if (asked !== undefined) {
    const path = [asked, ...onPath(asked, env)].find(isProgram);
    return path === undefined ? { path: null, asked } : { path };
  }
  const path = usualPlaces({ env, platform }).find(isProgram);
  return path === undefined ? { path: null, asked: null } : { path };
}

function usualPlaces({ env, platform }: System): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS.flatMap((place) => roots.map((root) => join(root, place)));
  }
  const inApplications = MAC.flatMap((name) =>
    ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents/MacOS', name),
    ),
  );
  return [...(platform === 'darwin' ? inApplications : []), ...NAMES.flatMap((name) => onPath(name, env))];
}

/** Where a program of this name could lie; nothing where `name` is a path. */
function onPath(name: string, env: System['env']): string[] {
  if (/[\\/]/.test(name) || name === '') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
