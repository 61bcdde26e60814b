import { type CitedInline, NO_ATTRIBUTES } from '../paper/index.js';
import { languageTag } from '../paper/language-tag.js';
import type { CslItem, Library } from './library.js';

/** Names of languages in BibLaTeX (its manual, table 2) and ISO 639-2, where they are no tags that readers know. */
const NAMES: Readonly<Record<string, string>> = {
  american: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
  ngerman: 'de',
  naustrian: 'de-AT',
  austrian: 'de-AT',
  nswissgerman: 'de-CH',
  swissgerman: 'de-CH',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  francais: 'fr',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  portuges: 'pt',
  norsk: 'nb',
  nynorsk: 'nn',
  magyar: 'hu',
  ...Object.fromEntries(
    [
      [
        'eng en english',
        'ger deu de german',
        'fre fra fr french',
        'spa es spanish',
        'ita it italian',
        'por pt portuguese',
      ],
      [
        'dut nld nl dutch',
        'dan da danish',
        'swe sv swedish',
        'nor no norwegian',
        'fin fi finnish',
        'ice isl is icelandic',
      ],
      ['pol pl polish', 'cze ces cs czech', 'slo slk sk slovak', 'slv sl slovene', 'hrv hr croatian', 'srp sr serbian'],
      ['hun hu hungarian', 'rum ron ro romanian', 'bul bg bulgarian', 'rus ru russian', 'ukr uk ukrainian'],
      ['gre ell el greek', 'tur tr turkish', 'lat la latin', 'cat ca catalan', 'est et estonian', 'lav lv latvian'],
      ['lit lt lithuanian', 'chi zho zh chinese', 'jpn ja japanese', 'kor ko korean', 'vie vi vietnamese'],
      ['ara ar arabic', 'per fas fa persian farsi', 'heb he hebrew', 'urd ur urdu'],
    ]
      .flat()
      .flatMap((row) => {
        const names = row.split(' ');
        const tag = names.find((name) => name.length === 2) as string;
        return names.map((name) => [name, tag]);
      }),
  ),
};

/** Variables that are in the language of their item, longest first. */
const TITLES = ['title', 'container-title', 'title-short'] as const;

/** The tag of an item's language; null where it says none that is known. */
export function itemLanguage({ language, langid }: CslItem): string | null {
  const said = String(language ?? langid ?? '').trim();
  const name = said.toLowerCase();
  if (Object.hasOwn(NAMES, name)) return NAMES[name] as string;
  return /^[a-z]{2}(?:[-_]|$)/.test(name) ? languageTag(said) : null;
}

/**
 * Titles within worded citations in the language of their items, for voices and for dividing words: what a style adds
 * is in the paper's. A title that the style changed, or that has markup of its own, is left as it is.
 */
export class TitleLanguages {
  private readonly known = new Map<string, Titled | null>();

  /** `lang` is the paper's. */
  constructor(
    private readonly library: Library,
    private readonly lang: string,
  ) {}

  /** `key` is whose words these are, as far as no citation among them says another. */
  mark(inlines: readonly CitedInline[], key: string | null = null): CitedInline[] {
    const titled = key === null ? null : this.titled(key);
    return inlines.flatMap((inline): CitedInline[] => {
      if (inline.kind === 'text') return titled ? markText(inline, titled) : [inline];
      if (inline.kind === 'citation') return [{ ...inline, children: this.mark(inline.children, inline.key) }];
      if ('children' in inline && inline.kind !== 'link')
        return [{ ...inline, children: this.mark(inline.children, key) }];
      return [inline];
    });
  }

  private titled(key: string): Titled | null {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const item = this.library.entries.get(key)?.item;
    const made = item ? titledOf(item, this.lang) : null;
    this.known.set(key, made);
    return made;
  }
}

interface Titled {
  readonly lang: string;
  readonly titles: readonly string[];
}

/** Null for an item in the paper's own language. */
function titledOf(item: CslItem, paper: string): Titled | null {
  const lang = itemLanguage(item);
  if (lang === null || primary(lang) === primary(paper)) return null;
  const titles = TITLES.map((name) => item[name]).filter((title): title is string => typeof title === 'string');
  return { lang, titles: titles.map(alike).filter((title) => /\p{L}{2}/u.test(title)) };
}

function primary(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] as string;
}

type Text = Extract<CitedInline, { kind: 'text' }>;

function markText(text: Text, titled: Titled): CitedInline[] {
  const { lang, titles } = titled;
  const said = alike(text.value);
  for (const title of titles) {
    const at = placeOf(title, said);
    if (at < 0) continue;
    const end = at + title.length;
    const part = (from: number, to?: number): Text => ({ ...text, value: text.value.slice(from, to) });
    const attributes = { ...NO_ATTRIBUTES, pairs: { lang } };
    const span: CitedInline = { kind: 'span', attributes, children: [part(at, end)], place: text.place };
    const rest = part(end);
    return [...(at > 0 ? [part(0, at)] : []), span, ...(rest.value === '' ? [] : markText(rest, titled))];
  }
  return [text];
}

/** Where a title stands by itself: “Le”, but not that of “Le Guin”; −1 for nowhere. */
function placeOf(title: string, text: string): number {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? '') && !WORD_NEXT.test(text.slice(at + title.length, at + title.length + 2)))
      return at;
  }
  return -1;
}

const LETTER = /\p{L}/u;
const WORD_NEXT = /^\s?\p{L}/u;

/** With all quotation marks alike, of which a style chooses its own, single or double: as long as before. */
function alike(text: string): string {
  return text.replace(/["‘’‚‹›“”„«»]/g, "'");
}
