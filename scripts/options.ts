import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.js';
import { type ImportTask, readImport } from './import-options.js';
import { type HandoutForm, isOutput, OUTPUTS, type OutputName, PER_PAGE, USUAL, USUAL_HANDOUT } from './outputs.js';
import { type PdfVersion, STANDARDS_THERE_ARE, versionFor } from './paper/pdf-standard.js';
import { PRINT_FLAGS, type PrintTask, readPrintTask } from './print-options.js';

const COMMANDS = ['build', 'check', 'handout', 'import', 'print', 'slides'] as const;
export type Command = (typeof COMMANDS)[number];

/** What is said: for people, for programs, for tools that gather findings, for the log of GitHub Actions. */
const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  readonly command: Command;
  readonly paper: string;
  /** Outputs to make. */
  readonly to: readonly OutputName[];
  /** How the handout is to be, where it is wanted. */
  readonly handout: HandoutForm;
  /** Write what is said to each slide upon it, in slides.pdf. */
  readonly speakerNotes: boolean;
  /** Another path for the one output. */
  readonly name: string | null;
  readonly out: string | null;
  readonly strict: boolean;
  readonly format: Format;
  readonly quiet: boolean;
  /** Say how the pages are set. */
  readonly typography: boolean;
  /** Ask each address and DOI whether it is there. */
  readonly online: boolean;
  /** Sections whose slides its author has looked at, by id, or `all`. */
  readonly confirm: readonly string[];
  /** Of the PDF files; null for as the paper says. */
  readonly pdfVersion: PdfVersion | null;
  /** How fast the speaker speaks, in words (or characters, by language) a minute; null for what is usual. */
  readonly wpm: number | null;
  /** What is to be done with the slides; null for other commands. */
  readonly slides: SlidesTask | null;
  /** What is to be printed; null for other commands. */
  readonly print: PrintTask | null;
}

/** What “twofold slides” does: prints an outline, or writes drafted slides into slides/deck.md. */
export type SlidesTask =
  | { readonly kind: 'outline' }
  | {
      readonly kind: 'eject';
      /** Ids of sections, or `all`. */
      readonly sections: readonly string[];
      readonly notes: boolean;
      /** Also in place of what is written there already. */
      readonly force: boolean;
    };

/** What the arguments ask for: a run, a text to print, or an explanation of what is wrong with them. */
export type Request =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly topic: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'import'; readonly task: ImportTask }
  | Misuse;

interface Misuse {
  readonly kind: 'misuse';
  readonly reason: string;
  /** What was probably meant. */
  readonly hint: string | null;
}

const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  out: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  quiet: { type: 'boolean' },
  typography: { type: 'boolean' },
  online: { type: 'boolean' },
  confirm: { type: 'string', multiple: true },
  'speaker-notes': { type: 'boolean' },
  'pdf-standard': { type: 'string', multiple: true },
  'per-page': { type: 'string' },
  lines: { type: 'boolean' },
  wpm: { type: 'string' },
  notes: { type: 'boolean' },
  force: { type: 'boolean' },
  ...PRINT_FLAGS,
} as const;

/** Flags that not every command has. */
const ONLY_FOR: { readonly [Flag in keyof typeof FLAGS]?: readonly Command[] } = {
  to: ['build'],
  output: ['build', 'handout', 'print'],
  'speaker-notes': ['build'],
  typography: ['check'],
  online: ['check'],
  confirm: ['check'],
  'pdf-standard': ['build', 'handout'],
  'per-page': ['handout'],
  lines: ['handout'],
  wpm: ['build', 'slides'],
  notes: ['slides'],
  force: ['import', 'slides'],
};

/** Undefined for those that all have. */
function ownersOf(flag: keyof typeof FLAGS): readonly Command[] | undefined {
  return flag in PRINT_FLAGS ? ['print'] : ONLY_FOR[flag];
}

