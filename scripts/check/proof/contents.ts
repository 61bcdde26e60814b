import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place, Section } from '../../paper/index.js';
import { type FinishedElement, isElement } from '../finished/report.js';
import { letters, plainText } from './plain-text.js';
import type { Proofs } from './proofs.js';
import { firstLink, hrefOf, textOf } from './report-passages.js';

/** What a list of the report should have a line for. */
interface Listed {
  readonly what: string;
  /** Number and title, or what the line at least begins with. */
  readonly text: string;
  /** The line may say less of a long caption. */
  readonly cut: boolean;
  /** Page on which it stands, by index. */
  readonly page: number;
  readonly depth: number;
  readonly place: Place;
}

/** A line of a list. */
interface Line {
  readonly text: string;
  readonly depth: number;
  /** Page that its link leads to; null where it leads nowhere. */
  readonly page: number | null;
}

/**
 * Contents and lists of figures and tables have a line for each section, figure and table, in order, with its title
 * and the number of the page on which it stands, and lead there.
 */
export function checkContents(proofs: Proofs): Diagnostic[] {
  const { toc, lof, lot } = proofs.cited.metadata;
  const wanted = [toc && sections(proofs), lof && captions('Figure', proofs), lot && captions('Table', proofs)];
  const due = wanted.flatMap((list) => (list && list.length > 0 ? [list] : []));
  return due.flatMap((list, at) => checkList(list, proofs.file.lists[at] ?? null, proofs));
}

function sections({ cited, named }: Proofs): Listed[] {
  const all: Listed[] = [];
  const collect = (some: readonly Section<unknown>[], depth: number): void => {
    if (depth >= cited.metadata.tocDepth) return;
    for (const { id, place, attributes, sections } of some) {
      const heading = named.get(id);
      if (attributes.classes.includes('unlisted')) continue;
      if (heading) {
        const { text } = heading.paper;
        all.push({ what: `section “${text}”`, text, cut: false, page: heading.report.page, depth, place });
      }
      collect(sections, depth + 1);
    }
  };
  collect(cited.sections, 0);
  return all;
}

function captions(role: 'Figure' | 'Table', { text }: Proofs): Listed[] {
  const all = text.filter(({ paper }) => paper?.path.endsWith(`${role}/Caption`));
  return all.flatMap(({ paper, report }, at): Listed[] => {
    if (!paper || !report) return [];
    const number = String(at + 1);
    const what = `${role.toLowerCase()} ${number}`;
    return [{ what, text: number, cut: true, page: report.page, depth: 0, place: paper.place }];
  });
}

function checkList(listed: readonly Listed[], list: FinishedElement | null, proofs: Proofs): Diagnostic[] {
  const lines = list ? linesOf(list, 0, proofs) : [];
  const found: Diagnostic[] = [];
  let at = 0;
  for (const one of listed) {
    const position = lines.findIndex((line, index) => index >= at && begins(line, one));
    // Lines are found in order: one that is not the next costs a search, and is rare.
    if (position < 0) found.push(fault(one, `The ${one.what} is not in the report’s contents`));
    else found.push(...lineFaults(one, lines[position]!, proofs));
    if (position >= 0) at = position + 1;
  }
  return found;
}

function linesOf(list: FinishedElement, depth: number, proofs: Proofs): Line[] {
  return list.content.flatMap((part): Line[] => {
    if (!isElement(part)) return [];
    if (part.role === 'TOC') return linesOf(part, depth + 1, proofs);
    const link = firstLink(part);
    const href = link && hrefOf(link);
    const target = href?.startsWith('#') ? proofs.report.destinations.get(href.slice(1)) : undefined;
    return [{ text: letters(plainText(textOf(part))), depth, page: target?.page ?? null }];
  });
}

function begins({ text }: Line, { text: wanted }: Listed): boolean {
  return text.startsWith(letters(wanted));
}

function lineFaults(one: Listed, line: Line, { labelOf }: Proofs): Diagnostic[] {
  const found: Diagnostic[] = [];
  const label = letters(plainText(labelOf(one.page)));
  const said = line.text.slice(letters(one.text).length);
  if (one.cut ? !said.endsWith(label) : said !== label) {
    const actual = one.cut ? (/[\divxlcdm]+$/.exec(said)?.[0] ?? 'none') : said;
    const reason = `The contents say page ${actual} for the ${one.what}, which begins on page ${label}`;
    found.push(fault(one, reason, { expected: [label], actual }));
  }
  if (line.page !== one.page) {
    const to = line.page === null ? 'nowhere' : `to page ${labelOf(line.page)}`;
    found.push(fault(one, `The contents lead ${to} for the ${one.what}, which begins on page ${label}`));
  }
  if (line.depth !== one.depth) found.push(fault(one, `The contents give the ${one.what} a wrong rank`));
  return found;
}

function fault({ place }: Listed, reason: string, finding = {}): Diagnostic {
  return diagnose('contents-entry', place, reason, finding);
}
