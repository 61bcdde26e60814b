import { type ReadElement, type ReadPdf, unbroken } from './reader.js';

/** Elements within a line of text (ISO 32000-1, 14.8.4.4); figures and labels are, where text stands around them. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Em',
  'Strong',
  'Quote',
  'Link',
  'Reference',
  'Code',
  'Formula',
  'BibEntry',
]);

/** Attributes about the look of the page, of which nobody is told. */
const LOOK = /\.(?:BBox|Placement|Width|Height)$/;

/** Columns of the view. */
const WIDTH = 120;

/**
 * What somebody hears who has the finished report read aloud, as indented text: element by element in the order of the
 * structure, each with its role, what is announced of it (language, alternative text, scope, id, where it leads), and
 * its words. Page furniture is no part of it. Elements within a line stand there between braces; of a Span only its
 * language is told.
 */
export function screenReaderView({ structure, lang, info }: ReadPdf): string {
  return [`${lang}: ${String(info.get('Title') ?? '')}`, ...block(structure, 0)].join('\n');
}

function block(element: ReadElement, depth: number): string[] {
  const lines: string[] = [];
  let head = announced(element);
  let text = '';
  const flush = (): void => {
    const said = unbroken(oneVoice(text));
    if (head !== '') lines.push(...wrapped(said === '' ? head : `${head}: ${said}`, depth));
    else if (said !== '') lines.push(...wrapped(said, depth + 1));
    [head, text] = ['', ''];
  };
  for (const part of partsOf(element)) {
    if (typeof part === 'string') text += part;
    else if (isInline(part, element)) text += inline(part);
    else {
      flush();
      lines.push(...block(part, depth + 1));
    }
  }
  flush();
  return lines.map((line) => line.trimEnd());
}

/** Where ActualText is given nothing else is said. */
function partsOf({ actualText, content }: ReadElement): readonly (string | ReadElement)[] {
  return actualText === null ? content : [actualText];
}

function isInline(element: ReadElement, parent: ReadElement): boolean {
  if (element.children.some((child) => !isInline(child, element))) return false;
  if (INLINE.has(element.role)) return true;
  const amongText = parent.content.some((part) => typeof part === 'string' && part.trim() !== '');
  return (amongText || INLINE.has(parent.role)) && (element.role === 'Figure' || element.role === 'Lbl');
}

function inline(element: ReadElement): string {
  const [only, ...others] = element.content;
  if (element.role === 'Reference' && typeof only === 'object' && others.length === 0)
    return inline(only).replace('{Link', '{Reference');
  const text = partsOf(element)
    .map((part) => (typeof part === 'string' ? part : inline(part)))
    .join('');
  const head = announced(element).replace(/^Span ?/, '');
  if (head === '') return text;
  const [, before = '', said = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}{${head}${said === '' ? '' : `: ${said}`}}${after}`;
}

/** Words in one language, each of which has an element of its own, are heard in one voice. */
function oneVoice(text: string): string {
  return text.replace(/\{lang=([\w-]+): [^{}]*\}(?:\s*\{lang=\1: [^{}]*\})+/g, (words) =>
    words.replace(/\}(\s*)\{lang=[\w-]+: /g, '$1'),
  );
}

/** Role, and what goes with it. */
function announced({ role, id, lang, alt, attributes, files, links }: ReadElement): string {
  const told = [role];
  if (id !== null) told.push(`#${id}`);
  if (lang !== null) told.push(`lang=${lang}`);
  if (alt !== null) told.push(`“${alt}”`);
  for (const [name, value] of attributes) if (!LOOK.test(name)) told.push(`${name.replace(/^.*\./, '')}=${value}`);
  told.push(...files);
  const targets = links.map(({ destination, written }) => (destination === null ? `${written}` : `#${destination}`));
  told.push(...[...new Set(targets)].map((target) => `→ ${target}`));
  return told.join(' ');
}

function wrapped(text: string, depth: number): string[] {
  const lines: string[] = [];
  let line = '  '.repeat(depth);
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > WIDTH) {
      lines.push(line);
      line = '  '.repeat(depth + 1);
    }
    line += `${word} `;
  }
  return [...lines, line];
}
