import type { FinishedElement } from '../../scripts/check/finished/index.js';
import type { RuleId } from '../../scripts/rules.js';
import { type Aim, spanOf, type Target } from './aim.js';
import { type Fault, misspelt, pick, type Random, type Span } from './fault.js';
import * as pdfs from './pdf.js';
import * as archives from './pdf-archive.js';
import { toReport } from './report-faults.js';

const SPOKEN: readonly RuleId[] = ['text-not-in-report', 'text-not-in-paper', 'structure-role', 'back-reference'];

/** What archives, search and screen readers ask of the finished report. */
export const ARCHIVE_FAULTS: readonly Fault[] = [
  {
    kind: 'report: tag removed',
    how: 'an element is gone from the structure, and what it held belongs to the one around it',
    rules: [...SPOKEN, 'note-page', 'note-number', 'link-target', 'structure-content', 'outline-entry'],
    at: 'what was tagged, or what stands around it',
    harm: toReport((aim, pdf, random) => {
      const target = pick(aim.targets.filter(isTagged), random);
      if (!target) return null;
      const done = `the tag ${target.element.role} of “${target.text.slice(0, 60)}”`;
      return { done, pdf: archives.unwrapElement(pdf, target.index), where: around(aim, target) };
    }),
  },
  {
    kind: 'report: note tagged as text',
    how: 'a note is tagged as a division, so that no one can skip it',
    rules: ['note-page', 'note-number', 'structure-role'],
    at: 'the note',
    harm: toReport((aim, pdf, random) => {
      const note = pick(aim.proofs.file.notes, random);
      if (!note) return null;
      const harmed = pdfs.changeRole(pdf, aim.indexOf(note.element), 'Div');
      return { done: `note ${note.number} is a Div`, pdf: harmed, where: aim.noteSpans(note.number) };
    }),
  },
  said(
    'alternative text emptied',
    'the structure says of a figure or a formula that it shows nothing',
    'Alt',
    () => '',
  ),
  said('alternative text changed', 'another text stands for a figure or a formula', 'Alt', changed),
  said('text to be copied changed', 'what is copied is other than what is printed (ActualText)', 'ActualText', changed),
  {
    kind: 'report: source removed',
    how: 'one of the texts that the report was made of is not attached any more',
    rules: ['source-attached'],
    at: 'the first line of that text',
    harm: toReport((aim, pdf, random) => {
      const path = pick(textsIn(aim), random);
      if (!path) return null;
      return { done: `${path} is gone`, pdf: archives.dropAttachment(pdf, path), where: [startOf(path)] };
    }),
  },
  {
    kind: 'report: source of another state',
    how: 'one of the texts that the report was made of is attached as it was before an edit',
    rules: ['source-attached'],
    at: 'the first line of that text',
    harm: toReport((aim, pdf, random) => {
      const path = pick(textsIn(aim), random);
      if (!path) return null;
      const edited = archives.changeAttachment(pdf, path, (text) => text.slice(0, random(text.length)));
      return { done: `${path} is another`, pdf: edited, where: [startOf(path)] };
    }),
  },
  {
    kind: 'report: destination renamed',
    how: 'what links and other documents name goes by another name',
    rules: ['link-target', 'note-link', 'outline-entry', 'contents-entry', 'back-reference'],
    at: 'what it is the name of, or what links to it',
    harm: toReport((aim, pdf, random) => {
      const linked = pick(
        aim.links.filter(({ destination }) => destination !== null),
        random,
      );
      const name = linked?.destination;
      if (!linked || !name) return null;
      const named = aim.links.filter(({ destination }) => destination === name).flatMap(({ spans }) => spans);
      const harmed = archives.renameDestination(pdf, name, `${name}-2`);
      return { done: `“${name}” is renamed`, pdf: harmed, where: [...named, ownSpan(aim, name)] };
    }),
  },
  {
    kind: 'report: letters mapped wrongly',
    how: 'the font of the text says of “e” that it is an “f”, or says nothing of any glyph (ToUnicode)',
    rules: ['text-not-in-report', 'report-other', 'font-embedded'],
    at: 'any line',
    harm: toReport((aim, pdf, random) => {
      const how = random(2) === 0 ? 'letter' : 'all';
      const isLatin = aim.targets.filter(({ text }) => text.includes('e')).length > aim.targets.length / 2;
      if (how === 'letter' && !isLatin) return null;
      return { done: `${how} mapped wrongly`, pdf: archives.breakToUnicode(pdf, how), where: anywhere(aim) };
    }),
  },
  whole('font not embedded', 'the glyphs of a font are not in the file', 'font-embedded', (pdf, random) =>
    archives.dropFontProgram(pdf, random),
  ),
  whole('title not displayed', 'readers show the name of the file', 'structure-document', archives.hideTitle),
  whole(
    'standards not named',
    'the metadata name no PDF/A, no PDF/UA, or another one',
    'file-standard',
    (pdf, random) => archives.changeMetadata(pdf, pick(METADATA, random) as (packet: string) => string),
  ),
  {
    kind: 'report: tab order removed',
    how: 'a page does not say that its links are gone through in the order of the structure',
    rules: ['tab-order'],
    at: 'what stands on it',
    harm: toReport((aim, pdf, random) => {
      const page = pick(
        aim.report.pages.filter(({ links, index }) => links.length > 0 && aim.onPage(index).length > 0),
        random,
      );
      return (
        page && {
          done: `page ${page.index}`,
          pdf: archives.dropTabOrder(pdf, page.index),
          where: aim.onPage(page.index),
        }
      );
    }),
  },
];

