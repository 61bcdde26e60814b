import { join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { begin } from './begin.js';
import type { checkWritten as checkWrittenFiles } from './check-written.js';
import type { runImport } from './import-command.js';
import type { ImportTask } from './import-options.js';
import type { Times } from './inputs.js';
import { launch } from './launch.js';
import { type Options, readArguments } from './options.js';
import { wantedBy } from './outputs.js';
import type { runPrint } from './print-command.js';
import type { PrintTask } from './print-options.js';
import type { run } from './run.js';
import { print } from './standard-output.js';
import { HELP } from './usage.js';
import { version } from './version.js';

/* The program's first and small part: what needs no engine is answered at once; else the engine is loaded while
 * other threads compile HarfBuzz and load Marp. */

const FINE = 0;
const FAULT = 1;
const MISUSE = 2;

async function main(argv: readonly string[]): Promise<number> {
  const request = readArguments(argv);
  switch (request.kind) {
    case 'help':
      return say(HELP[request.topic] ?? HELP['']!);
    case 'version':
      return say(`${version()}\n`);
    case 'misuse':
      process.stderr.write(`twofold: ${request.reason}.\n${request.hint ?? seeHelp(argv)}\n`);
      return MISUSE;
    case 'import':
      return importProject(request.task);
    case 'run':
      return start(request.options);
  }
}

async function start(options: Options): Promise<number> {
  const date = sourceDate(process.env.SOURCE_DATE_EPOCH);
  const times = { date, today: date ?? new Date() };
  if (options.print) return printCopy(options.print, options, times);
  const quick = options.command === 'check' && !options.typography && options.confirm.length === 0;
  const checked = quick ? await checkWritten(options, date) : null;
  if (checked !== null) return checked;
  const wanted = wantedBy(options);
  const begun = begin(wanted);
  const engine = launch(join(__dirname, 'engine.cjs')) as { run: typeof run };
  return engine.run(options, wanted, begun, times);
}

/** What is printed from an earlier build’s report needs no engine either. */
function printCopy(task: PrintTask, options: Options, times: Times): Promise<number> {
  const bundle = launch(join(__dirname, 'print.cjs')) as { runPrint: typeof runPrint };
  return bundle.runPrint(task, options, times);
}

/** Takes no engine. */
function importProject(task: ImportTask): number {
  const bundle = launch(join(__dirname, 'import.cjs')) as { runImport: typeof runImport };
  return bundle.runImport(task);
}

/** Files that are those of the paper as it is now need no engine to be checked; null where there are none. */
function checkWritten(options: Options, date: Date | null): Promise<number | null> {
  const bundle = launch(join(__dirname, 'check.cjs')) as { checkWritten: typeof checkWrittenFiles };
  return bundle.checkWritten(options, date);
}

/** https://reproducible-builds.org/specs/source-date-epoch/; null where it is not set or no number. */
function sourceDate(epoch: string | undefined): Date | null {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
}

function seeHelp([command = '']: readonly string[]): string {
  return `See “twofold ${command !== '' && command in HELP ? `${command} ` : ''}--help”.`;
}

function say(text: string): number {
  print(text);
  return FINE;
}

// Libraries tell the console what they stumble over in a file; what an author has to know of it is a diagnostic.
console.warn = () => {};

if (isMainThread)
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (fault: Error) => {
      process.stderr.write(
        `twofold: this is a fault in Twofold, not in your paper; please report it.\n${fault.stack}\n`,
      );
      // At once: the deck's thread may still be waiting for slides that will not come.
      process.exit(FAULT);
    },
  );
else launch(join(__dirname, `${(workerData as { bundle: string }).bundle}.cjs`));
