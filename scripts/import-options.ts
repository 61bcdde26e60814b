import { basename } from 'node:path';

/** What “twofold import” is to do. */
export interface ImportTask {
  /** What the project is read out of. */
  readonly file: string;
  /** Where it is written. */
  readonly folder: string;
  /** Also in place of other files that are there. */
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What an import understands, beside its file and folder. */
const FLAGS: ReadonlySet<string> = new Set(['out', 'force', 'json', 'format', 'quiet']);

/** `import FILE [FOLDER]`; what is wrong with it as a sentence. */
export function readImport(file: string | undefined, rest: readonly string[], values: Values): ImportTask | string {
  const [named, more] = rest;
  const { out, force, json, format = json ? 'json' : 'text', quiet } = values;
  const strange = Object.keys(values).find((flag) => !FLAGS.has(flag));
  if (strange !== undefined) return `“import” has no option ${strange === 'output' ? '-o' : `--${strange}`}`;
  if (file === undefined) return '“import” needs the file that a project is to be read out of: report.pdf';
  if (more !== undefined) return `One file and one folder at a time: “${more}” is one too many`;
  if (named !== undefined && out !== undefined) return 'The folder is named twice: behind the file, and with --out';
  if (format !== 'json' && format !== 'text') return `“import” says what it did as text or json, not as ${format}`;
  const folder = named ?? (typeof out === 'string' ? out : folderFor(file));
  return { file, folder, force: force === true, json: format === 'json', quiet: quiet === true };
}

/** Named like the file; but in a project, `report` is the folder of its paper. */
function folderFor(file: string): string {
  const name = basename(file).replace(/\.[^.]+$/, '');
  return name === '' || name === 'report' ? 'report-project' : name;
}
