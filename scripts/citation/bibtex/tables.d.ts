declare module '@citation-js/plugin-bibtex/lib-mjs/input/constants.js' {
  export const diacritics: Record<string, string>;
  export const commands: Record<string, string>;
  export const mathCommands: Record<string, string>;
  export const formattingCommands: Record<string, string | undefined>;
  export const formattingEnvs: Record<string, string | undefined>;
}
