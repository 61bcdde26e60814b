import { describe, expect, it } from 'vitest';
import type { Bibliography, CitedPaper, Note } from '../../scripts/citation/index.js';
import { paginate, type Report } from '../../scripts/page/index.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import type { Tag } from '../../scripts/paper/tag.js';
import { inlines, note, PLACE, paper, type Squares, section, squareDesign, squareSetter } from '../page/squares.js';
import { randomFrom } from './random.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

function citation(key: string): CitedInline {
  return { kind: 'citation', key, children: inlines(`(${key})`), place: PLACE };
}

/** A paper that cites in text and in notes, with its bibliography at the start, in the middle or at the end. */
function citing(seed: number): CitedPaper {
  const random = randomFrom(seed);
  const notes: Note[] = [];
  const uses: string[] = [];
  const cite = (): CitedInline[] => {
    const key = KEYS[random(KEYS.length)] as string;
    uses.push(key);
    if (random(2) === 0) return [...inlines(' '), citation(key)];
    const number = notes.length + 1;
    const body = [...inlines('w '.repeat(random(30))), citation(key)];
    notes.push({ ...note(number, ''), blocks: [{ kind: 'paragraph', children: body, place: PLACE }], keys: [key] });
    return [{ kind: 'noteMark', number, place: PLACE }];
  };
  const block = (): Block<CitedInline> => ({
    kind: 'paragraph',
    children: Array.from({ length: 2 + random(8) }, () => [
      ...inlines('w '.repeat(1 + random(9)).trim()),
      ...cite(),
    ]).flat(),
    place: PLACE,
  });
  const count = 4 + random(8);
  const sections = Array.from({ length: count }, (_, at) => section(`S${at}`, [block(), block()]));
  const entries = [...new Set([...uses, 'unused'])].sort().map((key) => ({
    key,
    id: `ref-${key}`,
    label: [],
    content: inlines(`${key} ${'entry '.repeat(1 + random(4))}.`),
    place: PLACE,
  }));
  const own = `s${[0, count >> 1, count - 1][seed % 3]}`;
  const bibliography: Bibliography = { section: own, hanging: true, entries, lists: new Map() };
  const cited = uses.map((key) => ({ key, place: PLACE, locator: null, note: null, section: null }));
  return { ...paper({ sections, notes }), bibliography, uses: cited };
}

/** Indexes of the pages on which each source is cited, and of those on which each named tag begins. */
function citedPages(report: Report<Squares>) {
  const pages = new Map<string, Set<number>>();
  const named = new Map<string, number>();
  const entries = new Map<string, string>();
  const links: { readonly text: string; readonly href: string }[] = [];
  const seen = new Set<Tag>();
  for (const { fragments, index } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind !== 'text') continue;
      for (const { run, tag } of fragment.runs) {
        const entry = ancestors(tag).find(({ role }) => role === 'BibEntry');
        const key = entry?.id?.slice('ref-'.length);
        if (key) entries.set(key, `${entries.get(key) ?? ''}${run.text} `);
        if (entry && tag.role === 'Link') links.push({ text: run.text, href: tag.href ?? '' });
        for (const owner of ancestors(tag)) {
          if (seen.has(owner)) continue;
          seen.add(owner);
          if (owner.id) named.set(owner.id, index);
          const cited = /^#ref-(.*)/.exec(owner.href ?? '')?.[1];
          if (cited) pages.set(cited, (pages.get(cited) ?? new Set()).add(index));
        }
      }
    }
  }
  return { pages, named, entries, links };
}

function ancestors(tag: Tag): Tag[] {
  return tag.parent ? [tag, ...ancestors(tag.parent)] : [tag];
}

function numbersIn(text: string): number[] {
  const [, said = ''] = /Cited\s+on\s+pp?\.\s*([\d\s,–]*)/.exec(text) ?? [];
  return said.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.replace(/\s/g, '').split('–').map(Number);
    return said === '' ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

describe('back-references', () => {
  it('name exactly the pages on which a source is cited, however they move these', () => {
    let many = 0;
    for (let seed = 0; seed < 90; seed++) {
      const report = paginate(citing(seed), squareDesign(15, 9 + (seed % 4)), squareSetter, new Map());
      const { pages, named, entries, links } = citedPages(report);
      for (const [key, text] of entries) {
        const expected = [...(pages.get(key) ?? [])].map((index) => index + 1).sort((a, b) => a - b);
        expect(numbersIn(text), `seed ${seed}, ${key}: ${text}`).toEqual(expected);
        many = Math.max(many, expected.length);
      }
      for (const { text, href } of links)
        expect(named.get(href.slice(1)), `seed ${seed} ${href}`).toBe(Number(text) - 1);
    }
    expect(many).toBeGreaterThan(5);
  });

  it('are left out where the paper does not want them', () => {
    const cited = citing(1);
    const report = paginate(
      { ...cited, metadata: { ...cited.metadata, backref: false } },
      squareDesign(15, 9),
      squareSetter,
      new Map(),
    );
    expect([...citedPages(report).entries.values()].join()).not.toContain('Cited');
  });
});
