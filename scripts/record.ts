import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Built } from './build.js';
import type { SourceFiles } from './check/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { readInside } from './files.js';
import type { Inputs } from './inputs.js';
import type { Place } from './paper/place.js';
import { displayPath, type Project } from './project.js';
import type { RuleId } from './rules.js';

/*
 * What a build leaves beside its outputs: of which files it made them, and what it knew of the paper then. By it a
 * check can tell whether the outputs are those of the files as they are now; all else that it goes by follows from
 * those files alone, so that it need not be found out again.
 */

export const RECORD = '.twofold';

/** The first line, JSON. Digests are of SHA-256. */
interface Head {
  /** Of this Twofold, and the version of V8, whose form of writing values may change. */
  readonly twofold: string;
  /** SOURCE_DATE_EPOCH in milliseconds. */
  readonly date: number | null;
  /** The paper, as findings name it. */
  readonly paper: string;
  /** Every file that was asked for, from the project's root: its digest, or why it was not read. */
  readonly files: readonly (readonly [path: string, digest: string])[];
  readonly outputs: readonly string[];
  /** Digest of all else in the record. */
  readonly seal: string;
}

/** Behind the first line, as V8 writes values: what follows from the files. */
interface Body {
  readonly cited: Omit<Built['cited'], 'source' | 'shortForms'>;
  readonly entries: readonly (readonly [key: string, place: Place])[];
  readonly places: readonly Place[];
  readonly allowances: Built['allowances'];
  readonly links: ReturnType<Built['links']>;
  readonly found: readonly Found[];
  /** Of the files, those that findings are shown in. */
  readonly texts: readonly string[];
}

interface Found {
  readonly rule: RuleId;
  readonly reason: string;
  readonly place: Place | null;
  readonly expected?: readonly string[];
  readonly actual?: string;
  readonly hint?: string;
}

/** What checks of finished files go by. */
export interface Known extends Pick<Built, 'cited' | 'allowances' | 'links'> {
  readonly library: { readonly entries: ReadonlyMap<string, { readonly place: Place }> };
  /** Where each slide comes from. */
  readonly places: readonly Place[];
  /** What was found on the way to the files. */
  readonly found: readonly Diagnostic[];
  /** The author's texts, by the names that findings give them. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the report was made of. */
  readonly made: SourceFiles;
}

/** What was built, and what was found before the finished files were looked at. */
interface Made {
  readonly built: Built;
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Findings of these rules go by the day on which one looks: of a build that made some there is no record. */
const OF_THE_DAY: ReadonlySet<string> = new Set<RuleId>(['entry-date']);

/** The record of a build that made the outputs of these names; null where none can be relied on. */
export function makeRecord(
  { built, found, sources }: Made,
  { root, confirmed }: Project,
  outputs: readonly string[],
  { reads, times }: Pick<Inputs, 'reads' | 'times'>,
): Uint8Array | null {
  const twofold = identity();
  if (twofold === null || found.some(({ ruleId }) => OF_THE_DAY.has(ruleId ?? ''))) return null;
  const { file, metadata, preamble, sections, notes, bibliography, uses } = built.cited;
  const body: Body = {
    cited: { file, metadata, preamble, sections, notes, bibliography, uses },
    entries: [...built.library.entries].map(([key, { place }]) => [key, place]),
    places: built.slides?.map(({ place }) => place) ?? [],
    allowances: built.allowances,
    links: built.links(),
    found: found.map(writtenFinding),
    texts: [...reads.keys()].filter((path) => sources.has(displayPath(join(root, path)))),
  };
  const second = serialize(body);
  const slides = relative(root, confirmed);
  const files = [...reads, [slides, readInside(root, slides)] as const].map(
    ([path, read]) => [path, digestOf(read)] as const,
  );
  const date = times.date?.getTime() ?? null;
  const open = { twofold, date, paper: file, files, outputs };
  const head: Head = { ...open, seal: sealOf(open, second) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), second]);
}

/**
 * What is known by the record in `folder` of the outputs that are wanted: null where there is none, where it is of
 * other files than the project has now, of another version of Twofold, or was changed.
 */
export function readRecord(
  folder: string,
  project: Project,
  wanted: readonly string[],
  date: Date | null,
): Known | null {
  const bytes = readInside(folder, RECORD);
  if (typeof bytes === 'string') return null;
  const end = bytes.indexOf(10);
  const second = bytes.subarray(end + 1);
  const head = parsed(new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0))));
  const { seal, ...open } = head ?? {};
  if (open.twofold !== (identity() ?? '') || seal !== sealOf(open, second)) return null;
  const { paper, files, outputs } = head as Head;
  if (paper !== displayPath(project.paper) || open.date !== (date?.getTime() ?? null)) return null;
  if (!wanted.every((name) => outputs.includes(name))) return null;
  const texts = new Map<string, string>();
  const digests = new Map(files);
  for (const [path, digest] of files) {
    const read = readInside(project.root, path);
    if (digestOf(read) !== digest) return null;
    if (typeof read !== 'string') texts.set(path, new TextDecoder().decode(read));
  }
  const body = revived(second);
  const isSame = (path: string, content: Uint8Array) => {
    const digest = digests.get(path.split('/').join(sep));
    return digest === undefined ? null : digestOf(content) === digest;
  };
  return body && { ...knownBy(body, project, texts), made: { texts: textsOf(body, project), isSame } };
}

/** Texts that every report carries that carries any; what JSON and YAML are is not seen by their names. */
function textsOf({ texts }: Body, { root }: Project): ReadonlyMap<string, string> {
  const carried = texts.filter((path) => !/\.(?:json|ya?ml)$/i.test(path));
  return new Map(carried.map((path) => [path.split(sep).join('/'), displayPath(join(root, path))]));
}

function knownBy(body: Body, { root, paper }: Project, texts: ReadonlyMap<string, string>): Omit<Known, 'made'> {
  const sources = new Map(body.texts.map((path) => [displayPath(join(root, path)), texts.get(path) ?? '']));
  return {
    cited: { ...body.cited, source: sources.get(displayPath(paper)) ?? '', shortForms: new Map() },
    places: body.places,
    allowances: body.allowances,
    links: () => body.links,
    library: { entries: new Map(body.entries.map(([key, place]) => [key, { place }])) },
    found: body.found.map(({ rule, reason, place, ...finding }) => diagnose(rule, place, reason, finding)),
    sources,
  };
}

function writtenFinding({ ruleId, reason, file, place, expected, actual, note }: Diagnostic): Found {
  const range = place && 'start' in place ? place : null;
  return {
    rule: ruleId as RuleId,
    reason,
    place: range && {
      file: file ?? '',
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
    },
    ...(expected && { expected }),
    ...(actual !== undefined && { actual }),
    ...(note !== undefined && { hint: note }),
  };
}

function sealOf(open: object, body: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(open)).update(body).digest('base64');
}

function digestOf(read: Uint8Array | string): string {
  return createHash('sha256').update(read).digest('base64');
}

/** What V8 wrote; null where it wrote nothing like that. */
function revived(second: Uint8Array): Body | null {
  try {
    return deserialize(second) as Body;
  } catch {
    return null;
  }
}

/** The first line as an object; null where it is none. */
function parsed(json: string): Partial<Head> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Digest of all that this Twofold is made of, from when it was compiled; null where it was not. */
function identity(): string | null {
  try {
    return `${readFileSync(join(__dirname, 'identity.txt'), 'utf8')} ${process.versions.v8}`;
  } catch {
    return null;
  }
}
