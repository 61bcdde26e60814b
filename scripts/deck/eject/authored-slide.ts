import type { CitedPaper } from '../../citation/index.js';
import { escaped } from '../escape.js';
import type { Notes } from '../note.js';
import { withoutPart } from '../part-number.js';
import { nameOf, shortForm } from '../short-form.js';
import type { Slide } from '../slide.js';

/** What ejected slides are written for. */
export interface Target {
  readonly cited: CitedPaper;
  readonly notes: Notes;
  /** Path from the deck's folder to the paper's, with a slash at its end; empty where they are one. */
  readonly toPaper: string;
  /** Running head that hand-written slides of the section have by themselves. */
  readonly header: string;
  /** With speaker notes. */
  readonly spoken: boolean;
  /** Levels of headings that divide slides by themselves. */
  readonly dividers: readonly number[];
}

/** A drafted slide as an author would have written it: Marp Markdown, with the paper's citations. */
export function authoredSlide(slide: Slide, section: string | null, target: Target): string {
  const { values, body } = takenApart(slide.markdown);
  const { header } = target;
  const shown = values._header ?? '';
  const headed = body.startsWith(`# ${header}\n`) || body === `# ${header}`;
  const said: [string, string][] = [
    ...(section === null ? [] : ([['section', section]] as [string, string][])),
    ...(values._class === undefined ? [] : ([['_class', values._class]] as [string, string][])),
    ...(shown === (headed ? '' : header) ? [] : ([['_header', shown]] as [string, string][])),
  ];
  const written = authored(body, target);
  return [...ordered(comment(said), written, target), ...speakerNotes(slide, target)].filter(Boolean).join('\n\n');
}

/** A heading that divides slides has to come first. */
function ordered(directives: string, body: string, { dividers }: Target): string[] {
  const heading = /^(#{1,6}) .*(?=\n|$)/.exec(body);
  if (!heading || !dividers.includes(heading[1]!.length)) return [directives, body];
  return [heading[0], directives, body.slice(heading[0].length).trim()];
}

/** Directives that stand before a drafted slide, and what follows. */
function takenApart(markdown: string): { values: Readonly<Record<string, string>>; body: string } {
  const [found = '', lines = ''] = /^<!--\n([\s\S]*?)\n-->\s*/.exec(markdown) ?? [];
  const values = lines
    .split('\n')
    .flatMap((line) => (/^(\w+): (".*")$/.exec(line) ? [[RegExp.$1, JSON.parse(RegExp.$2) as string]] : []));
  return { values: Object.fromEntries(values), body: withoutPart(markdown.slice(found.length)) };
}

/** One directive on one line, several below each other; quotes only where YAML needs them. */
function comment(values: readonly (readonly [string, string])[]): string {
  const lines = values.map(([name, value]) => `${name}: ${/^[\w][\w -]*$/.test(value) ? value : safe(value)}`);
  return lines.length === 1 ? `<!-- ${lines[0]} -->` : `<!--\n${lines.join('\n')}\n-->`;
}

function safe(value: string): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e');
}

/** A comment must not end early; Marp takes one that says something to it for a directive. */
function speakerNotes({ speakerNotes }: Slide, { spoken }: Target): string[] {
  return spoken && speakerNotes !== '' ? [`<!--\n${speakerNotes.replace(/--(?=-*>)/g, '- -')}\n-->`] : [];
}

const MARK = /(?:<sup>,<\/sup>)?<sup class="mark">(\d+)<\/sup>/g;

/** A name that leads to its source, and the mark of the citation that it stands for. */
const NAMED = /<a href="#ref-([^"]*)">([^<]*)<\/a>([,.;:]?)<sup class="mark">(\d+)<\/sup>/g;

