/** A piece of XML, ready to be written. */
export type Xml = string;

type Value = string | number | boolean | null | undefined;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(value!)}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A part's whole text. */
export function documentOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text as XML that shows exactly this text, without what XML cannot hold (XML 1.0, 2.2). */
export function text(value: string): Xml {
  return value.replace(UNFIT, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Control characters, halves of a pair, noncharacters. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function attribute(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return text(`${value}`)
    .replace(/"/g, '&quot;')
    .replace(/[\t\r\n]/g, (white) => `&#${white.charCodeAt(0)};`);
}

/** Namespaces by the prefixes that are used here. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
