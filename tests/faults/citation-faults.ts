import { type Fault, type Harm, lineSpans, misspelt, pick, type Random, replaced } from './fault.js';
import { blocks, type Cite, prose, references, type Stretch } from './markdown-source.js';
import type { Subject } from './subject.js';

/** One stretch of the paper reads otherwise: found on the lines of it. */
export function inPaper({ paper }: Subject, { start, end }: Stretch, by: string): Harm {
  const { text, span } = replaced(paper, [start, end], by);
  const done = `${paper.file}:${span.from}: “${paper.text.slice(start, end)}” is “${by}” now`;
  return { done, files: { [paper.file]: text }, where: [span] };
}

/** Citations in the text. */
export const CITATION_FAULTS: readonly Fault[] = [
  {
    kind: 'citation: key misspelt in the text',
    how: 'two letters of a key are swapped, one is doubled or left out',
    rules: ['citation-unresolved'],
    at: 'the citation',
    harm(subject, random) {
      const keys = new Set(subject.entries.map(({ key }) => key));
      const cite = pick(subject.cites, random);
      const by = cite && misspelt(cite.key, random);
      return cite && by && !keys.has(by) ? inPaper(subject, cite, by) : null;
    },
  },
  {
    kind: 'citation: locator runs backwards',
    how: 'a citation gets pages whose first is behind the last',
    rules: ['locator-sense'],
    at: 'the citation',
    harm(subject, random) {
      // In brackets, with nothing behind the key.
      const bare = subject.cites.filter(
        ({ start, end }) => inCluster(subject, start) && /[\];]/.test(subject.paper.text[end]!),
      );
      const cite = pick(bare, random);
      const first = 20 + random(400);
      return cite && inPaper(subject, { start: cite.end, end: cite.end }, `, pp. ${first}–${first - 1 - random(19)}`);
    },
  },
  {
    kind: 'citation: semicolon forgotten',
    how: 'the semicolon between two sources of a cluster is gone',
    rules: ['citation-syntax'],
    at: 'the cluster',
    harm(subject, random) {
      const { text } = subject.paper;
      const ends = new Set(subject.cites.map(({ end }) => end));
      const apart = Array.from(prose(text).matchAll(/;(?=\s+@)/g), ({ index }) => index).filter(
        (at) => ends.has(at) && inCluster(subject, at),
      );
      const at = pick(apart, random);
      return at === null ? null : inPaper(subject, { start: at, end: at + 1 }, '');
    },
  },
  {
    kind: 'quotation: source removed',
    how: 'the citation of a quotation is gone, where nothing else beside it says whose it is',
    rules: ['quotation-source'],
    at: 'the paragraph of the quotation',
    harm(subject, random) {
      const { paper } = subject;
      const all = blocks(paper.text);
      const quoting = all.filter((block, at) => isQuoting(subject, block, all[at - 1], all[at + 1]));
      const block = pick(quoting, random);
      if (!block) return null;
      const written = paper.text.slice(block.start, block.end);
      const { text, span } = replaced(paper, [block.start, block.end], written.replace(CLUSTER, ''));
      return {
        done: `${paper.file}:${span.from}: a quotation without its source`,
        files: { [paper.file]: text },
        where: [span],
      };
    },
  },
];

function inCluster({ paper: { text } }: Subject, at: number): boolean {
  const before = text.slice(0, at).lastIndexOf('[');
  return before >= 0 && !text.slice(before, at).includes(']') && text[before - 1] !== '!';
}

const CLUSTER = /\s*\[[^[\]]*@[^[\]]*\]/g;
/** As long as what has to have a source. */
const QUOTATION = /[“"](?:[^\s“”"]+\s+){9,}[^\s“”"]+[.,]?[”"]/;

function isQuoting(subject: Subject, block: Stretch, before: Stretch | undefined, after: Stretch | undefined): boolean {
  const { text } = subject.paper;
  const textOf = (some: Stretch | undefined) => (some ? text.slice(some.start, some.end) : '');
  const own = textOf(block);
  const quoted = own.startsWith('>') ? !/^>\s*[—–[]/m.test(own) && own.split(/\s+/).length > 12 : QUOTATION.test(own);
  const without = own.replace(CLUSTER, '');
  const isSource = (some: string) => /@|\[\^|\^\[|\]\(|https?:/.test(some);
  // What stands around a block quotation, or behind a paragraph, may name its source too.
  const around = (own.startsWith('>') ? textOf(before) : '') + textOf(after);
  return quoted && without !== own && !isSource(without) && !isSource(around);
}

/** Cross references and links inside the paper. */
export const REFERENCE_FAULTS: readonly Fault[] = [
  {
    kind: 'reference: id of its target changed',
    how: 'the id of a section, figure, table or formula that is referred to is misspelt where it is given',
    rules: ['reference-unresolved'],
    at: 'a reference to it',
    harm(subject, random) {
      const { paper } = subject;
      const uses = references(paper.text);
      const used = subject.ids.filter(({ id }) => uses.some((use) => use.id === id));
      const target = pick(used, random);
      if (!target) return null;
      const harm = inPaper(subject, target, misspelt(target.id, random));
      return {
        ...harm,
        where: lineSpans(
          paper,
          uses.filter(({ id }) => id === target.id),
        ),
      };
    },
  },
  {
    kind: 'reference: link inside the paper broken',
    how: 'an id is misspelt where it is referred to',
    rules: ['reference-unresolved'],
    at: 'the reference',
    harm(subject, random) {
      const known = new Set(subject.ids.map(({ id }) => id));
      const use = pick(
        references(subject.paper.text).filter(({ id }) => known.has(id)),
        random,
      );
      const by = use && misspelt(use.id.replace(/^\w+:/, ''), random);
      const kind = use && (/^\w+:/.exec(use.id)?.[0] ?? '');
      return use && !known.has(`${kind}${by}`) ? inPaper(subject, use, `${kind}${by}`) : null;
    },
  },
];

/** A citation of another source than any of some sections'. */
export function otherKey(subject: Subject, without: ReadonlySet<string>, random: Random): string | null {
  const cited = new Set(subject.cites.map(({ key }: Cite) => key));
  return pick(
    [...cited].filter((key) => !without.has(key)),
    random,
  );
}