/** `@key [p. 3]`; where a comma stands between, the name and `[-@key, p. 3]`; null where the mark is of something else. */
function named(key: string, name: string, comma: string, number: number, { cited, notes }: Target): string | null {
  const note = cited.notes[number - 1];
  if (note?.origin !== 'citation' || note.keys.join() !== key) return null;
  const source = notes.sourceAt(note.place);
  const cite = bracketed(source);
  if (cite === null || source.startsWith('[')) return null;
  return comma === '' && name === escaped(nameOf(key, cited)) ? source : `${name}${comma} ${cite}`;
}

function authored(body: string, target: Target): string {
  const { cited, toPaper } = target;
  const cites = body
    .replace(
      NAMED,
      (all, key: string, name: string, comma: string, number: string) =>
        named(decodeURIComponent(key), name, comma, Number(number), target) ?? all,
    )
    .replace(MARK, (mark, number: string, at: number) => citation(Number(number), mark, body.slice(0, at), target))
    .replace(/\((<a href="#ref-[^"]*">[^()]*<\/a>)\)/g, (all, links: string) => inParentheses(links, cited) ?? all);
  return outsideCode(cites, (text) =>
    text
      .replace(
        /!\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/g,
        (_, alt: string, url: string) => `![${alt}](${path(toPaper, url)})`,
      )
      .replace(
        /(^|[\s(“"‘—–])<(em|strong)>([^<>*_\\\s](?:[^<>*_\\]*[^<>*_\\\s])?)<\/\2>(?=$|[\s.,;:!?)”"’—–[])/gm,
        emphasis,
      ),
  );
}

function emphasis(_: string, before: string, tag: string, text: string): string {
  const mark = tag === 'em' ? '*' : '**';
  return before + mark + text + mark;
}

/** A picture's path from the deck; one elsewhere stays. */
function path(toPaper: string, url: string): string {
  const own = /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url) ? url : toPaper + url;
  return /[\s()]/.test(own) ? `<${own}>` : own;
}

/** Text outside code, changed. */
function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(`{3,})[^\n]*\n[\s\S]*?\n\2|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\3(?!`))/m)
    .map((part, at) => (at % 4 === 0 ? change(part) : at % 4 === 1 ? part : ''))
    .join('');
}

/** A note as its author would mark it: by his citation, behind a name without the name; or by his footnote. */
function citation(number: number, mark: string, before: string, { cited, notes }: Target): string {
  const note = cited.notes[number - 1];
  if (!note) return mark;
  if (note.origin === 'author') {
    const source = notes.sourceAt(note.markPlace);
    return /^\[\^[^\s[\]^]+\]$/.test(source) ? source : `[^${number}]`;
  }
  const source = notes.sourceAt(note.place);
  const cite = bracketed(source);
  if (cite === null) return mark;
  return /\s$/.test(before) || before === '' || mark.startsWith('<sup>,') ? cite : ` ${cite}`;
}

/** `@key [p. 3]` as `[-@key, p. 3]`; null for what is written in another way, such as in TeX's. */
function bracketed(source: string): string | null {
  if (/^\[[^[\]]*@[^[\]]+\]$/.test(source)) return source;
  const [, key, locator] = /^-?@(\{[^{}\s]+\}|[^\s[\]{}]+?)(?:\s*\[([^[\]@]+)\])?$/.exec(source) ?? [];
  return key === undefined ? null : `[-@${key}${locator === undefined ? '' : `, ${locator}`}]`;
}

/** Sources in parentheses as a citation, where that would be worded alike; otherwise null. */
function inParentheses(links: string, cited: CitedPaper): string | null {
  const parts = links.split('; ').map((link) => /^<a href="#ref-([^"]*)">(.*)<\/a>$/.exec(link));
  const keys = parts.map((part) => (part ? decodeURIComponent(part[1]!) : null));
  const alike = keys.every((key, at) => key !== null && shortForm(key, cited) === parts[at]![2]);
  return alike ? `[${keys.map((key) => `@${key}`).join('; ')}]` : null;
}
