import { CLOSE, OPEN } from './marks.js';

/**
 * Puts marks around the cites of a worded cluster, which `marked` holds in their order, worded and marked. citeproc
 * can mark a cluster itself, but not without harm to what stands between its cites. `missing` counts those that stand
 * otherwise in `text`, and stay unmarked.
 */
export function markCites(text: string, marked: string): { readonly text: string; readonly missing: number } {
  let made = '';
  let at = 0;
  let missing = 0;
  for (const { opening, inner } of citesOf(marked)) {
    const found = locate(text, inner, at);
    if (found) {
      made += text.slice(at, found.start) + opening + text.slice(found.start, found.end) + CLOSE;
      at = found.end;
    } else missing++;
  }
  return { text: made + text.slice(at), missing };
}

interface MarkedCite {
  /** The mark with its number. */
  readonly opening: string;
  readonly inner: string;
}

const MARK = /[\ufdd1-\ufddd]/g;
const OPENING = /\ufddd[^\ufddf]*\ufddf/y;

function citesOf(marked: string): MarkedCite[] {
  const cites: MarkedCite[] = [];
  for (let from = marked.indexOf(OPEN.cite); from >= 0; from = marked.indexOf(OPEN.cite, from)) {
    OPENING.lastIndex = from;
    const opening = OPENING.exec(marked)?.[0] ?? OPEN.cite;
    const start = from + opening.length;
    const end = closeOf(marked, start);
    cites.push({ opening, inner: marked.slice(start, end).trim() });
    from = end;
  }
  return cites;
}

/** Where the mark is that closes what begins at `start`. */
function closeOf(text: string, start: number): number {
  let depth = 1;
  MARK.lastIndex = start;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    depth += mark[0] === CLOSE ? -1 : 1;
    if (depth === 0) return mark.index;
  }
  return text.length;
}

/** So many characters are looked for; the rest has to follow them. */
const HEAD = 6;
/** Places that are tried for one cite. */
const TRIES = 20;

function locate(text: string, inner: string, from: number): { start: number; end: number } | null {
  if (inner === '') return null;
  const head = inner.slice(0, HEAD);
  let start = text.indexOf(head, from);
  for (let tries = 0; start >= 0 && tries < TRIES; tries++) {
    const end = endOf(text, inner, start);
    if (end !== null) return { start, end };
    start = text.indexOf(head, start + 1);
  }
  return null;
}

const POINT = /[.,;:]/;

/** Where `inner`, which begins at `start`, ends, points aside: they may have moved into quotation marks. */
function endOf(text: string, inner: string, start: number): number | null {
  let at = start;
  for (let index = 0; index < inner.length; index++) {
    const char = inner[index]!;
    if (text[at] !== char && POINT.test(text[at] ?? '')) at++;
    if (text[at] === char) at++;
    else if (!POINT.test(char)) return null;
  }
  return at;
}
