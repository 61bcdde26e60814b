/** Marp's directives, global and local, as of Marp Core 5 and Marp CLI 4; `fit` marks a heading. */
const DIRECTIVES =
  /^(?:fit$|["']?_?(?:marp|theme|style|headingDivider|lang|size|math|title|author|description|keywords|url|image|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition)["']?\s*:)/;

/** Notes to other tools, which Marp leaves out of the speaker notes as well, and exemptions from checks. */
const MAGIC =
  /^(?:twofold-allow\b[\s\S]*|prettier-ignore(?:-(?:start|end))?|markdownlint-(?:(?:disable|enable).*|capture|restore)|lint (?:disable|enable|ignore).*)$/;

/** Whether the text of a comment tells Marp something. */
export function isDirective(text: string): boolean {
  return DIRECTIVES.test(text.trim());
}

export function isMagic(text: string): boolean {
  return MAGIC.test(text.trim());
}

/** The id in `<!-- section: id -->`; null in any other comment. */
export function namedSection(text: string): string | null {
  return /^section\s*:\s*["']?#?([^\s"']+)["']?\s*$/.exec(text.trim())?.[1] ?? null;
}
