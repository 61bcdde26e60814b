import type { CitedPaper, Note } from '../../scripts/citation/index.js';
import type { Slide } from '../../scripts/deck/index.js';
import type { Page, Report, TextFragment } from '../../scripts/page/index.js';
import { NO_ATTRIBUTES } from '../../scripts/paper/attributes.js';
import type { CitedInline, Section } from '../../scripts/paper/index.js';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import { NO_METADATA } from '../metadata.js';

const place = (line: number) => ({ file: 'paper.md', line, column: 1, endLine: line, endColumn: 9 });

export function section(
  id: string,
  words: string,
  sections: readonly Section<CitedInline>[] = [],
): Section<CitedInline> {
  const at = place(id.charCodeAt(0));
  const text = (value: string): CitedInline => ({ kind: 'text', value, place: at });
  const blocks = words === '' ? [] : [{ kind: 'paragraph' as const, children: [text(words)], place: at }];
  const title = [text(`Title ${id}`)];
  return { level: 1, id, number: null, title, attributes: NO_ATTRIBUTES, blocks, sections, place: at };
}

/** A paper of these sections with note `n` marked in the section that is named n-th. */
export function cited(sections: readonly Section<CitedInline>[], marked: readonly string[] = []): CitedPaper {
  const notes = marked.map(
    (id, i): Note => ({
      number: i + 1,
      origin: 'author',
      blocks: [],
      keys: [],
      section: id,
      place: place(i + 1),
      markPlace: place(i + 1),
    }),
  );
  const empty = { preamble: [], bibliography: null, shortForms: new Map(), uses: [] };
  return { file: 'paper.md', source: '', metadata: NO_METADATA, sections, notes, ...empty };
}

/**
 * A layout, drawn: a string for each page, its lines apart by `/`. `# a` is the heading of section a, `a` a line
 * of it, `a3` one with the mark of note 3, `(3)` the first line of note 3, `(a)` a running head.
 */
export function layout(...drawn: readonly string[]): Report<null> {
  const structure = tag('Document', null);
  const sects = new Map<string, Tag>();
  const sect = (id: string): Tag => {
    const made = sects.get(id) ?? tag('Sect', structure);
    if (!sects.has(id)) tag('H1', made, { id });
    sects.set(id, made);
    return made;
  };
  const lineOf = (text: string): TextFragment<null> => {
    const [, heading, body, mark, note] = /^(?:# (\w)|(\w)(\d+)?|\((\w+)\))$/.exec(text) ?? [];
    const start = Number(note ?? 0) || 0;
    if (note !== undefined) return fragment(tag('Note', null), start, start === 0);
    if (heading !== undefined) return fragment(sect(heading).children[0] ?? structure, 0, false);
    const paragraph = tag('P', sect(body ?? ''));
    return fragment(mark ? tag('Link', tag('Reference', paragraph, { note: Number(mark) })) : paragraph, 0, false);
  };
  const pages = drawn.map((page, index): Page<null> => {
    const fragments = page.split('/').map((line) => lineOf(line.trim()));
    return { index, label: String(index + 1), width: 1, height: 1, fragments };
  });
  const outline = [...sects.keys()].map((id) => ({ title: id, id, children: [] }));
  return { pages, structure, noteTags: new Map(), outline, diagnostics: [] };
}

function fragment(of: Tag, noteStart: number, artifact: boolean): TextFragment<null> {
  const run = { run: null, x: 0, width: 1, shift: 0, tag: of, colour: '#000000', strike: false, role: 'text' as const };
  return { kind: 'text', x: 0, y: 0, width: 1, runs: [run], artifact: artifact ? 'layout' : null, noteStart };
}

/** Slides by their sections' ids; `-` for the title, `=` for the sources. */
export function slides(ids: string): Slide[] {
  return [...ids].map((id, i) => ({
    kind: id === '-' ? 'title' : id === '=' ? 'sources' : 'points',
    section: /\w/.test(id) ? id : null,
    origin: 'derived',
    markdown: '',
    notes: [],
    speakerNotes: '',
    place: place(100 + i),
  }));
}
