/** What the start of an SVG file says. Lengths in points. */
export interface SvgHead {
  readonly width: number;
  readonly height: number;
  /** Its `<title>`; empty for none. */
  readonly title: string;
}

/** Points to each unit, 96 pixels to the inch (SVG 2, 8.9). A size relative to what shows the drawing is none. */
const UNITS: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
  q: 1.8 / 2.54,
  em: 12,
  ex: 6,
};

/** Size of a drawing that says nothing of it (CSS 2.2, 10.3.2). */
const DEFAULT = { width: 300 * 0.75, height: 150 * 0.75 };

/** Reads the `svg` tag and the title at the start of `text`; null where there is none. */
export function readSvgHead(text: string): SvgHead | null {
  const [tag, inside] = /<(?:[\w-]+:)?svg((?:\s[^<>"']*(?:"[^"]*"|'[^']*'))*\s*)\/?>/.exec(withoutComments(text)) ?? [];
  if (tag === undefined || inside === undefined) return null;
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of inside.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(name!, double ?? single ?? '');
  const rest = text.slice(text.indexOf(tag) + tag.length);
  return { ...sizeOf(attributes), title: titleOf(rest) };
}

/** Comments and the document type may contain anything. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>/g, '');
}

function sizeOf(attributes: ReadonlyMap<string, string>): { width: number; height: number } {
  const [width, height] = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))];
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] = [box[2]! * 0.75, box[3]! * 0.75];
  if (width !== null && height !== null) return { width, height };
  if (!(boxWidth > 0 && boxHeight > 0)) return { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height };
  if (width !== null) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== null) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

function lengthOf(text: string | undefined): number | null {
  const [, number, unit] = /^\s*\+?(\d*\.?\d+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const points = Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  return points > 0 ? points : null;
}

/** The title of the whole drawing stands before all that is drawn. */
function titleOf(rest: string): string {
  const [before, title] = /^([\s\S]*?)<title[^>]*>([^<]*)<\/title>/.exec(rest.slice(0, 4096))?.slice(1) ?? [];
  if (title === undefined || /<(?:g|path|rect|text|circle|image|use)[\s>]/.test(before!)) return '';
  return title
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
