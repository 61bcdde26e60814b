import { inPaper } from './citation-faults.js';
import { type Fault, lineSpans, misspelt, pick, replaced } from './fault.js';
import { frontEnd, headings, images, noteBodies, noteMarks } from './markdown-source.js';

/** Notes of the author's. */
export const NOTE_FAULTS: readonly Fault[] = [
  {
    kind: 'note: text removed',
    how: 'what a mark refers to is gone',
    rules: ['note-undefined'],
    at: 'the mark',
    harm(subject, random) {
      const { paper } = subject;
      const marks = noteMarks(paper.text);
      const body = pick(
        noteBodies(paper.text).filter(({ id }) => marks.some((mark) => mark.id === id)),
        random,
      );
      if (!body) return null;
      const { text } = replaced(paper, [body.start, body.end], '');
      const where = lineSpans(
        { ...paper, text },
        noteMarks(text).filter(({ id }) => id === body.id),
      );
      return { done: `the text of note ${body.id} is gone`, files: { [paper.file]: text }, where };
    },
  },
  {
    kind: 'note: mark removed',
    how: 'the mark of a note is gone',
    rules: ['note-unused'],
    at: 'the note',
    harm(subject, random) {
      const { paper } = subject;
      const [marks, bodies] = [noteMarks(paper.text), noteBodies(paper.text)];
      const single = marks.filter(
        ({ id }) => marks.filter((other) => other.id === id).length === 1 && bodies.some((body) => body.id === id),
      );
      const mark = pick(single, random);
      if (!mark) return null;
      const harm = inPaper(subject, mark, '');
      return {
        ...harm,
        where: lineSpans(
          paper,
          bodies.filter(({ id }) => id === mark.id),
        ),
      };
    },
  },
  {
    kind: 'note: mark of another note',
    how: 'a mark has the id of another note, which so has two',
    rules: ['note-repeated', 'note-unused'],
    at: 'the mark, or the note that has none now',
    harm(subject, random) {
      const { paper } = subject;
      const [marks, bodies] = [noteMarks(paper.text), noteBodies(paper.text)];
      const known = marks.filter(({ id }) => bodies.some((body) => body.id === id));
      const mark = pick(known, random);
      const other =
        mark &&
        pick(
          known.filter(({ id }) => id !== mark.id),
          random,
        );
      if (!mark || !other) return null;
      const harm = inPaper(subject, mark, `[^${other.id}]`);
      const touched = [...bodies.filter(({ id }) => id === mark.id), ...known.filter(({ id }) => id === other.id)];
      return { ...harm, where: [...harm.where, ...lineSpans(paper, touched)] };
    },
  },
  {
    kind: 'note: defined twice',
    how: 'another text is given for the id of a note, somewhere else',
    rules: ['note-duplicate'],
    at: 'one of the two texts',
    harm(subject, random) {
      const { paper } = subject;
      const body = pick(noteBodies(paper.text), random);
      if (!body) return null;
      const text = `${paper.text.trimEnd()}\n\n[^${body.id}]: Another text for the same mark.\n`;
      const where = lineSpans(
        { ...paper, text },
        noteBodies(text).filter(({ id }) => id === body.id),
      );
      return { done: `note ${body.id} has two texts`, files: { [paper.file]: text }, where };
    },
  },
];

/** Keys that a front matter has. */
const KEYS =
  /^(title|subtitle|author|date|lang|abstract|keywords|bibliography|nocite|toc|csl|number-sections|thanks)(?=:)/gm;

/** Figures, headings and the front matter. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  {
    kind: 'figure: file removed',
    how: 'the file of an image is gone',
    rules: ['image-missing'],
    at: 'the image',
    harm(subject, random) {
      const { paper } = subject;
      const folder = paper.file.replace(/[^/]*$/, '');
      const image = pick(
        images(paper.text).filter(({ path }) => !/^[a-z]+:/.test(path)),
        random,
      );
      if (!image) return null;
      const path = `${folder}${decodeURIComponent(image.path)}`;
      const uses = images(paper.text).filter((one) => one.path === image.path);
      return { done: `${path} is gone`, files: { [path]: null }, where: lineSpans(paper, uses) };
    },
  },
  {
    kind: 'figure: alternative text removed',
    how: 'an image has neither caption nor alternative text any more (either of them is read out)',
    rules: ['image-alt'],
    at: 'the image',
    harm(subject, random) {
      const { text } = subject.paper;
      const said = images(text).filter(
        ({ caption, attributes: { start, end } }) =>
          caption.end > caption.start || /\balt=/.test(text.slice(start, end)),
      );
      const image = pick(said, random);
      if (!image) return null;
      const attributes = text
        .slice(image.attributes.start, image.attributes.end)
        .replace(/\s*\balt=(?:"[^"]*"|[^\s}]+)/, '');
      const link = text.slice(image.caption.end, image.attributes.start);
      return inPaper(subject, image, `![${link}${attributes === '{}' ? '' : attributes}`);
    },
  },
  {
    kind: 'heading: level skipped',
    how: 'a heading is two levels below the one before it',
    rules: ['heading-level'],
    at: 'the heading',
    harm(subject, random) {
      const all = headings(subject.paper.text);
      const at = pick(
        all.flatMap((heading, i) => {
          const level = (all[i - 1]?.level ?? 9) + 2;
          return level <= 6 && level > heading.level ? [{ heading, level }] : [];
        }),
        random,
      );
      if (!at) return null;
      const { start } = at.heading;
      return inPaper(subject, { start, end: start + at.heading.level }, '#'.repeat(at.level));
    },
  },
  {
    kind: 'front matter: key misspelt',
    how: 'two letters of a key are swapped, one is doubled or left out',
    rules: ['front-matter-key'],
    at: 'the key',
    harm(subject, random) {
      const front = subject.paper.text.slice(0, frontEnd(subject.paper.text));
      const key = pick([...front.matchAll(KEYS)], random);
      return key && inPaper(subject, { start: key.index, end: key.index + key[0].length }, misspelt(key[0], random));
    },
  },
  {
    kind: 'front matter: ORCID iD with a wrong digit',
    how: 'one digit of an author’s ORCID iD is another',
    rules: ['entry-identifier', 'front-matter-value'],
    at: 'its line',
    harm(subject, random) {
      const front = subject.paper.text.slice(0, frontEnd(subject.paper.text));
      const orcid = pick([...front.matchAll(/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/g)], random);
      if (!orcid) return null;
      const digits = [...orcid[0]].flatMap((sign, at) => (/\d/.test(sign) ? [orcid.index + at] : []));
      const at = pick(digits, random) as number;
      const other = (Number(front[at]) + 1 + random(9)) % 10;
      return inPaper(subject, { start: at, end: at + 1 }, String(other));
    },
  },
];
