import { runsRightToLeft } from '../../paper/direction.js';
import type { Element, Node } from './tree.js';

/** Text in one style, or what stands among it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style: InlineStyle }
  | { readonly kind: 'formula'; readonly tex: string; readonly style: InlineStyle }
  | { readonly kind: 'break' };

export interface InlineStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly smallCaps?: true;
  readonly position?: 'superscript' | 'subscript';
  readonly role?: InlineRole;
  readonly link?: LinkTarget;
  /** BCP 47, where the markup names a language. */
  readonly lang?: string;
  /** Where it is isolated from its surroundings, the way that it runs (UAX #9). */
  readonly direction?: 'ltr' | 'rtl';
}

/** What a stretch is for, by the theme's classes: a note's mark, a source's label, a section's number, the slides that cite a source, a point's lead. */
export type InlineRole = 'mark' | 'label' | 'number' | 'cited' | 'lead' | 'key';

export type LinkTarget =
  | { readonly kind: 'slide'; readonly number: number }
  | { readonly kind: 'web'; readonly url: string };

/** The inline content of some nodes, white space as a browser shows it: none at the ends, one space for many. */
export function inlinesOf(nodes: readonly Node[], style: InlineStyle = {}): Inline[] {
  return tidied(flattened(nodes, style));
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : inline.tex))
    .join('');
}

function flattened(nodes: readonly Node[], style: InlineStyle): Inline[] {
  return nodes.flatMap((node) => flat(node, style));
}

function flat(node: Node, style: InlineStyle): Inline[] {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'text', text: node.text, style }];
    case 'formula':
      return [{ kind: 'formula', tex: node.tex, style }];
    case 'picture':
      return node.alt === '' ? [] : [{ kind: 'text', text: node.alt, style }];
    case 'code':
      return [{ kind: 'text', text: node.text, style: { ...style, code: true } }];
    case 'element':
      return node.tag === 'br' ? [{ kind: 'break' }] : flattened(node.children, styled(node, style));
  }
}

/** What HTML's tags do to text. */
const STYLES: Readonly<Record<string, InlineStyle>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  del: { strike: true },
  s: { strike: true },
  u: { underline: true },
  ins: { underline: true },
  sub: { position: 'subscript' },
  sup: { position: 'superscript' },
};

/** What the theme's classes do to it. */
const CLASSES: Readonly<Record<string, InlineStyle>> = {
  smallcaps: { smallCaps: true },
  lead: { bold: true, role: 'lead' },
  mark: { role: 'mark' },
  label: { role: 'label' },
  number: { role: 'number' },
  cited: { role: 'cited' },
  key: { role: 'key' },
};

function styled(element: Element, style: InlineStyle): InlineStyle {
  const { tag, classes, attributes } = element;
  const link = tag === 'a' ? linkTarget(attributes.href ?? '') : null;
  const direction = directionOf(element);
  // Emphasis within emphasis is set upright.
  const upright = style.italic && STYLES[tag]?.italic ? { italic: undefined } : {};
  return pruned({
    ...style,
    ...(Object.hasOwn(STYLES, tag) && STYLES[tag]),
    ...upright,
    ...Object.assign({}, ...classes.map((name) => (Object.hasOwn(CLASSES, name) ? CLASSES[name] : {}))),
    ...(link && { link }),
    ...(attributes.lang && { lang: attributes.lang }),
    ...(direction && { direction }),
  });
}

function pruned(style: { readonly [Key in keyof InlineStyle]: InlineStyle[Key] | undefined }): InlineStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function directionOf({ tag, attributes, children }: Element): 'ltr' | 'rtl' | null {
  const { dir } = attributes;
  if (dir === 'ltr' || dir === 'rtl') return dir;
  if (tag !== 'bdi' && dir !== 'auto') return null;
  return runsRightToLeft(textOf(flattened(children, {})), false) ? 'rtl' : 'ltr';
}

/** Only what leads to another slide, or safely out of the deck. */
function linkTarget(href: string): LinkTarget | null {
  const slide = /^#(\d{1,6})$/.exec(href);
  if (slide) return { kind: 'slide', number: Number(slide[1]) };
  return /^(?:https?:|mailto:)/i.test(href) ? { kind: 'web', url: href } : null;
}

function tidied(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const inline of inlines) {
    const before = tidy.at(-1);
    if (inline.kind === 'break') {
      trimEnd(tidy);
      if (tidy.length > 0) tidy.push(inline);
      continue;
    }
    if (inline.kind !== 'text') {
      tidy.push(inline);
      continue;
    }
    const text = spaced(inline.text, before);
    if (before?.kind === 'text' && sameStyle(before.style, inline.style))
      tidy[tidy.length - 1] = { ...before, text: before.text + text };
    else if (text !== '') tidy.push({ ...inline, text });
  }
  while (tidy.at(-1)?.kind === 'break') tidy.pop();
  trimEnd(tidy);
  return tidy;
}

/** No space at a beginning, nor after another. */
function spaced(text: string, before: Inline | undefined): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const open = before === undefined || before.kind === 'break' || (before.kind === 'text' && before.text.endsWith(' '));
  return open ? single.replace(/^ /, '') : single;
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.trimEnd();
  if (text === '') inlines.pop();
  else inlines[inlines.length - 1] = { ...last, text };
}

function sameStyle(a: InlineStyle, b: InlineStyle): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
