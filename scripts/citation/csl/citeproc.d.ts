/** What we use of citeproc-js; https://citeproc-js.readthedocs.io/en/latest/running.html */
declare module 'citeproc' {
  /** An element of a style or locale, as `parseXml` gives it. */
  export interface XmlElement {
    readonly name: string;
    readonly attrs: Record<string, string>;
    readonly children: (XmlElement | string)[];
  }

  export interface Sys {
    retrieveLocale(lang: string): XmlElement;
    retrieveItem(id: string): object;
    wrapCitationEntry?(text: string, id: string): string;
  }

  export interface ClusterItem {
    readonly id: string;
    readonly position: number;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly locator?: string;
    readonly label?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
    readonly 'near-note'?: boolean;
    readonly 'first-reference-note-number'?: number;
  }

  export interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[];
    readonly hangingindent?: boolean | number;
  }

  /** An item as citeproc keeps it. */
  export interface KeptItem {
    readonly id: string;
  }

  /** A cite on its way through citeproc. */
  export type SortedItem = [entry: KeptItem, item: ClusterItem & { sortkeys?: string[] }];

  export type Format = Record<string, unknown>;

  export class Engine {
    constructor(sys: Sys, style: XmlElement, lang: string, forceLang: boolean);
    readonly opt: {
      readonly xclass: 'note' | 'in-text';
      /** Cites of one author stand together. */
      readonly grouped_sort?: unknown;
      readonly development_extensions: Record<string, boolean>;
    };
    readonly citation_sort: { readonly tokens: readonly unknown[] };
    readonly citation: {
      readonly srt: { compareCompositeKeys(a: SortedItem, b: SortedItem): number };
      readonly opt: {
        layout_prefix: string;
        layout_suffix: string;
        readonly layout_delimiter: string;
        readonly collapse?: string;
        readonly cite_group_delimiter?: string;
        readonly 'after-collapse-delimiter'?: string;
        readonly 'near-note-distance'?: number;
      };
    };
    readonly bibliography: {
      readonly tokens: readonly unknown[];
      readonly opt: { 'subsequent-author-substitute'?: string };
    };
    readonly fun: {
      readonly flipflopper: { processTags(blob: { readonly blobs: string }): void };
    };
    readonly disambiguate: { run(form: string): void };
    readonly registry: {
      readonly ambigcites: Readonly<Record<string, readonly string[]>>;
      readonly registry: Readonly<Record<string, { readonly disambig: unknown; readonly seq: number }>>;
      readonly authorstrings: Readonly<Record<string, string>>;
    };
    readonly tmp: {
      readonly lang_array?: readonly string[];
      /** Whether the next cite leaves its authors, as printed, in the registry. */
      authorstring_request: boolean;
      citation_errors: unknown[];
      /** The cite at hand prints no authors, as those before it are the same. */
      readonly have_collapsed: boolean;
      splice_delimiter: string;
    };
    retrieveItem(id: string): KeptItem;
    setOutputFormat(mode: string): void;
    updateItems(ids: readonly string[]): void;
    getOpt(name: 'punctuation-in-quote'): boolean;
    /** Keeps account of positions by itself, at a cost that grows with their square: for tests. */
    processCitationCluster(
      citation: { citationItems: readonly object[]; properties: { noteIndex: number } },
      before: readonly [id: string, note: number][],
      after: readonly [id: string, note: number][],
    ): [object, [index: number, text: string, id: string][]];
    makeBibliography(): [BibliographyParameters, string[]] | false;
    getTerm(name: string, form: string, plural: 0 | 1): string | undefined;
  }

  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Format> };
    readonly LANG_BASES: Readonly<Record<string, string>>;
    /** Compares sort keys in place of citeproc's own way, for every engine made afterwards. */
    stringCompare?: (a: string, b: string) => number;
    readonly XmlJSON: {
      readonly prototype: {
        getNodesByName(
          this: unknown,
          node: XmlElement,
          name: string,
          value?: string,
          found?: XmlElement[],
        ): readonly XmlElement[];
      };
    };
    parseXml(source: string): XmlElement | undefined;
    getSpliceDelimiter(this: Engine, lastLocator: boolean, lastCollapsed: boolean, position: number): string;
    getSortKeys(this: Engine, entry: KeptItem, area: 'citation_sort'): string[];
    getAmbiguousCite(this: Engine, entry: KeptItem, disambiguation: unknown): string;
    getCitationCluster(this: Engine, items: readonly SortedItem[]): string;
    toLocaleLowerCase(this: Engine, text: string): string;
    debug(message: string): void;
  };
  export default CSL;
}
