import type { Diagnostic } from '../../diagnostic.js';
import { RULES } from '../../rules.js';
import type { Exempted, Judged, Verdict } from '../verdict/index.js';
import { fingerprints } from './fingerprint.js';

export interface SarifContext {
  /** Twofold's own. */
  readonly version: string;
  readonly sources: ReadonlyMap<string, string>;
  /** A file as the reader of the report finds it: relative to the top of his project, or absolute. */
  name(file: string): string;
}

/**
 * SARIF 2.1.0, an object to be given to `JSON.stringify`: every rule, and every finding with its place; those that are
 * exempted as suppressed ones. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ judged, exempted }: Verdict, { version, sources, name }: SarifContext) {
  const all: readonly (Judged | Exempted)[] = [...judged, ...exempted];
  const marks = fingerprints(
    all.map(({ diagnostic }) => diagnostic),
    sources,
  );
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Twofold', version, semanticVersion: version, rules: RULE_DESCRIPTIONS } },
        columnKind: 'utf16CodeUnits',
        results: all.map((one, at) => result(one, marks[at]!, name)),
      },
    ],
  };
}

const IDS = Object.keys(RULES);
const LEVELS = { ignore: 'none', warn: 'warning', error: 'error' } as const;

const RULE_DESCRIPTIONS = Object.entries(RULES).map(([id, { severity, holds }]) => ({
  id,
  shortDescription: { text: holds },
  help: { text: `${holds} The manual says under “${id}” what to do where it does not.` },
  defaultConfiguration: { level: LEVELS[severity] },
}));

type Name = SarifContext['name'];

function result(one: Judged | Exempted, fingerprint: string, name: Name) {
  const { diagnostic } = one;
  const { ruleId = '', reason, note } = diagnostic;
  return {
    ruleId,
    ...(IDS.includes(ruleId) && { ruleIndex: IDS.indexOf(ruleId) }),
    level: 'severity' in one ? LEVELS[one.severity] : 'note',
    message: { text: [`${reason}.`, note].filter(Boolean).join(' ') },
    ...(diagnostic.file && { locations: [physical(name(diagnostic.file), regionOf(diagnostic))] }),
    partialFingerprints: { 'twofold/v1': fingerprint },
    ...('because' in one && { suppressions: [suppression(one, name)] }),
  };
}

function suppression({ because, place }: Exempted, name: Name) {
  const { line: startLine, column: startColumn, endLine, endColumn } = place;
  const location = physical(name(place.file), { startLine, startColumn, endLine, endColumn });
  return { kind: 'inSource', ...(because !== null && { justification: because }), location };
}

function regionOf({ line, column, place }: Diagnostic): object | null {
  if (line === undefined) return null;
  const end = place && 'end' in place ? place.end : null;
  return {
    startLine: line,
    ...(column !== undefined && { startColumn: column }),
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
}

function physical(file: string, region: object | null) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) } };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
