import type { FinishedOutlineEntry } from '../../scripts/check/finished/index.js';
import type { RuleId } from '../../scripts/rules.js';
import { type Aim, allContents, type LinkTarget, spanOf } from './aim.js';
import { type Fault, misspelt, pick, type Random } from './fault.js';
import * as pdfs from './pdf.js';
import * as outlines from './pdf-outline.js';
import { toReport } from './report-faults.js';

const LINK_RULES: readonly RuleId[] = ['link-target', 'note-link', 'contents-entry', 'back-reference'];

function link(
  kind: string,
  how: string,
  is: (one: LinkTarget) => boolean,
  harm: (aim: Aim, pdf: Uint8Array, one: LinkTarget, random: Random) => Promise<Uint8Array>,
): Fault {
  return {
    kind: `report: ${kind}`,
    how,
    rules: LINK_RULES,
    at: 'what links',
    harm: toReport((aim, pdf, random) => {
      const target = pick(aim.links.filter(is), random);
      if (!target) return null;
      const done = `the link to ${target.url ?? target.destination} on page ${target.annotations[0]?.[0]}`;
      return { done, pdf: harm(aim, pdf, target, random), where: target.spans };
    }),
  };
}

/** Links, outline and contents of the finished report. */
export const LINK_FAULTS: readonly Fault[] = [
  link(
    'link to another place',
    'a link inside the report leads to something else in it',
    ({ destination }) => destination !== null,
    (aim, pdf, one, random) => {
      const others = [...aim.report.destinations.keys()].filter((name) => name !== one.destination);
      return pdfs.retargetLinks(pdf, one.annotations, { destination: pick(others, random) as string });
    },
  ),
  link(
    'link removed',
    'text that has led somewhere leads nowhere',
    () => true,
    (_, pdf, one) => pdfs.dropLinks(pdf, one.annotations),
  ),
  link(
    'address changed',
    'a link leads to another address',
    ({ url }) => url !== null,
    (_, pdf, one, random) =>
      pdfs.retargetLinks(pdf, one.annotations, { url: changedAddress(one.url as string, random) }),
  ),
  {
    kind: 'report: outline entry renamed',
    how: 'an entry of the outline has another title',
    rules: ['outline-entry'],
    at: 'the heading',
    harm: toOutline((pdf, index, { title }, random) =>
      outlines.changeOutline(pdf, index, { title: retitled(title, random) }),
    ),
  },
  {
    kind: 'report: outline entry removed',
    how: 'an entry of the outline is gone, with those below it',
    rules: ['outline-entry', 'section-not-in-report'],
    at: 'the heading',
    harm: toOutline((pdf, index) => outlines.dropOutlineEntry(pdf, index)),
  },
  {
    kind: 'report: outline entry to another place',
    how: 'an entry of the outline leads to something else',
    rules: ['outline-entry', 'section-not-in-report'],
    at: 'the heading',
    harm: toOutline((pdf, index, { destination }, random, aim) => {
      const others = [...aim.report.destinations.keys()].filter((name) => name !== destination);
      return outlines.changeOutline(pdf, index, { destination: pick(others, random) as string });
    }),
  },
  {
    kind: 'report: page in the contents changed',
    how: 'a line of the contents has another page’s number',
    rules: ['contents-entry'],
    at: 'the heading',
    harm: toReport((aim, pdf, random) => {
      const lines = aim.elements(/^TOCI$/).flatMap((element) => {
        const last = allContents(element).at(-1);
        const target = element.content.flatMap((part) => ('links' in part ? part.links : []))[0]?.destination;
        const place = aim.proofs.named.get(target ?? '')?.paper.place;
        return last && place ? [{ last, place }] : [];
      });
      const line = pick(lines, random);
      const other =
        line &&
        pick(
          lines.filter(({ last }) => last.text !== line.last.text),
          random,
        );
      if (!line || !other) return null;
      const done = `page ${other.last.text} instead of ${line.last.text}`;
      return { done, pdf: pdfs.replaceText(pdf, line.last, other.last), where: [spanOf(line.place)] };
    }),
  },
];

/** Blanks apart: a number and a title may be joined otherwise. */
function retitled(title: string, random: Random): string {
  const other = misspelt(title, random);
  return other.replace(/\s/g, '') === title.replace(/\s/g, '') ? `${title} too` : other;
}

function changedAddress(url: string, random: Random): string {
  const at = Math.max(url.indexOf('//') + 2, 1);
  return url.slice(0, at) + misspelt(url.slice(at), random);
}

function toOutline(
  harm: (pdf: Uint8Array, index: number, entry: FinishedOutlineEntry, random: Random, aim: Aim) => Promise<Uint8Array>,
): Fault['harm'] {
  return toReport((aim, pdf, random) => {
    const entries = aim.report.outline.flatMap(function below(one: FinishedOutlineEntry): FinishedOutlineEntry[] {
      return [one, ...one.children.flatMap(below)];
    });
    const entry = pick(entries, random);
    if (!entry) return null;
    const harmed = harm(pdf, entries.indexOf(entry), entry, random, aim);
    return { done: `“${entry.title}” in the outline`, pdf: harmed, where: [aim.sectionSpan(entry.destination)] };
  });
}
