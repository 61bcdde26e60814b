import type { RuleId } from '../../scripts/rules.js';
import { type Aim, allContents, lineContents, type Target } from './aim.js';
import { type Fault, type Harm, pick, type Random, type Span } from './fault.js';
import * as pdfs from './pdf.js';
import { harmWord, type WordHarm } from './pdf-words.js';
import type { Subject } from './subject.js';

export const REPORT = 'build/report.pdf';

interface Aimed {
  readonly done: string;
  readonly pdf: Promise<Uint8Array | null>;
  readonly where: readonly Span[];
}

/** A harm to the finished report, aimed by what is in it. */
export function toReport(harm: (aim: Aim, pdf: Uint8Array, random: Random) => Aimed | null): Fault['harm'] {
  return async (subject: Subject, random: Random): Promise<Harm | null> => {
    const aimed = harm(subject.aim, subject.pdf, random);
    const pdf = await aimed?.pdf;
    return aimed && pdf ? { done: aimed.done, files: { [REPORT]: pdf }, where: aimed.where } : null;
  };
}

const PAGE_RULES: readonly RuleId[] = ['page-order', 'page-number', 'text-not-in-report', 'section-not-in-report'];

/** Pages and notes of the finished report. */
export const PAGE_FAULTS: readonly Fault[] = [
  {
    kind: 'report: pages swapped',
    how: 'two pages change places',
    rules: PAGE_RULES,
    at: 'what stands on one of them, or behind',
    harm: toReport((aim, pdf, random) => {
      const count = aim.report.pages.length;
      const [first, second] = [random(count), random(count)];
      if (first === second) return null;
      const where = [first, second, first + 1, second + 1].flatMap((page) => aim.onPage(page));
      return { done: `pages ${first} and ${second} are swapped`, pdf: pdfs.swapPages(pdf, first, second), where };
    }),
  },
  {
    kind: 'report: page removed',
    how: 'a page is left out',
    rules: [...PAGE_RULES, 'note-page'],
    at: 'what stood on it',
    harm: toReport((aim, pdf, random) => {
      const page = random(aim.report.pages.length);
      // Of a page that says nothing only its number is missed, on the page behind it.
      if (aim.report.pages.length === 1 || aim.onPage(page).length === 0) return null;
      return { done: `page ${page} is gone`, pdf: pdfs.dropPage(pdf, page), where: aim.onPage(page) };
    }),
  },
  {
    kind: 'report: page twice',
    how: 'a page stands twice',
    rules: ['structure-content', 'page-number', 'text-not-in-paper'],
    at: 'what stands on it, or behind',
    harm: toReport((aim, pdf, random) => {
      const page = random(aim.report.pages.length);
      const where = [...aim.onPage(page), ...aim.onPage(page + 1)];
      return { done: `page ${page} stands twice`, pdf: pdfs.doublePage(pdf, page), where };
    }),
  },
  {
    kind: 'report: page label changed',
    how: 'the pages are counted from another number',
    rules: ['page-number'],
    at: 'what stands on the first page',
    harm: toReport((aim, pdf, random) => {
      const first = 2 + random(20);
      return {
        done: `pages are counted from ${first}`,
        pdf: pdfs.renumberPages(pdf, first),
        where: [aim.start, ...aim.onPage(0)],
      };
    }),
  },
  {
    kind: 'report: language removed',
    how: 'the file does not say its language any more',
    rules: ['structure-document'],
    at: 'the first line',
    harm: toReport((aim, pdf) => ({ done: 'no language', pdf: pdfs.dropLanguage(pdf), where: [aim.start] })),
  },
  {
    kind: 'report: note on the next page',
    how: 'a note stands on the page after its mark, in the structure too',
    rules: ['note-page'],
    at: 'the mark',
    harm: toReport((aim, pdf, random) => {
      const last = aim.report.pages.length - 1;
      const note = pick(
        aim.proofs.file.notes.filter(({ start }) => start && start.page < last),
        random,
      );
      if (!note?.start) return null;
      const moved = pdfs.moveTo(pdf, allContents(note.element), note.start.page + 1);
      return { done: `note ${note.number} is overleaf`, pdf: moved, where: aim.noteSpans(note.number) };
    }),
  },
  {
    kind: 'report: text of a note removed',
    how: 'nothing of a note is printed but its number',
    rules: ['text-not-in-report', 'note-page'],
    at: 'the note',
    harm: toReport((aim, pdf, random) => {
      const note = pick(aim.proofs.file.notes, random);
      if (!note) return null;
      const text = allContents(note.element).slice(1);
      return { done: `note ${note.number} is mute`, pdf: pdfs.silence(pdf, text), where: aim.noteSpans(note.number) };
    }),
  },
  {
    kind: 'report: mark of a note removed',
    how: 'the number in the text that leads to a note is not printed',
    rules: ['note-page', 'note-number'],
    at: 'the mark',
    harm: toReport((aim, pdf, random) => {
      const mark = pick(aim.proofs.file.marks, random);
      if (!mark) return null;
      const silent = pdfs.silence(pdf, allContents(mark.element));
      return { done: `mark ${mark.number} is gone`, pdf: silent, where: aim.noteSpans(mark.number) };
    }),
  },
];

