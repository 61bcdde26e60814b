import type { Face } from './face.js';

/** What a PDF and a layout need to know of a font file, read from its tables (OpenType 1.9). */
export type Metrics = Omit<Face, 'index' | 'data' | 'serif'>;

/** Reads head, hhea, OS/2, post and name of a TrueType file. */
export function readMetrics(data: Uint8Array): Metrics {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = tableOffsets(view);
  const head = need(tables, 'head');
  const hhea = need(tables, 'hhea');
  const os2 = need(tables, 'OS/2');
  const post = need(tables, 'post');
  const box = (i: number) => view.getInt16(head + 36 + 2 * i);
  return {
    postScriptName: readName(view, need(tables, 'name'), 6),
    unitsPerEm: view.getUint16(head + 18),
    bbox: [box(0), box(1), box(2), box(3)],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    weight: view.getUint16(os2 + 4),
    // Version 2 brought x-height and cap height; older fonts are given those of an average face.
    xHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 86) : Math.round(view.getUint16(head + 18) * 0.48),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : Math.round(view.getUint16(head + 18) * 0.68),
    italicAngle: view.getInt32(post + 4) / 65536,
    monospaced: view.getUint32(post + 12) !== 0,
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    tables.set(ascii(view, record, 4), view.getUint32(record + 8));
  }
  return tables;
}

function need(tables: ReadonlyMap<string, number>, name: string): number {
  const offset = tables.get(name);
  if (offset === undefined) throw new Error(`font file without a ${name} table`);
  return offset;
}

/** A record of the name table in Windows' Unicode encoding (platform 3). */
function readName(view: DataView, table: number, id: number): string {
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < count; i++) {
    const record = table + 6 + 12 * i;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== id) continue;
    const start = strings + view.getUint16(record + 10);
    let text = '';
    for (let at = 0; at < view.getUint16(record + 8); at += 2) text += String.fromCharCode(view.getUint16(start + at));
    return text;
  }
  return 'Unnamed';
}

function ascii(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}
