import { parseArgs } from 'node:util';

const OUTPUTS = ['report.pdf', 'slides.html', 'integrity.html'] as const;
export type OutputName = (typeof OUTPUTS)[number];
/** Those that are made where nothing is said. */
const USUAL: readonly OutputName[] = ['report.pdf', 'slides.html'];
const COMMANDS = ['build', 'check'] as const;
type Command = (typeof COMMANDS)[number];

/** What is said: for people, for programs, for tools that gather findings, for the log of GitHub Actions. */
const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  readonly command: Command;
  readonly paper: string;
  /** Outputs to make. */
  readonly to: readonly OutputName[];
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
}

/** What is to be made, and whether as files or, for a page about it, only laid out. */
export interface Wanted {
  readonly report: boolean;
  readonly slides: boolean;
  readonly files: boolean;
}

export function wantedBy({ to }: Options): Wanted {
  const [report, slides, both] = OUTPUTS.map((name) => to.includes(name)) as [boolean, boolean, boolean];
  return { report: report || both, slides: slides || both, files: true };
}

/** What the arguments ask for: a run, a text to print, or an explanation of what is wrong with them. */
export type Request =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly topic: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly reason: string };

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
} as const;

/** Reads the arguments after the program's name. */
export function readArguments(argv: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return misuse((error as Error).message.split('. ')[0]!);
  }
  const { values, positionals } = parsed;
  const [command, paper, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (command === undefined)
    return values.help ? { kind: 'help', topic: '' } : misuse('A command is missing: build or check');
  if (!isCommand(command))
    return command === 'help'
      ? { kind: 'help', topic: paper ?? '' }
      : misuse(`There is no command “${command}”; there are build and check`);
  if (values.help) return { kind: 'help', topic: command };
  if (rest.length) return misuse(`One paper at a time: “${rest[0]}” is one too many`);
  return withOutputs(command, paper ?? 'report/paper.md', values);
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
}

function withOutputs(command: Command, paper: string, values: ReturnType<typeof parse>['values']): Request {
  if (command === 'check' && (values.to ?? values.output) !== undefined)
    return misuse('“check” writes nothing: --to and -o belong to “build”');
  if (command === 'build' && values.typography) return misuse('--typography belongs to “check”');
  if (command === 'build' && values.online) return misuse('--online belongs to “check”');
  if (command === 'build' && values.confirm) return misuse('--confirm belongs to “check”');
  const to = (values.to ?? USUAL.join()).split(',').map((name) => name.trim());
  for (const name of to) if (!isOutput(name)) return misuse(`--to takes ${OUTPUTS.join(', ')}, not “${name}”`);
  const format = values.format ?? (values.json ? 'json' : 'text');
  if (!isFormat(format))
    return misuse(`--format takes ${FORMATS.slice(0, -1).join(', ')} and ${FORMATS.at(-1)}, not “${format}”`);
  if (values.json && format !== 'json') return misuse(`--json is --format json, not --format ${format}`);
  if (values.typography && (format === 'sarif' || format === 'github'))
    return misuse('--typography is said as text or as JSON');
  if (values.output !== undefined && to.length !== 1) return misuse('-o names one output: say which with --to');
  return {
    kind: 'run',
    options: {
      command,
      paper,
      to: OUTPUTS.filter((name) => to.includes(name)),
      name: values.output ?? null,
      out: values.out ?? null,
      strict: values.strict ?? false,
      format,
      quiet: values.quiet ?? false,
      typography: values.typography ?? false,
      online: values.online ?? false,
      confirm: (values.confirm ?? []).flatMap((ids) => ids.split(',').map((id) => id.trim().replace(/^#/, ''))),
    },
  };
}

function misuse(reason: string): Request {
  return { kind: 'misuse', reason };
}

function isCommand(name: string): name is Command {
  return (COMMANDS as readonly string[]).includes(name);
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

function isOutput(name: string): name is OutputName {
  return (OUTPUTS as readonly string[]).includes(name);
}
