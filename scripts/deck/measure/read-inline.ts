import type { Element } from './element.js';

/*
 * The inline Markdown that drafts are written in (deck/escape.ts, deck/atom.ts): escapes, entities, code, formulas,
 * pictures, links in angle brackets, and elements. Whatever else is there counts as text.
 */

const TOKEN = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`\\?(?<end>\n)`,
    String.raw`&(?<entity>amp|lt|gt|quot|nbsp|#\d{1,7});`,
    '(?<fence>`+)',
    String.raw`<(?<closing>/?)(?<tag>[a-z][a-z\d]*)(?<attributes>(?:\s+[a-z-]+="[^"]*")*)\s*/?>`,
    String.raw`\$\$(?<display>(?:[^$\\]|\\[\s\S])+?)\$\$`,
    String.raw`\$(?![\s$])(?<formula>(?:[^$\\]|\\[\s\S])+?)\$(?!\d)`,
    String.raw`!\[(?<alt>(?:[^\]\\]|\\[\s\S])*)\]\(<(?<src>[^>]*)>\)`,
    String.raw`(?<behind>\]\(<[^>]*>\))`,
    String.raw`(?<link>\[)`,
  ].join('|'),
  'g',
);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;

type Child = Element | string;

interface Open extends Element {
  readonly children: Child[];
}

export function element(tagName: string, children: readonly Child[], attributes = NONE): Element {
  return { tagName, attributes, children };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The texts and elements of inline Markdown. */
export function readInline(markdown: string): readonly Child[] {
  const root: Open = { tagName: '', attributes: NONE, children: [] };
  const open: Open[] = [root];
  const add = (child: Child) => void open.at(-1)!.children.push(child);
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(markdown); token; token = TOKEN.exec(markdown)) {
    const groups = token.groups!;
    if (token.index > at) add(markdown.slice(at, token.index));
    at = TOKEN.lastIndex;
    if (groups.fence !== undefined) at = codeSpan(markdown, groups.fence, at, add);
    else if (groups.closing === '/' || groups.behind !== undefined) close(open);
    else if (groups.link !== undefined || (groups.tag !== undefined && !VOID.has(groups.tag)))
      open.push(begin(groups.tag ?? 'a', groups.attributes ?? '', add));
    else add(leaf(groups));
    TOKEN.lastIndex = at;
  }
  if (at < markdown.length) add(markdown.slice(at));
  return root.children;
}

const VOID: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);

function begin(tagName: string, attributes: string, add: (child: Child) => void): Open {
  const given =
    attributes === '' ? NONE : new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, value!]));
  const opened: Open = { tagName, attributes: given, children: [] };
  add(opened);
  return opened;
}

function close(open: Open[]): void {
  if (open.length > 1) open.pop();
}

/** Adds what stands between two fences of backticks, and tells where it ends; a fence alone is text. */
function codeSpan(markdown: string, fence: string, from: number, add: (child: Child) => void): number {
  const end = new RegExp(`(?<!\`)${fence}(?!\`)`, 'g');
  end.lastIndex = from;
  const closing = end.exec(markdown);
  add(closing ? element('code', [markdown.slice(from, closing.index)]) : fence);
  return closing ? end.lastIndex : from;
}

function leaf(groups: Readonly<Record<string, string | undefined>>): Child {
  const { escaped, entity, display, formula, alt, src, tag, end } = groups;
  if (escaped !== undefined) return escaped;
  if (entity !== undefined)
    return ENTITIES[entity] ?? String.fromCodePoint(Math.min(0x10ffff, Number(entity.slice(1))));
  if (end !== undefined || tag === 'br') return element('br', []);
  if (display !== undefined) return element('math', [display], DISPLAY);
  if (formula !== undefined) return element('math', [formula]);
  return element(
    'img',
    [],
    new Map([
      ['src', src ?? ''],
      ['alt', alt ?? ''],
    ]),
  );
}

const DISPLAY: ReadonlyMap<string, string> = new Map([['display', 'block']]);
