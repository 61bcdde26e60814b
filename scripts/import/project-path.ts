/* Which names of a stranger’s choosing may become files of a project. */

/** What a paper project is made of, by the endings of names. */
const KINDS =
  /\.(?:md|markdown|mdown|mkd|rmd|qmd|txt|text|bib|bibtex|biblatex|ris|json|ya?ml|csl|css|png|jpe?g|svg|pdf)$/i;

/** Devices, whatever their ending is: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Control characters, and those that turn the direction of what is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for.
const UNSEEN = /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Half a character, as UTF-16 may be cut. */
const HALVED = /[\ud800-\udfff]/u;

const NOT_ON_WINDOWS = /[<>:"|?*]/;

/** Characters of a path and of one of its steps, and steps: as much as every file system takes. */
const LONGEST_PATH = 240;
const LONGEST_STEP = 120;
const DEEPEST = 16;

/** Why nothing is written under `name`, to go on a sentence that begins with it; null where it can be. */
export function refusePath(name: string, windows: boolean): string | null {
  if (name === '' || UNSEEN.test(name) || HALVED.test(name)) return 'has no readable name';
  if (/^(?:[\\/]|[a-z]:)/i.test(name)) return 'would lie outside the project';
  if (name.includes('\\')) return 'has a backslash in its name';
  const steps = name.split('/');
  if (steps.includes('..')) return 'would lie outside the project';
  if (name.length > LONGEST_PATH || steps.length > DEEPEST || steps.some((step) => step.length > LONGEST_STEP))
    return 'has too long a name';
  if (steps.some((step) => step === '' || step.startsWith('.'))) return 'would be hidden';
  if (steps.some((step) => DEVICE.test(step) || /[. ]$/.test(step) || (windows && NOT_ON_WINDOWS.test(step))))
    return 'has a name that not every system can have';
  return KINDS.test(name) ? null : 'is of no kind that a paper project has';
}

/** A name to be shown: on a terminal a stranger’s could move the cursor, or stand for another. */
export function shownName(name: string): string {
  return Array.from(name.slice(0, LONGEST_STEP), (char) =>
    UNSEEN.test(char) || HALVED.test(char) ? '\ufffd' : char,
  ).join('');
}