const METADATA: readonly ((packet: string) => string)[] = [
  (packet) => packet.replace(/<pdfaid:part>.*?<\/pdfaid:part>/, ''),
  (packet) => packet.replace(/<pdfuaid:part>.*?<\/pdfuaid:part>/, ''),
  (packet) => packet.replace(/<pdfaid:part>\d/, '<pdfaid:part>1'),
];

function whole(
  kind: string,
  how: string,
  rule: RuleId,
  harm: (pdf: Uint8Array, random: Random) => Promise<Uint8Array>,
): Fault {
  const aimed = toReport((aim, pdf, random) => ({ done: kind, pdf: harm(pdf, random), where: [aim.start] }));
  return { kind: `report: ${kind}`, how, rules: [rule], at: 'the first line', harm: aimed };
}

/** What stands for something in the structure is another text. */
function said(
  kind: string,
  how: string,
  key: 'Alt' | 'ActualText',
  change: (text: string, random: Random) => string,
): Fault {
  const textOf = (element: FinishedElement) => (key === 'Alt' ? element.alt : element.actualText) ?? '';
  return {
    kind: `report: ${kind}`,
    how,
    rules: SPOKEN,
    at: 'what it stands for',
    harm: toReport((aim, pdf, random) => {
      const found = aim.targets.flatMap((target) =>
        below(target.element, textOf).map((element) => ({ target, element })),
      );
      const one = pick(
        found.filter(({ element }) => kind.endsWith('emptied') || !MADE_UP.test(textOf(element))),
        random,
      );
      if (!one) return null;
      const harmed = archives.changeEntry(pdf, aim.indexOf(one.element), key, change(textOf(one.element), random));
      return { done: `${key} “${textOf(one.element).slice(0, 60)}”`, pdf: harmed, where: [one.target.span] };
    }),
  };
}

/** What the report says where its author has said nothing: “Figure 1.” */
const MADE_UP = /^\P{N}{1,20}\p{N}{1,4}\.?$/u;

/** Elements for which some letters stand, those inside each other apart. */
function below(element: FinishedElement, textOf: (element: FinishedElement) => string): FinishedElement[] {
  if (/\p{L}/u.test(textOf(element))) return [element];
  return element.content.flatMap((part) =>
    'role' in part && !/^(?:Note|P|L|Table|Caption)$/.test(part.role) ? below(part, textOf) : [],
  );
}

function changed(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random(words.length);
  return words.with(at, misspelt(words[at] || 'x', random)).join(' ');
}

/** What its own role says something about. */
function isTagged({ element, contents }: Target): boolean {
  return contents.length > 0 && /^(?:P|H\d|TD|TH|Lbl|Caption|BibEntry)$/.test(element.role);
}

function around(aim: Aim, target: Target): Span[] {
  const { file } = target.span;
  return [target.span, ...aim.onPage(target.page), ...aim.onPage(target.lastPage)].filter((one) => one.file === file);
}

/** Files of the author that the report carries, but pictures. */
function textsIn({ report }: Aim): string[] {
  return [...(report.archive?.carried.keys() ?? [])].filter((path) => /\.(?:md|bib)$/.test(path));
}

function startOf(file: string): Span {
  return { file, from: 1, to: 1 };
}

function ownSpan(aim: Aim, name: string): Span {
  const place = aim.proofs.named.get(name)?.paper.place;
  return place ? spanOf(place) : aim.sectionSpan(name);
}

function anywhere({ targets }: Aim): Span[] {
  return [...new Set(targets.map(({ span }) => span.file))].map((file) => ({
    file,
    from: 1,
    to: Number.MAX_SAFE_INTEGER,
  }));
}
