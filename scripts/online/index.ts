import { type Answer, doiOf, type Ledger } from '../check/links/index.js';
import { askAddress, type Learned } from './ask-address.js';
import { askArchive } from './ask-archive.js';
import { askDoi } from './ask-doi.js';
import { Hosts } from './hosts.js';
import { DEFAULTS, type Settings } from './settings.js';

export { progressOn } from './progress.js';
export type { Settings } from './settings.js';

export interface Asking {
  /** Names of the paper's links, each as often as it stands there. */
  readonly names: readonly string[];
  /** What earlier runs have learned. */
  readonly known: Ledger;
  /** The day, as 2026-11-23. */
  readonly today: string;
  readonly settings: Partial<Settings>;
  /** Ends the run; what was learned until then is kept. */
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What was asked last. */
  readonly name: string;
}

export interface Asked {
  /** Of the paper's links alone: what is no longer used is dropped. */
  readonly ledger: Ledger;
  /** How many were asked in this run, and of how many nothing could be learned. */
  readonly asked: number;
  readonly unanswered: number;
}

/**
 * Asks once for each address and DOI that is not known from the last days. This is the only part of the program that
 * uses the network.
 */
export async function askLinks(asking: Asking): Promise<Asked> {
  const settings = { ...DEFAULTS, ...asking.settings };
  const hosts = new Hosts(settings, asking.signal);
  const names = [...new Set(asking.names)].sort();
  const due = names.filter((name) => isDue(asking.known.get(name), asking.today, settings.days));
  const ledger = new Map(names.flatMap((name) => entry(name, asking.known.get(name))));
  let done = 0;
  let unanswered = Math.max(0, due.length - settings.most);
  await inParallel(byHost(due.slice(0, settings.most), settings), settings.hosts, async (name) => {
    const learned = asking.signal.aborted ? null : await ask(name, hosts);
    if (learned) ledger.set(name, { asked: asking.today, ...learned });
    else unanswered++;
    asking.onProgress({ done: ++done, total: Math.min(due.length, settings.most), name });
  });
  return { ledger, asked: due.length, unanswered };
}

function entry(name: string, answer: Answer | undefined): [string, Answer][] {
  return answer ? [[name, answer]] : [];
}

/** What was there is believed for some days; anything else may have been mended. */
function isDue(known: Answer | undefined, today: string, days: number): boolean {
  if (!known || (known.outcome !== 'found' && known.outcome !== 'moved')) return true;
  const age = (Date.parse(today) - Date.parse(known.asked)) / 86_400_000;
  return !(age >= 0 && age < days);
}

async function ask(name: string, hosts: Hosts): Promise<Learned> {
  const doi = doiOf(name);
  if (doi !== null) return askDoi(doi, hosts);
  const learned = await askAddress(name, hosts);
  if (learned?.outcome !== 'gone') return learned;
  const archived = await askArchive(name, hosts);
  return archived === null ? learned : { ...learned, archived };
}

/** Names in one list a host: lists can be asked side by side, the names of one only one after the other. */
function byHost(names: readonly string[], { doi }: Settings): string[][] {
  const lists = new Map<string, string[]>();
  for (const name of names) {
    const host = new URL(doiOf(name) === null ? name : doi).hostname;
    const list = lists.get(host);
    if (list) list.push(name);
    else lists.set(host, [name]);
  }
  // The longest first: it decides when all is done.
  return [...lists.values()].sort((a, b) => b.length - a.length);
}

async function inParallel<T>(
  lists: readonly (readonly T[])[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...lists];
  const worker = async () => {
    for (let list = waiting.shift(); list; list = waiting.shift()) for (const item of list) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, lists.length) }, worker));
}
