import { parse } from 'yaml';

/** What an HTML comment on a slide is for. */
export type DeckComment =
  /** It is spoken. */
  | { readonly kind: 'note' }
  /** It tells another tool something. */
  | { readonly kind: 'magic' }
  /** It tells Marp something, and us what Marp passes over. */
  | {
      readonly kind: 'directive';
      /** Id of the section whose slides follow; null where it names none. */
      readonly section: string | null;
      /** Findings that are not to be reported of the slide; null where it names none. */
      readonly allow: string | null;
      /** What holds from this slide on, by Marp's names of local directives. */
      readonly flowing: Readonly<Record<string, unknown>>;
      /** Where headings divide slides; null where it does not say. */
      readonly headingDivider: unknown;
      /** What is left for Marp to read on this slide; null where the comment stays as it is. */
      readonly rest: string | null;
    };

/** Marp's global directives, those of Marp CLI, and its local ones, as of Marp Core 5 and Marp CLI 4. */
const GLOBAL = ['marp', 'theme', 'style', 'headingDivider', 'lang', 'size', 'math'];
const METADATA = ['title', 'author', 'description', 'keywords', 'url', 'image'];
const LOCAL = [
  ...['paginate', 'header', 'footer', 'class', 'color', 'transition'],
  ...['backgroundColor', 'backgroundImage', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize'],
];
/** What Marp has no meaning for, and so passes over beside a directive of its own. */
const OURS = ['section', 'twofold-allow'];

const MARPS: ReadonlySet<string> = new Set([...GLOBAL, ...METADATA, ...LOCAL, ...LOCAL.map((name) => `_${name}`)]);

/** A line that gives one of these a value. */
const SETS = new RegExp(`^\\s*["']?(${[...MARPS, ...OURS].join('|')})["']?\\s*:(.*)$`);

/** Notes to other tools, which Marp leaves out of the speaker notes as well, and exemptions from checks. */
const MAGIC =
  /^(?:twofold-allow\b[\s\S]*|prettier-ignore(?:-(?:start|end))?|markdownlint-(?:(?:disable|enable).*|capture|restore)|lint (?:disable|enable|ignore).*)$/;

/** The text of a comment as Marp understands it: YAML that says something to Marp or us, or what is spoken. */
export function readComment(text: string): DeckComment {
  // Marks a heading that is to fill the width.
  if (text === 'fit') return directive({}, false);
  const values = SETS.test(text.split('\n', 1)[0]!) ? valuesOf(text) : null;
  if (values) return directive(values, true);
  return { kind: MAGIC.test(text) ? 'magic' : 'note' };
}

function directive(values: Readonly<Record<string, unknown>>, isWritten: boolean): DeckComment {
  const { section, headingDivider = null, 'twofold-allow': allow, ...others } = values;
  const flowing = Object.fromEntries(Object.entries(others).filter(([name]) => LOCAL.includes(name)));
  const left = Object.entries(others).filter(([name]) => !LOCAL.includes(name));
  const isChanged = isWritten && left.length < Object.keys(values).length;
  return {
    kind: 'directive',
    section: typeof section === 'string' ? section.replace(/^#/, '') : null,
    allow: typeof allow === 'string' ? allow : null,
    flowing,
    headingDivider,
    rest: isChanged ? directiveComment(Object.fromEntries(left)) : null,
  };
}

/** Directives as a comment, none where there are none. */
export function directiveComment(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${quoted(value)}`);
  return lines.length === 0 ? '' : `<!--\n${lines.join('\n')}\n-->`;
}

/** Marp's directives for one slide, as a comment; values are inline Markdown, empty ones are left out. */
export function directives(values: Readonly<Record<string, string>>): string {
  return directiveComment(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')));
}

/** JSON, which is YAML as well, and closes no comment. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e');
}

/** Null for what is no YAML, or says nothing that is known. As with Marp, a value needs no quotes around a colon or a hash. */
function valuesOf(text: string): Record<string, unknown> | null {
  const lines = text.split('\n').map((line) => {
    const [, name, value = ''] = SETS.exec(line) ?? [];
    const said = value.trim();
    return name === undefined || said === '' || /^["'[{|>~&*]/.test(said) ? line : `${name}: ${JSON.stringify(said)}`;
  });
  try {
    const values: unknown = parse(lines.join('\n'), { schema: 'failsafe' });
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
    return values as Record<string, unknown>;
  } catch {
    return null;
  }
}
