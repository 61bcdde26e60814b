import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { cite, type Library, readLibrary, type StyleSource } from '../../scripts/citation/index.js';
import { cluster, item, mark, p, paper, section, shownNotes, style } from '../citation/toy.js';

/** A note style that prints nothing but the key, the position and what goes with it. */
const POSITIONS = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Positions</title><id>p</id></info>
<citation near-note-distance="3"><layout delimiter="; "><group delimiter=" "><text variable="title"/><choose>
<if position="first"><text value="first"/></if>
<else-if position="ibid-with-locator"><text value="ibid-with-locator"/></else-if>
<else-if position="ibid"><text value="ibid"/></else-if>
<else-if position="near-note"><text value="near"/></else-if>
<else><text value="subsequent"/></else></choose>
<text variable="first-reference-note-number" prefix="n"/><text variable="locator"/></group></layout></citation></style>`;

interface Reference {
  readonly key: string;
  readonly page: string;
}
/** A cluster, or an author's note without citations. */
type NoteCase = readonly Reference[];

function randomNotes(seed: number): NoteCase[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const reference = (): Reference => ({ key: 'abc'[below(3)]!, page: ['', '', '7', '8'][below(4)]! });
  return Array.from({ length: 40 }, () => Array.from({ length: [0, 1, 1, 1, 2, 3][below(6)]! }, reference));
}

const { library } = readLibrary('r.bib', ['a', 'b', 'c'].map((key) => `@book{${key}, title = {${key}}}`).join('\n'));

function ours(notes: readonly NoteCase[], source: StyleSource, entries: Library): string[] {
  const blocks = notes.map((references) =>
    references.length === 0
      ? p(mark('own'))
      : p(cluster(...references.map(({ key, page }) => item(key, page && `, p. ${page}`)))),
  );
  const one = paper({ sections: [section('One', ...blocks)], notes: { own: [p('own')] } });
  // citeproc gives no number for a work that the same note cites first: “supra note” would end there.
  const words = shownNotes(cite(one, entries, source).cited);
  return words.map((note, at) => note.replace(new RegExp(` n${at + 1}\\b`, 'g'), '')).filter((note) => note !== 'own');
}

/** What citeproc makes of the same citations when it keeps account itself. */
function theirs(notes: readonly NoteCase[], source: StyleSource, entries: Library): string[] {
  const sys = {
    retrieveLocale: () => CSL.parseXml(source.locale('en-US')!)!,
    retrieveItem: (id: string) => entries.entries.get(id)!.item,
  };
  const engine = new CSL.Engine(sys, CSL.parseXml(source.csl)!, 'en-US', true);
  engine.setOutputFormat('text');
  const before: [string, number][] = [];
  return notes.flatMap((references, index) => {
    if (references.length === 0) return [];
    const citationItems = references.map(({ key, page }) => ({
      id: key,
      ...(page && { locator: page, label: 'page' }),
    }));
    const [, made] = engine.processCitationCluster(
      { citationItems, properties: { noteIndex: index + 1 } },
      [...before],
      [],
    );
    const [, text, id] = made.at(-1)!;
    before.push([id, index + 1]);
    return [text];
  });
}

describe('positions', () => {
  it('are those that citeproc finds by itself, in any sequence of notes', () => {
    const source = { ...style(), csl: POSITIONS };
    for (let seed = 1; seed <= 25; seed++) {
      const notes = randomNotes(seed);
      expect({ seed, notes: ours(notes, source, library) }).toEqual({ seed, notes: theirs(notes, source, library) });
    }
  });
});
