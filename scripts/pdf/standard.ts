import type { PdfVersion } from '../paper/pdf-standard.js';
import type { Role } from '../paper/tag.js';

/** What a file has to be by its version and by the standards that it is written to. */
export interface Standard {
  readonly version: PdfVersion;
  /** Whether there is an information dictionary: XMP alone says what it did (ISO 19005-4, 6.1.3). */
  readonly information: boolean;
  /** Whether attached files are named even if there are none (ISO 19005-4, 6.9). */
  readonly namesNoFiles: boolean;
  /** Whether destinations are elements, as well as places of pages (ISO 14289-2, 8.8). */
  readonly structureDestinations: boolean;
  /** Whether elements name those that they refer to (ISO 14289-2, 8.2.5.8 and 8.2.5.14). */
  readonly references: boolean;
  readonly types: StructureTypes;
  readonly metadata: Identity;
}

/** How the structure's types are said (ISO 32000-2, 14.8.6). */
export interface StructureTypes {
  /** The namespace of the version's own types; null for the default, which is that of PDF 1.7. */
  readonly namespace: string | null;
  /** Roles whose types the version gave up: they stay in the default namespace, which ISO 14289-2, 8.2.4, allows. */
  readonly former: Roles;
  /** Types that have another name than the role. */
  readonly named: { readonly [Name in Role]?: string };
  /** Types that PDF 1.7 does not know, and what they count as there (ISO 32000-1, 14.7.3). */
  readonly roleMap: string;
  /** What notes are: attributes. */
  readonly note: string | null;
  /** How a list is numbered whose items have labels, and no numbers or signs: as ISO 14289-2, 8.2.5.25, asks. */
  readonly labelled: string;
  /** How one is whose items have signs that differ: PDF 1.7 has no word for it but that they are not numbered. */
  readonly unordered: string;
  /**
   * A group with a caption or a number: a Div would not do, as its kids count as those of what it is in (ISO 14289-2,
   * 8.2.5.27), and neither the document nor an item may hold a label (ISO/TS 32005, table 5).
   */
  readonly captioned: Role;
  /** What roles count as inside of others that may not hold them (ISO/TS 32005, table 5); they keep their names. */
  readonly inside: readonly { readonly roles: Roles; readonly of: Roles; readonly as: Role }[];
}

type Roles = ReadonlySet<Role>;

/** How XMP metadata says what the file is. */
interface Identity {
  readonly prefixes: readonly string[];
  readonly properties: readonly string[];
}

/** PDF/A knows no PDF/UA: the schema of its identifier is described beside it (ISO 19005-3, 6.6.2.3.3). */
const UA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

/** Well-Tagged PDF 1.0, whose two levels ask for what PDF/UA-2 does (6.1.2 and 6.1.3; PDF Declarations, 4). */
const WELL_TAGGED = `<pdfd:declarations><rdf:Bag>${['accessibility1.0', 'reuse1.0']
  .map(
    (level) =>
      `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#${level}</pdfd:conformsTo></rdf:li>`,
  )
  .join('')}</rdf:Bag></pdfd:declarations>`;

const IDENTIFIERS = [
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
];

export const STANDARDS: Readonly<Record<PdfVersion, Standard>> = {
  /** PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3). */
  '1.7': {
    version: '1.7',
    information: true,
    namesNoFiles: false,
    structureDestinations: false,
    references: false,
    types: {
      namespace: null,
      former: new Set(),
      named: {},
      roleMap: '/RoleMap<</Title/P/Em/Span/Strong/Span>>',
      note: null,
      labelled: 'None',
      unordered: 'None',
      captioned: 'Div',
      inside: [],
    },
    metadata: {
      prefixes: [
        ...IDENTIFIERS,
        'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
        'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
        'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
      ],
      properties: [
        '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
        '<pdfuaid:part>1</pdfuaid:part>',
        UA_SCHEMA,
      ],
    },
  },
  /** PDF/UA-2 (ISO 14289-2) and PDF/A-4f (ISO 19005-4), with types where ISO/TS 32005 has them. */
  '2.0': {
    version: '2.0',
    information: false,
    namesNoFiles: true,
    structureDestinations: true,
    references: true,
    types: {
      namespace: 'http://iso.org/pdf2/ssn',
      former: new Set(['BlockQuote', 'Quote', 'Code', 'TOC', 'TOCI', 'Reference', 'BibEntry']),
      named: { Note: 'FENote' },
      // For readers that know no namespaces.
      roleMap: '/RoleMap<</Title/P/FENote/Note/Em/Span/Strong/Span>>',
      note: '<</O/FENote/NoteType/Footnote>>',
      labelled: 'Description',
      unordered: 'Unordered',
      captioned: 'Sect',
      inside: [
        { roles: new Set(['BlockQuote']), of: new Set(['TD', 'TH']), as: 'Div' },
        { roles: new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']), of: new Set(['Note']), as: 'P' },
      ],
    },
    metadata: {
      prefixes: [...IDENTIFIERS, 'xmlns:pdfd="http://pdfa.org/declarations/"'],
      properties: [
        '<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>',
        '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>',
        WELL_TAGGED,
      ],
    },
  },
};
