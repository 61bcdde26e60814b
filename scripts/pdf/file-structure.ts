import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFStream from 'pdf-lib/es/core/objects/PDFStream';
import { ByteBuffer } from './byte-buffer.js';
import { fingerprint } from './hash.js';
import { type PdfFile, Syntax } from './objects.js';

/**
 * Objects in one object stream: few streams, and a reader still need not inflate much to find one. An index
 * has to fit into the byte that `FIELDS` gives it.
 */
const OBJECTS_PER_STREAM = 256;

/** Where an object is: at a byte of the file, or in an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * Writes the file (ISO 32000-1, 7.5): streams as they are, all other objects packed into object streams
 * (7.5.7), then a cross-reference stream (7.5.8). pdf-lib's own writer would do, but compresses by itself in
 * several times the time.
 */
export function writeFile(file: PdfFile, root: PDFRef, information: PDFRef | null): Uint8Array {
  const objects = file.context.enumerateIndirectObjects();
  const out = new ByteBuffer(1 << 20);
  const places = new Map<number, Place>();
  // The comment of four bytes above 127 tells transfer programs that the file is binary.
  out.latin1(`%PDF-${file.standard.version}\n%\xe2\xe3\xcf\xd3\n`);
  for (const [ref, object] of objects)
    if (object instanceof PDFStream) writeObject(out, places, ref.objectNumber, object);
  const packed = objects.filter(([, object]) => !(object instanceof PDFStream));
  for (let from = 0; from < packed.length; from += OBJECTS_PER_STREAM) {
    writeObjectStream(file, out, places, packed.slice(from, from + OBJECTS_PER_STREAM));
  }
  writeCrossReferences(file, out, places, root, information);
  return out.copy();
}

function writeObject(out: ByteBuffer, places: Map<number, Place>, id: number, object: PDFObject): void {
  places.set(id, { offset: out.length });
  out.latin1(`${id} 0 obj\n`);
  writeBody(out, object);
  out.latin1('\nendobj\n');
}

function writeBody(out: ByteBuffer, object: PDFObject): void {
  if (object instanceof Syntax) {
    out.latin1(object.text);
    return;
  }
  out.reserve(object.sizeInBytes());
  out.length += object.copyBytesInto(out.bytes, out.length);
}

function writeObjectStream(
  file: PdfFile,
  out: ByteBuffer,
  places: Map<number, Place>,
  objects: readonly (readonly [PDFRef, PDFObject])[],
): void {
  const ref = file.reserve();
  const head = new ByteBuffer(4096);
  const body = new ByteBuffer();
  objects.forEach(([{ objectNumber }, object], index) => {
    places.set(objectNumber, { stream: ref.objectNumber, index });
    head.latin1(`${objectNumber} ${body.length} `);
    writeBody(body, object);
    body.byte(0x0a);
  });
  const first = head.length;
  head.append(body.copy());
  file.addStream({ Type: 'ObjStm', N: objects.length, First: first }, head.copy(), ref);
  writeObject(out, places, ref.objectNumber, file.context.lookup(ref)!);
}

/** Fields of a cross-reference: one byte of type, four of offset or stream, one of index (Table 18). */
const FIELDS = [1, 4, 1];
const ENTRY = 6;
/** Each row as its difference to the one before (7.4.4.4, PNG “up”): a quarter of the size when compressed. */
const UP = 2;

function writeCrossReferences(
  file: PdfFile,
  out: ByteBuffer,
  places: Map<number, Place>,
  root: PDFRef,
  information: PDFRef | null,
): void {
  const ref = file.reserve();
  const offset = out.length;
  places.set(ref.objectNumber, { offset });
  const size = ref.objectNumber + 1;
  const id = new Syntax(`<${fingerprint(out.bytes.subarray(0, out.length))}>`);
  const entries = { Type: 'XRef', Size: size, W: FIELDS, Root: root, Info: information ?? undefined, ID: [id, id] };
  const parameters = file.context.obj({ Predictor: 12, Columns: ENTRY });
  file.addStream({ ...entries, DecodeParms: parameters }, upFiltered(crossReferences(places, size)), ref);
  writeObject(out, places, ref.objectNumber, file.context.lookup(ref)!);
  out.latin1(`startxref\n${offset}\n%%EOF\n`);
}

/** Numbers without an object are free, and so is number 0, as ever. */
function crossReferences(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const bytes = new Uint8Array(size * ENTRY);
  const view = new DataView(bytes.buffer);
  for (let id = 0; id < size; id++) {
    const at = id * ENTRY;
    const place = places.get(id);
    if (!place) continue;
    if ('offset' in place) {
      view.setUint8(at, 1);
      view.setUint32(at + 1, place.offset);
    } else {
      view.setUint8(at, 2);
      view.setUint32(at + 1, place.stream);
      view.setUint8(at + 5, place.index);
    }
  }
  return bytes;
}

function upFiltered(rows: Uint8Array): Uint8Array {
  const out = new Uint8Array((rows.length / ENTRY) * (ENTRY + 1));
  for (let from = 0, to = 0; from < rows.length; from += ENTRY) {
    out[to++] = UP;
    for (let i = from; i < from + ENTRY; i++) out[to++] = rows[i]! - (rows[i - ENTRY] ?? 0);
  }
  return out;
}
