import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { SourceInline } from '../inline.js';
import type { Author } from '../metadata.js';
import { plainText } from '../walk.js';
import type { Values } from './values.js';

type Inlines = readonly SourceInline[];

/** Affiliations that authors name by number or id (`affiliations:` with `index` or `id`). */
export type Affiliations = ReadonlyMap<string, Inlines>;

export function readAffiliations(values: Values, value: unknown): Affiliations {
  const affiliations = new Map<string, Inlines>();
  values.items(value).forEach((item, at) => {
    const fields = fieldsOf(values, item);
    const name = nameOf(values, fields, item);
    const index = fields.get('index') ?? fields.get('id');
    const label = index === undefined ? null : values.string('affiliations', index);
    affiliations.set(label?.value ?? String(at + 1), name);
  });
  return affiliations;
}

/** A string, or a map as Pandoc’s templates, JOSS and Quarto write it; one without a name is reported and left out. */
export function readAuthors(values: Values, value: unknown, affiliations: Affiliations): Author<SourceInline>[] {
  const authors = values.items(value).map((item) => {
    const fields = fieldsOf(values, item);
    const orcid = values.string('orcid', fields.get('orcid'));
    const email = values.string('email', fields.get('email'));
    return {
      name: nameOf(values, fields, item),
      affiliations: ['affiliation', 'affiliations', 'institute'].flatMap((key) =>
        values.items(fields.get(key)).flatMap((node) => affiliationsOf(values, node, affiliations)),
      ),
      orcid: orcid?.value.replace(/^https?:\/\/orcid\.org\//, '') ?? null,
      ...(orcid && { orcidPlace: orcid.place }),
      email: email?.value ?? null,
    };
  });
  return authors.filter(({ name }) => name.length > 0);
}

function fieldsOf(values: Values, item: Node): Map<string, unknown> {
  return new Map(isMap(item) ? values.entries(item as YAMLMap).map(({ key, value }) => [key, value]) : []);
}

const NAME_PARTS = [
  'given',
  'given-names',
  'dropping-particle',
  'non-dropping-particle',
  'family',
  'surname',
  'suffix',
];

function nameOf(values: Values, fields: ReadonlyMap<string, unknown>, item: Node): Inlines {
  if (isScalar(item)) return values.inlinesOf(item);
  const whole = values.node(fields.get('name') ?? fields.get('literal') ?? fields.get('institution'));
  if (isScalar(whole)) return values.inlinesOf(whole);
  const parts = isMap(whole) ? fieldsOf(values, whole) : fields;
  const found = NAME_PARTS.map((key) => values.inlines('author', parts.get(key))).filter((part) => part.length > 0);
  if (found.length === 0) values.wrong('author', item, ['a name, or a map with `name`']);
  return found.flatMap((part, at) =>
    at === 0 ? part : [{ kind: 'text', value: ' ', place: part[0]!.place }, ...part],
  );
}

/** Numbers and ids stand for affiliations of the list; anything else is the affiliation itself. “None” is none. */
function affiliationsOf(values: Values, node: Node, known: Affiliations): Inlines[] {
  if (isSeq(node)) return node.items.flatMap((item) => affiliationsOf(values, item as Node, known));
  if (isMap(node)) {
    const fields = fieldsOf(values, node);
    const reference = values.string('affiliation', fields.get('ref'));
    return reference ? named(known.get(reference.value)) : named(nameOf(values, fields, node));
  }
  const text = values.string('affiliation', node)?.value ?? '';
  const keys = text.split(/\s*[,;&]\s*/);
  if (keys.every((key) => known.has(key))) return keys.flatMap((key) => named(known.get(key)));
  return isScalar(node) ? named(values.inlinesOf(node)) : [];
}

function named(name: Inlines | undefined): Inlines[] {
  return name && name.length > 0 && !/^none$/i.test(plainText(name).trim()) ? [name] : [];
}