function word(how: WordHarm, what: string): Fault {
  return {
    kind: `report: ${what}`,
    how: `${what}, somewhere in the text or in a note`,
    rules: ['text-not-in-report', 'text-not-in-paper', 'back-reference'],
    at: 'the paragraph, heading, cell or note',
    harm: toReport((aim, pdf, random) => {
      const target = pick(aim.targets.filter(isText), random);
      const content = target && pick(target.contents, random);
      if (!target || !content) return null;
      const done = `${what} on page ${content.page}, in “${target.text.slice(0, 60)}”`;
      return { done, pdf: harmWord(pdf, content, how, random), where: [target.span] };
    }),
  };
}

/** Labels of notes and items are numbers. */
function isText({ path, text, contents }: Target): boolean {
  return contents.length > 0 && /\p{L}/u.test(text) && !/(?:^|\/)(?:Lbl|Formula|Figure)$/.test(path);
}

/** Words, blocks and their roles in the finished report. */
export const TEXT_FAULTS: readonly Fault[] = [
  word('dropped', 'a word removed'),
  word('doubled', 'a word twice'),
  word('changed', 'a word changed'),
  word('swapped', 'two words swapped'),
  {
    kind: 'report: paragraph removed',
    how: 'nothing of a paragraph is printed',
    rules: ['text-not-in-report'],
    at: 'the paragraph',
    harm: toReport((aim, pdf, random) => {
      const target = pick(
        aim.targets.filter(({ path, contents }) => path === 'P' && contents.length > 0),
        random,
      );
      if (!target) return null;
      return {
        done: `“${target.text.slice(0, 60)}” is gone`,
        pdf: pdfs.silence(pdf, lineContents(target.element)),
        where: [target.span],
      };
    }),
  },
  {
    kind: 'report: figure removed',
    how: 'a figure is no longer in the structure, or no longer drawn',
    rules: ['text-not-in-report', 'structure-content'],
    at: 'the figure',
    harm: toReport((aim, pdf, random) => {
      const target = pick(figures(aim), random);
      if (!target) return null;
      const drawn = allContents(target.element).filter(({ text }) => text === '');
      const harmed = random(2) === 0 ? pdfs.dropElement(pdf, target.index) : pdfs.silence(pdf, drawn);
      return { done: `“${target.text.slice(0, 60)}” is gone`, pdf: harmed, where: [target.span] };
    }),
  },
  {
    kind: 'report: alternative text removed',
    how: 'the structure does not say what a figure shows',
    rules: ['text-not-in-report'],
    at: 'the figure',
    harm: toReport((aim, pdf, random) => {
      const target = pick(figures(aim), random);
      return (
        target && {
          done: `“${target.text.slice(0, 60)}” is unsaid`,
          pdf: pdfs.dropAlt(pdf, target.index),
          where: [target.span],
        }
      );
    }),
  },
  {
    kind: 'report: role of a heading changed',
    how: 'a heading is tagged as a paragraph, or with another rank',
    rules: ['structure-role'],
    at: 'the heading',
    harm: toReport((aim, pdf, random) => {
      const target = pick(
        aim.targets.filter(({ element }) => /^H\d$/.test(element.role)),
        random,
      );
      const role =
        target &&
        pick(
          ['P', 'H1', 'H2', 'H5'].filter((one) => one !== target.element.role),
          random,
        );
      if (!target || !role) return null;
      return {
        done: `“${target.text}” is ${role}`,
        pdf: pdfs.changeRole(pdf, target.index, role),
        where: [target.span],
      };
    }),
  },
  {
    kind: 'report: head of a table tagged as data',
    how: 'a cell that heads a column is tagged as one of its data',
    rules: ['structure-role'],
    at: 'the table',
    harm: toReport((aim, pdf, random) => {
      const target = pick(
        aim.targets.filter(({ element }) => element.role === 'TH'),
        random,
      );
      return (
        target && {
          done: `“${target.text}” is TD`,
          pdf: pdfs.changeRole(pdf, target.index, 'TD'),
          where: [target.span],
        }
      );
    }),
  },
];

function figures({ targets }: Aim): Target[] {
  return targets.filter(({ element, text }) => element.role === 'Figure' && text !== '' && element.alt !== null);
}
