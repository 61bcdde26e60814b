import type { Diagnostic } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { RULES } from '../../rules.js';
import type { Exempted, Judged, Verdict } from '../verdict/index.js';
import { fingerprints } from './fingerprint.js';

export interface SarifContext {
  /** Twofold's own. */
  readonly version: string;
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * SARIF 2.1.0, an object to be given to `JSON.stringify`: every rule, and every finding with its place; those that are
 * exempted as suppressed ones. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ judged, exempted }: Verdict, { version, sources }: SarifContext) {
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
        results: all.map((one, at) => result(one, marks[at]!)),
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

function result(one: Judged | Exempted, fingerprint: string) {
  const { diagnostic } = one;
  const { ruleId = '', reason, note } = diagnostic;
  return {
    ruleId,
    ...(IDS.includes(ruleId) && { ruleIndex: IDS.indexOf(ruleId) }),
    level: 'severity' in one ? LEVELS[one.severity] : 'note',
    message: { text: [`${reason}.`, note].filter(Boolean).join(' ') },
    ...(diagnostic.file && { locations: [location(diagnostic)] }),
    partialFingerprints: { 'twofold/v1': fingerprint },
    ...('because' in one && { suppressions: [suppression(one)] }),
  };
}

function suppression({ because, place }: Exempted) {
  return { kind: 'inSource', ...(because !== null && { justification: because }), location: locationOf(place) };
}

function location({ file, line, column, place }: Diagnostic) {
  if (line === undefined) return physical(file, null);
  const end = place && 'end' in place ? place.end : null;
  const start = { startLine: line, ...(column !== undefined && { startColumn: column }) };
  return physical(file, { ...start, ...(end && { endLine: end.line, endColumn: end.column }) });
}

function locationOf({ file, line, column, endLine, endColumn }: Place) {
  return physical(file, { startLine: line, startColumn: column, endLine, endColumn });
}

function physical(file: string | undefined, region: object | null) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file ?? '') }, ...(region && { region }) } };
}

/** Relative to the folder that the command was called in; a file beyond it has its whole address. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
