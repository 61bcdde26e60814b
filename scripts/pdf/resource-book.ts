/** Kinds of resources that painting asks for as it goes (ISO 32000-1, 7.8.3), and how their names begin. */
const PREFIX = { ExtGState: 'G', Shading: 'S', Pattern: 'P', XObject: 'X' } as const;

type Kind = keyof typeof PREFIX;

/** Named resources of the pages, each entered once. */
export class ResourceBook {
  private readonly entries = new Map<Kind, Map<string, string>>();

  /** The name of the resource that is written as `syntax`: a dictionary, or a reference to an object. */
  name(kind: Kind, syntax: string): string {
    const known = this.entries.get(kind) ?? new Map<string, string>();
    this.entries.set(kind, known);
    const name = known.get(syntax) ?? `${PREFIX[kind]}${known.size}`;
    known.set(syntax, name);
    return name;
  }

  /** Entries of the resource dictionary's sub-dictionary of this kind. */
  entriesOf(kind: Kind): string {
    return [...(this.entries.get(kind) ?? [])].map(([syntax, name]) => `/${name} ${syntax}`).join('');
  }
}
