import type { Dict } from './object.js';
import type { Objects } from './objects.js';

/**
 * The document's title: that of the information dictionary (ISO 32000-1, 14.3.3), else that of the XMP metadata (ISO
 * 16684-1, 8.3), where alone PDF/A-4 has it. Empty where there is none.
 */
export function readTitle(objects: Objects, catalog: Dict): string {
  const given = objects.text(objects.dict(objects.trailer.get('Info'))?.get('Title'));
  const metadata = objects.stream(catalog.get('Metadata'));
  return given ?? (metadata ? titleIn(new TextDecoder().decode(objects.decode(metadata))) : '');
}

function titleIn(packet: string): string {
  const from = packet.indexOf('<dc:title>');
  if (from < 0) return '';
  const title = packet.slice(from, packet.indexOf('</dc:title>', from));
  const text = /<rdf:li\b[^<>]*>([^<]*)</.exec(title)?.[1] ?? '';
  return text.replace(/&(\w+);/g, (written, name: string) => ENTITIES[name] ?? written);
}

/** The entities of XML 1.0 (4.6). */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
