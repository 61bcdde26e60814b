import type { CitedPaper } from '../../scripts/citation/index.js';
import type { CitedInline, Section } from '../../scripts/paper/index.js';
import { blocks, frontEnd, lineAt } from './markdown-source.js';

/** Sentences on a slide. */
const EACH = 2;

/** Slides as an author might write them by hand: for each section a few sentences of its own, figures before others. */
export function writtenDeck(text: string, { sections }: CitedPaper): string {
  const all = sections.flatMap(function each(one: Section<CitedInline>): Section<CitedInline>[] {
    return [one, ...one.sections.flatMap(each)];
  });
  const lines = text.split('\n');
  const slides = all.flatMap(({ id, place }, at) => {
    const said = sentences(text, place.line + 1, all[at + 1]?.place.line ?? lines.length + 1);
    const title = (lines[place.line - 1] ?? '').replace(/^#+\s*/, '').replace(/\s*\{[^{}]*\}\s*$/, '');
    const pages = Array.from({ length: Math.ceil(said.length / EACH) }, (_, i) => said.slice(i * EACH, (i + 1) * EACH));
    return pages.map(
      (some, i) => `${i === 0 ? `<!-- section: ${id} -->\n\n` : ''}## ${title}\n\n- ${some.join('\n- ')}\n`,
    );
  });
  return `---\nmarp: true\ntheme: twofold\n---\n\n${slides.join('\n---\n\n')}`;
}

/** Up to four of the lines given, without notes of the author's and sources named in the text: slides have none. */
function sentences(text: string, from: number, to: number): string[] {
  const found = blocks(text).flatMap(({ start, end }) => {
    const line = lineAt(text, start);
    const block = text.slice(start, end);
    if (
      line < from ||
      line >= to ||
      start < frontEnd(text) ||
      !/^\p{L}/u.test(block) ||
      /[$|\\{}^:#*]|\]\(|(?<!\[[^\]]*)@/.test(block)
    )
      return [];
    return (
      block
        .replace(/\s+/g, ' ')
        .trim()
        .match(/.+?[.!?。؟](?=\s|$|[^\s\d\]])/gu) ?? []
    );
  });
  const whole = found.map((one) => one.trim()).filter((one) => isBalanced(one) && one.length > 20);
  const telling = whole.filter((one) => /\d|@/.test(one));
  return [...telling, ...whole.filter((one) => !telling.includes(one))].slice(0, 2 * EACH);
}

/** Nothing is cut in two. */
function isBalanced(sentence: string): boolean {
  const count = (sign: RegExp) => sentence.match(sign)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/"/g) % 2 === 0 &&
    count(/`/g) % 2 === 0 &&
    count(/“/g) === count(/”/g)
  );
}
