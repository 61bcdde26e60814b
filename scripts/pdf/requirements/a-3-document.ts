import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

const NO_ACTION = absent('Our links lead to addresses and destinations; there is no other action.');
const EVERY = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

/** PDF/A-3a, 6.3 to 6.5: annotations, forms, actions. */
export const A_3_INTERACTION: readonly Requirement[] = [
  row('6.3.1', [1], 'Annotations are of known kinds, none of them a film or sound', by.LINKS),
  row('6.3.2', [1, 2], 'Annotations are printed, and not hidden', by.LINKS),
  row('6.3.3', [1, 2, 3, 4], 'Annotations that are seen have an appearance: links are not seen', by.LINKS),
  row('6.4.1', [1, 2, 3], 'Form fields do nothing by themselves', by.NO_FORM),
  row('6.4.2', [1, 2], 'Forms are not XFA’s', by.NO_FORM),
  row('6.4.3', [1, 2, 3], 'Signatures hold for the whole file', by.NO_SIGNATURE),
  row('6.5.1', [1, 2], 'Nothing is run, played or changed', NO_ACTION),
  row('6.5.2', [1, 2], 'Neither document nor page does anything by itself', NO_ACTION),
];

/** PDF/A-3a, 6.6 to 6.11: metadata, structure, attached files, and what else a catalog can say. */
export const A_3_DOCUMENT: readonly Requirement[] = [
  row('6.6.2.1', [1], 'The catalog has metadata', by.CATALOG),
  row('6.6.2.1', [2, 3, 4, 5], 'XMP is well formed, in UTF-8, and says neither its length nor its encoding', by.XMP),
  row('6.6.2.3.1', [1, 2], 'Properties are those of known schemas, with values of their type', by.XMP),
  row('6.6.2.3.2', [1], 'Schemas that PDF/A does not know are described as it wants them', by.STANDARDS),
  row('6.6.2.3.3', EVERY(18), 'A description of a schema has all its fields, under the prefixes for it', by.STANDARDS),
  row('6.6.4', [1, 2, 3, 4, 5, 6, 7], 'XMP says that the file is PDF/A, which part and level', by.STANDARDS),
  row('6.7.2.2', [1], 'The catalog says that the file is tagged', by.CATALOG),
  row('6.7.3.3', [1], 'There is a structure tree', by.TREE),
  row('6.7.3.4', [1], 'Types that are not standard are mapped to some that are', by.ROLES),
  row('6.7.3.4', [2, 3], 'Types are not mapped in a circle, standard ones not at all', by.NO_ROLE_MAP),
  row('6.7.4', [1], 'Languages are named by tags of RFC 3066', by.LANGUAGE),
  row(
    '6.8',
    [1, 2, 3, 4],
    'Attached files say their type, their name, what they are to the report, and whose they are',
    by.ATTACHMENTS,
  ),
  row('6.9', [1, 2, 3, 4], 'Sets of layers have names, list all, and do not switch by themselves', by.NO_LAYERS),
  row('6.10', [1, 2], 'There is no presentation', absent('We write no presentation, and no step of one.')),
  row('6.11', [1], 'The catalog asks nothing of readers', code('pdf/catalog.ts', 'writeCatalog')),
];