/** Reads the arguments after the program's name. */
export function readArguments(argv: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return misread(error as Error);
  }
  const { values, positionals } = parsed;
  const [command, paper, ...rest] = positionals;
  const empty = (Object.keys(values) as (keyof typeof FLAGS)[]).find((name) => values[name] === '');
  if (empty) return misuse(`${spelt(empty)} needs a value, and has an empty one`);
  if (values.version) return { kind: 'version' };
  if (command === undefined)
    return values.help ? { kind: 'help', topic: '' } : misuse(`A command is missing: ${listed(COMMANDS, 'or')}`);
  if (!isCommand(command))
    return command === 'help'
      ? { kind: 'help', topic: paper ?? '' }
      : misuse(`There is no command “${command}”; there are ${listed(COMMANDS)}`, didYouMean(command, COMMANDS));
  if (values.help) return { kind: 'help', topic: command };
  if (command === 'import') {
    const read = readImport(paper, rest, values);
    return typeof read === 'string' ? misuse(read) : { kind: 'import', task: read };
  }
  if (command === 'slides') return withTask(paper, rest, values);
  if (rest.length) return misuse(`One paper at a time: “${rest[0]}” is one too many`);
  if (command !== 'print') return withOutputs(command, paper ?? USUAL_PAPER, values);
  const task = readPrintTask(values);
  return 'wrong' in task
    ? misuse(task.wrong, task.meant)
    : withOutputs(command, paper ?? USUAL_PAPER, values, { print: task });
}

const USUAL_PAPER = 'report/paper.md';

type Values = ReturnType<typeof parse>['values'];

/** `slides outline [PAPER]` and `slides eject SECTION [PAPER]`. */
function withTask(task: string | undefined, rest: readonly string[], values: Values): Request {
  if (task === 'outline') {
    if (values.notes || values.force) return misuse(`--${values.notes ? 'notes' : 'force'} belongs to “slides eject”`);
    if (rest.length > 1) return misuse(`One paper at a time: “${rest[1]}” is one too many`);
    return withOutputs('slides', rest[0] ?? USUAL_PAPER, values, { slides: { kind: 'outline' } });
  }
  if (task === undefined) return misuse('“slides” is for “outline” or “eject SECTION”');
  if (task !== 'eject')
    return misuse(`“slides” is for “outline” or “eject SECTION”, not “${task}”`, didYouMean(task, TASKS));
  const [section, paper = USUAL_PAPER, more] = rest;
  if (section === undefined) return misuse('“slides eject” needs the id of a section, or all');
  if (more !== undefined) return misuse(`One paper at a time: “${more}” is one too many`);
  const { notes = false, force = false } = values;
  const slides = { kind: 'eject', sections: idsIn([section]), notes, force } as const;
  return withOutputs('slides', paper, values, { slides });
}

const TASKS = ['outline', 'eject'];

