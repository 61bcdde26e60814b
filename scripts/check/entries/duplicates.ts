import { bareDoi } from '../../citation/doi.js';
import type { CslName, Entry, Library } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';

/** Names of an entry that are looked at: some have a thousand. */
const MOST_NAMES = 20;
/** Titles as short as “Editorial” say nothing where there is no author. */
const TELLING_TITLE = 12;

/**
 * No two entries are of one work (`entry-duplicate-work`): by DOI, by address and title, or by title, year and one
 * author. Pairs of which neither is used are left alone. Every sign is looked up once: the time is linear.
 */
export function checkDuplicateWorks({ entries }: Library, used: ReadonlySet<string>): Diagnostic[] {
  const bySign = new Map<string, Entry>();
  const found: Diagnostic[] = [];
  for (const entry of entries.values()) {
    if (entry.broken) continue;
    const signs = signsOf(entry);
    const pair = signs
      .map((sign) => bySign.get(sign))
      .find((other) => other && (used.has(entry.key) || used.has(other.key)) && areOne(entry, other));
    if (pair) found.push(told(entry, pair));
    for (const sign of signs) if (!bySign.has(sign)) bySign.set(sign, entry);
  }
  return found;
}

/** What two entries of one work have in common. */
function signsOf({ item }: Entry): string[] {
  const title = normal(item.title);
  const doi = typeof item.DOI === 'string' ? [`doi ${bareDoi(item.DOI).toLowerCase()}`] : [];
  const url = typeof item.URL === 'string' && title !== '' ? [`url ${address(item.URL)} ${title}`] : [];
  const names = familyNames(item.author ?? item.editor);
  if (title === '' || (names.length === 0 && title.length < TELLING_TITLE)) return [...doi, ...url];
  return [...doi, ...url, ...(names.length > 0 ? names : ['']).map((name) => `title ${title} ${name}`)];
}

/** Letters and digits alone, without accents, markup and case. */
function normal(value: unknown): string {
  if (typeof value !== 'string') return '';
  const plain = value
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase();
  return plain.replace(/[\u0300-\u036f]+/g, '').replace(/[\s!-/:-@[-`{-¿\u2000-\u206f\u3000-\u303f]+/g, '');
}

function familyNames(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const names = value.slice(0, MOST_NAMES).map((name: CslName) => normal(name.family ?? name.literal));
  return names.filter((name) => name !== '' && name !== 'others');
}

/** An address without what one page can be asked for by: scheme, www, a final slash, a mark, marks of campaigns. */
function address(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/[?&]utm_\w+=[^&]*/g, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Parts, volumes and editions of one title are works of their own; so are a book and its review. */
const APART = [
  'volume',
  'edition',
  'part-number',
  'chapter-number',
  'number',
  'issue',
  'page',
  'volume-title',
  'version',
] as const;

function areOne({ item: a }: Entry, { item: b }: Entry): boolean {
  if (isReview(a.type) !== isReview(b.type)) return false;
  if (
    APART.some((variable) => a[variable] !== undefined && b[variable] !== undefined && !agree(a[variable], b[variable]))
  )
    return false;
  const sameTitle = normal(a.title) === normal(b.title);
  if (sameDoi(a, b)) return sameTitle || !(a.type === 'chapter' || b.type === 'chapter');
  if (isPreprint(a) !== isPreprint(b)) return true;
  return sameKind(a, b) && yearOf(a) === yearOf(b);
}

type Item = Entry['item'];

function agree(a: unknown, b: unknown): boolean {
  return normal(a) === normal(b);
}

function sameDoi(a: Item, b: Item): boolean {
  return (
    typeof a.DOI === 'string' &&
    typeof b.DOI === 'string' &&
    bareDoi(a.DOI).toLowerCase() === bareDoi(b.DOI).toLowerCase()
  );
}

function isReview(type: string): boolean {
  return type.startsWith('review');
}

/** Types that exporters choose where they know no better. */
const ANY_KIND = new Set(['document', 'webpage', 'article', 'manuscript']);

function sameKind(a: Item, b: Item): boolean {
  if (a.type !== b.type && !ANY_KIND.has(a.type) && !ANY_KIND.has(b.type)) return false;
  const [one, other] = [a, b].map((item) => normal(item['container-title']));
  return a.type !== 'chapter' || b.type !== 'chapter' || one === other;
}

function yearOf({ issued }: Item): number | null {
  const parts = typeof issued === 'object' && 'date-parts' in issued ? issued['date-parts'] : undefined;
  return parts?.[0]?.[0] ?? null;
}

const SERVERS =
  /arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|engrxiv|techrxiv|ssrn|osf\b|preprint|research square/i;

/** A journal article with an arXiv number beside its journal is the article. */
function isPreprint(item: Item): boolean {
  const text = (variable: string) => (typeof item[variable] === 'string' ? String(item[variable]) : '');
  const container = text('container-title');
  if (container !== '') return SERVERS.test(container);
  return SERVERS.test([text('archive'), text('publisher'), text('genre'), text('URL'), text('DOI')].join(' '));
}

function told(entry: Entry, first: Entry): Diagnostic {
  const { reason, hint } = wording(entry.item, first);
  return diagnose('entry-duplicate-work', entry.place, reason, {
    actual: entry.key,
    hint: `${hint} The other is at ${first.place.file}:${first.place.line}.`,
  });
}

function wording(item: Item, { key, item: other }: Entry): { reason: string; hint: string } {
  const named = `“${item.id}” and “${key}”`;
  if (isPreprint(item) !== isPreprint(other))
    return {
      reason: `${named} are a preprint and its published version`,
      hint: 'Cite what was published, unless you mean what only the preprint says.',
    };
  if (sameDoi(item, other) && normal(item.title) !== normal(other.title))
    return { reason: `${named} have one DOI and different titles`, hint: 'One of the DOIs is another work’s.' };
  return { reason: `${named} are one work`, hint: 'Cite it under one key and remove the other entry.' };
}
