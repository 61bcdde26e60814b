import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { nameTree } from './name-tree.js';
import type { PdfFile } from './objects.js';
import { Syntax } from './objects.js';
import type { Attachment } from './options.js';
import { dateString, textString } from './syntax.js';

export interface WrittenAttachments {
  /** The EmbeddedFiles name tree. */
  readonly names: string;
  readonly refs: readonly PDFRef[];
}

/** Files carried along (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8); null where there are none. */
export function writeAttachments(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: Date | null,
): WrittenAttachments | null {
  if (attachments.length === 0) return null;
  const refs = attachments.map((attachment) => writeAttachment(file, attachment, date));
  return { names: nameTree(attachments.map(({ name }, i) => [name, String(refs[i])])), refs };
}

function writeAttachment(file: PdfFile, attachment: Attachment, date: Date | null): PDFRef {
  const modified = date === null ? '' : `/ModDate${dateString(date)}`;
  const params = new Syntax(`<</Size ${attachment.bytes.length}${modified}>>`);
  const stream = file.addStream({ Type: 'EmbeddedFile', Subtype: attachment.mime, Params: params }, attachment.bytes);
  const shown = textString(attachment.name);
  return file.add(
    `<</Type/Filespec/F${shown}/UF${shown}/AFRelationship/${attachment.relationship}/Desc${textString(
      attachment.description,
    )}/EF<</F ${stream}/UF ${stream}>>>>`,
  );
}