/** Ids with commas between, with or without the sign that links have. */
function idsIn(lists: readonly string[]): string[] {
  return lists.flatMap((ids) => ids.split(',').map((id) => id.trim().replace(/^#/, ''))).filter(Boolean);
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
}

/** What a command is to do beyond its outputs. */
type Tasks = Partial<Pick<Options, 'slides' | 'print'>>;

function withOutputs(
  command: Command,
  paper: string,
  values: Values,
  { slides = null, print = null }: Tasks = {},
): Request {
  for (const name of Object.keys(values) as (keyof typeof FLAGS)[])
    if (!(ownersOf(name)?.includes(command) ?? true))
      return misuse(`${spelt(name)} belongs to ${listed(ownersOf(name)!.map((owner) => `“${owner}”`))}`);
  const to = values.to?.split(',').map((name) => name.trim()) ?? usualFor(command, slides);
  for (const name of to)
    if (!isOutput(name)) return misuse(`--to takes ${OUTPUTS.join(', ')}, not “${name}”`, outputMeant(name));
  const perPage = PER_PAGE.find((number) => `${number}` === (values['per-page'] ?? `${USUAL_HANDOUT.perPage}`));
  if (perPage === undefined)
    return misuse(`--per-page takes ${listed(PER_PAGE.map(String), 'or')}, not “${values['per-page']}”`);
  const pdfVersion = values['pdf-standard'] ? versionFor(values['pdf-standard']) : null;
  if (pdfVersion && typeof pdfVersion === 'object')
    return { kind: 'misuse', reason: `--pdf-standard ${pdfVersion.fault}`, hint: STANDARDS_THERE_ARE };
  const wpm = values.wpm === undefined ? null : Number(values.wpm);
  if (wpm !== null && !(wpm >= 20 && wpm <= 1000))
    return misuse(`--wpm takes 20 to 1000 words a minute, not “${values.wpm}”`);
  const format = values.format ?? (values.json ? 'json' : 'text');
  if (!isFormat(format))
    return misuse(`--format takes ${listed(FORMATS)}, not “${format}”`, didYouMean(format, FORMATS));
  if (values.json && format !== 'json') return misuse(`--json is --format json, not --format ${format}`);
  if (values.typography && (format === 'sarif' || format === 'github'))
    return misuse('--typography is said as text or as JSON');
  if (values['speaker-notes'] && !to.includes('slides.pdf'))
    return misuse('--speaker-notes are written upon slides.pdf: name it with --to');
  if (wpm !== null && !to.some((name) => name.startsWith('notes.')))
    return misuse('--wpm is for notes.md, notes.txt and “slides outline”: name one with --to');
  if (values.output !== undefined && to.length !== 1) return misuse('-o names one output: say which with --to');
  return {
    kind: 'run',
    options: {
      command,
      paper,
      to: OUTPUTS.filter((name) => to.includes(name)),
      handout: { perPage, lines: values.lines ?? USUAL_HANDOUT.lines },
      speakerNotes: values['speaker-notes'] ?? false,
      name: values.output ?? null,
      out: values.out ?? null,
      strict: values.strict ?? false,
      format,
      quiet: values.quiet ?? false,
      typography: values.typography ?? false,
      online: values.online ?? false,
      confirm: idsIn(values.confirm ?? []),
      pdfVersion,
      wpm,
      slides,
      print,
    },
  };
}

/** What a command makes where nothing is said; an outline is made from the same as notes for the speaker. */
function usualFor(command: Command, slides: SlidesTask | null): readonly OutputName[] {
  if (command === 'print') return ['report.pdf'];
  if (command === 'slides') return slides?.kind === 'outline' ? ['notes.md'] : [];
  return command === 'handout' ? ['handout.pdf'] : USUAL;
}

/** A flag as it is written. */
function spelt(name: keyof typeof FLAGS): string {
  return name === 'output' ? '-o' : `--${name}`;
}

function listed(names: readonly string[], word = 'and'): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

function misuse(reason: string, meant: string | null = null): Request {
  return { kind: 'misuse', reason, hint: meant === null ? null : `Did you mean “${meant}”?` };
}

/** Options that Node’s reader refuses: it names them between quotation marks. */
function misread({ message }: Error): Request {
  const [, named, fault] =
    /^Option '(--?[\w-]+).*?' (argument missing|argument is ambiguous|does not)/s.exec(message) ?? [];
  if (named && fault) return misuse(`${named} ${FAULTS[fault]}`);
  const flag = /^Unknown option '(-[^']+)'/.exec(message)?.[1];
  if (flag === undefined) return misuse(message.split('. ')[0]!);
  const meant = didYouMean(flag.replace(/^--?/, ''), Object.keys(FLAGS));
  return misuse(`There is no option ${flag}`, meant && `--${meant}`);
}

const FAULTS: Readonly<Record<string, string>> = {
  'argument missing': 'needs a value',
  'argument is ambiguous': 'needs a value; one that begins with a dash is joined on by =',
  'does not': 'takes no value',
};

/** An output that is named nearly so, or by its ending alone. */
function outputMeant(name: string): string | null {
  const ending = OUTPUTS.filter((output) => output.endsWith(`.${name}`));
  return didYouMean(name, OUTPUTS) ?? (ending.length === 1 ? ending[0]! : null);
}

function isCommand(name: string): name is Command {
  return (COMMANDS as readonly string[]).includes(name);
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}
