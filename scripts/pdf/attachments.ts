import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { nameTree } from './name-tree.js';
import type { Entries, PdfFile } from './objects.js';
import { Syntax } from './objects.js';
import type { Attachment } from './options.js';
import { dateString, textString } from './syntax.js';

export interface WrittenAttachments {
  /** The EmbeddedFiles name tree. */
  readonly names: string;
  readonly refs: readonly PDFRef[];
}

/**
 * Files carried along (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8); null where there are none. The name tree has them by
 * their paths. A path in the file specification would mean the same (7.11.2), but readers take that for the name of a
 * file: poppler then saves none of them, others ask for a folder that is not there.
 */
export function writeAttachments(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: Date | null,
): WrittenAttachments | null {
  if (attachments.length === 0) return null;
  const refs = attachments.map((attachment) => writeAttachment(file, attachment, date));
  return { names: nameTree(attachments.map(({ path }, i) => [path, String(refs[i])])), refs };
}

function writeAttachment(file: PdfFile, attachment: Attachment, date: Date | null): PDFRef {
  const { name, mime, bytes, checksum, relationship, description } = attachment;
  const modified = date === null ? '' : `/ModDate${dateString(date)}`;
  const params = new Syntax(`<</Size ${bytes.length}/CheckSum<${checksum}>${modified}>>`);
  const stream = writeSmallest(file, { Type: 'EmbeddedFile', Subtype: mime, Params: params }, bytes, mime);
  const shown = textString(name);
  return file.add(
    `<</Type/Filespec/F${shown}/UF${shown}/AFRelationship/${relationship}/Desc${textString(
      description,
    )}/EF<</F ${stream}/UF ${stream}>>>>`,
  );
}

/** Formats that are compressed as well as can be. */
const PACKED: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

function writeSmallest(file: PdfFile, entries: Entries, bytes: Uint8Array, mime: string): PDFRef {
  if (PACKED.has(mime)) return file.addRawStream(entries, bytes);
  const deflated = file.deflate(bytes);
  return deflated.length < bytes.length
    ? file.addRawStream({ ...entries, Filter: 'FlateDecode' }, deflated)
    : file.addRawStream(entries, bytes);
}
