import { beforeAll, describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { elements, type ReadPdf, readPdf, textWithout, unbroken } from '../reader.js';
import { ARABIC, line, page, report, sample, write } from './toy.js';

describe('the text of a report', () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = await readPdf(await write(sample()));
  });
  const only = (role: string) => elements(read.structure, role);

  it('reads in order by its structure, with real spaces between lines and pages', () => {
    const [paragraph, , last] = only('P').filter(({ parent }) => parent?.role === 'Sect');
    expect(textWithout(paragraph!, 'Note')).toBe(
      'AVATAR affine waffles, office1 and more words with العربية inside, and an extra\u00adordinary end, with https://example.org/a?b=(c) too.',
    );
    expect(last).toBeUndefined();
    expect(unbroken(textWithout(paragraph!, 'Note'))).toContain('an extraordinary end');
  });

  it('has each note after its mark', () => {
    const paragraph = elements(read.structure, 'P').find(({ text }) => text.startsWith('AVATAR'))!;
    const roles = paragraph.content.map((part) => (typeof part === 'string' ? 'text' : part.role));
    expect(roles.slice(0, 4)).toEqual(['text', 'Reference', 'Note', 'text']);
    expect(only('Note').map(({ id, text }) => [id, text])).toEqual([['note-1', '1. A note that stands at the foot.']]);
  });

  it('puts a space where the author forced a break, and none inside an address or after a hyphen', () => {
    expect(only('P').at(-1)?.text).toBe('Last words forced apart.');
    expect(only('Link').at(-1)?.text).toBe('https://example.org/a?b=(c)');
  });

  it('keeps running heads and folios out of the structure', () => {
    expect(read.pages[0]?.artifacts).toBe('1');
    expect(read.pages[1]?.artifacts).toBe('A Toy Report');
    expect(read.structure.text.match(/A Toy Report/g)).toHaveLength(1);
  });

  it('says what another script says in its logical order, with its language', () => {
    const arabic = only('Span').find(({ lang }) => lang === 'ar');
    expect(arabic?.actualText).toBe('العربية');
    expect(read.pages[0]?.text).toContain('العربية');
  });

  it('leaves out what has no text, but no cell of a row', () => {
    expect(read.structure.children.map(({ role }) => role)).toEqual(['Title', 'Sect']);
    expect(only('TR').map(({ children }) => children.map(({ role }) => role))).toEqual([
      ['TH', 'TH'],
      ['TD', 'TD'],
    ]);
    expect(only('TH')[0]?.attributes.get('Table.Scope')).toBe('Column');
  });
});

describe('the order of the structure', () => {
  it('is the order of making for containers and of encounter for text', async () => {
    const top = tag('Document', null);
    const [first, second] = [tag('P', top), tag('P', top)];
    const inner = tag('Span', second);
    const read = await readPdf(
      await write(
        report(top, [
          page(0, [
            line([{ text: 'set first', tag: second }], 60, 80),
            line([{ text: 'inner', tag: inner }], 60, 100),
            line([{ text: 'made first', tag: first }], 60, 120),
          ]),
        ]),
      ),
    );
    expect(read.structure.children.map(({ text }) => text)).toEqual(['made first', 'set first inner']);
  });

  it('has a note whose mark was never printed at the end', async () => {
    const top = tag('Document', null);
    const note = tag('Note', null, { id: 'note-1' });
    const body = tag('P', note);
    const made = report(top, [page(0, [line([{ text: 'lost and found', tag: body }], 60, 500)])], {
      noteTags: new Map([[1, note]]),
    });
    const read = await readPdf(await write(made));
    expect(read.structure.text).toBe('lost and found');
  });
});

describe('glyphs and the text they stand for', () => {
  const readBack = async (text: string, font?: string) => {
    const top = tag('Document', null);
    const p = tag('P', top);
    const made = report(top, [page(0, [line([font ? { text, tag: p, font } : { text, tag: p }], 60, 80)])]);
    return readPdf(await write(made));
  };

  it('reads ligatures, accents and characters of several glyphs back as they were typed', async () => {
    for (const text of ['office waffle', 'İbrahim Karataş', 'e\u0323\u0302 x\u0301\u0323', 'ﬁ Ⅷ ½', '(\\) \r'.trim()]) {
      const read = await readBack(text);
      expect(read.structure.text.replace(/\u2060/g, '').normalize()).toBe(text.normalize());
    }
  });

  it('finds every Arabic letter once, marks included', async () => {
    const read = await readBack('مُحَمَّد', ARABIC);
    expect([...read.structure.text.replace(/\u2060/g, '')].sort()).toEqual([...'مُحَمَّد'].sort());
  });
});
