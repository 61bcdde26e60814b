import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Pair } from './align.js';
import { ENTRY, type PaperLink, type PaperPassage, type ReportLink, type ReportPassage } from './passage.js';
import { plainText } from './plain-text.js';
import type { Proofs } from './proofs.js';

/**
 * Every link of the paper leads in the report to where its author has it lead, every destination is where that of
 * which it has the name begins, and a reference to a page prints that page's number.
 */
export function checkLinks(proofs: Proofs): Diagnostic[] {
  const pairs = [...proofs.text, ...[...proofs.notes.values()].flatMap((note) => note.pairs)];
  return [...pairs.flatMap((pair) => linksOf(pair, proofs)), ...destinations(proofs)];
}

function linksOf({ paper, report, same }: Pair, proofs: Proofs): Diagnostic[] {
  if (!paper?.links || !report || !same) return [];
  const wanted = paper.links.filter((link) => isDue(link, proofs));
  const written = report.links.filter(({ href }) => href !== null || wanted.length > report.links.length - 1);
  const found: Diagnostic[] = [];
  let at = 0;
  for (const link of wanted) {
    const next = written[at];
    if (next && next.href === addressOf(link.href)) {
      at++;
      found.push(...printedPage(link, next, proofs));
    } else if (written.slice(at + 1).some(({ href }) => href === addressOf(link.href))) {
      // Something before it that the paper does not have.
      while (written[at]?.href !== addressOf(link.href)) at++;
      at++;
    } else if (!link.cites || proofs.cited.metadata.linkCitations) {
      found.push(wrong(link, next ?? null));
      if (next && written.length >= wanted.length) at++;
    }
  }
  return found.length > 0 ? found : surplus(paper, paper.links, report);
}

/** What an entry says of its uses leads to them. */
const TO_USE = /^#(?:mark|cited)[-:]/;

/** Links that the paper does not have there. */
function surplus({ path, place }: PaperPassage, links: readonly PaperLink[], report: ReportPassage): Diagnostic[] {
  const wanted = new Set(links.map(({ href }) => addressOf(href)));
  return report.links.flatMap(({ href, text }) => {
    if (href === null || wanted.has(href) || (path === ENTRY && TO_USE.test(href))) return [];
    const reason = `“${plainText(text)}” leads to ${shown(href)} in the report, and nowhere in the paper`;
    return [diagnose('link-target', place, reason, { expected: ['nowhere'], actual: href })];
  });
}

/** What is nowhere in the paper cannot be led to, and is reported where the paper is read. */
function isDue({ href }: PaperLink, { named, report, paper }: Proofs): boolean {
  if (!href.startsWith('#')) return true;
  const id = href.slice(1);
  return named.has(id) || report.destinations.has(id) || paper.text.some((passage) => passage.id === id);
}

/** A file's addresses are ASCII: anything else is percent-encoded (ISO 32000-1, 12.6.4.7). */
function addressOf(href: string): string {
  return href.startsWith('#') || /^[\x21-\x7e]*$/.test(href)
    ? href
    : href.replace(/[^\x21-\x7e]+/g, (characters) => encodeURIComponent(characters));
}

function wrong({ href, place }: PaperLink, found: ReportLink | null): Diagnostic {
  const actual = found?.href ?? 'nowhere';
  const reason =
    found?.href == null
      ? `The link to ${shown(href)} leads nowhere in the report`
      : `The link to ${shown(href)} leads to ${shown(actual)} in the report`;
  return diagnose('link-target', place, reason, { expected: [href], actual });
}

function shown(href: string): string {
  return `“${href.replace(/^#/, '')}”`;
}

function printedPage({ href, toPage, place }: PaperLink, link: ReportLink, proofs: Proofs): Diagnostic[] {
  const target = proofs.named.get(href.slice(1))?.report.page ?? proofs.report.destinations.get(href.slice(1))?.page;
  if (!toPage || target === undefined || target < 0) return [];
  const [expected, actual] = [proofs.labelOf(target), plainText(link.text)];
  if (actual === plainText(expected)) return [];
  const reason = `The reference says page ${actual}, but what it refers to is on page ${expected}`;
  return [diagnose('reference-number', place, reason, { expected: [expected], actual })];
}

function destinations({ named, report, labelOf }: Proofs): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, { paper, report: passage }] of named) {
    const target = report.destinations.get(id);
    if (passage.page < 0 || target?.page === passage.page) continue;
    const where = target ? `leads to page ${labelOf(target.page)}` : 'is not in the report';
    const reason = `The destination “${id}” ${where}, and what it names stands on page ${labelOf(passage.page)}`;
    found.push(diagnose('link-target', paper.place, reason));
  }
  return found;
}
