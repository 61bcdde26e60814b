import type { PdfOptions } from './options.js';
import type { Standard } from './standard.js';

export const PRODUCER = 'Twofold';

/**
 * The file's metadata as XMP (ISO 16684-1), saying the same as the information dictionary, where there is one, and
 * which PDF/A (ISO 19005-3, 6.6; ISO 19005-4, 6.7) and PDF/UA (ISO 14289-1 and -2, 5) the file means to be.
 */
export function xmp(options: PdfOptions, { metadata }: Standard): string {
  const date = options.date === null ? null : `${options.date.toISOString().slice(0, 19)}Z`;
  const properties = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(options.title)}</rdf:li></rdf:Alt></dc:title>`,
    options.authors.length > 0 ? `<dc:creator><rdf:Seq>${items(options.authors)}</rdf:Seq></dc:creator>` : '',
    options.subject === ''
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(options.subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag>${items([options.lang])}</rdf:Bag></dc:language>`,
    '<dc:format>application/pdf</dc:format>',
    options.keywords.length > 0 ? `<dc:subject><rdf:Bag>${items(options.keywords)}</rdf:Bag></dc:subject>` : '',
    options.keywords.length > 0 ? `<pdf:Keywords>${escapeXml(options.keywords.join(', '))}</pdf:Keywords>` : '',
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    date === null ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    ...metadata.properties,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${[...NAMESPACES, ...metadata.prefixes].join(' ')}>
${properties.filter((line) => line !== '').join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
];

function items(values: readonly string[]): string {
  return values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('');
}

/** Characters that XML 1.0 does not have are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
