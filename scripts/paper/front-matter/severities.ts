import { isMap, type Node, type YAMLMap } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import { RULES } from '../../rules.js';
import type { PartCheck, RuleCheck, Severity, Weight } from '../metadata.js';
import type { Values } from './values.js';

const SEVERITIES: readonly Severity[] = ['ignore', 'warn', 'error'];
/** Within a rule's map, the word for all that is not named. */
const REST = 'default';

/**
 * `checks:`, by rule id: a severity, or a map with one for each key, section or file, and `default` for all others.
 * Behind a severity may stand a reason: `ignore because the report names no publisher`. Ids that no rule has are
 * reported.
 */
export function readChecks(values: Values, value: unknown): Record<string, RuleCheck> {
  const node = values.node(value);
  if (!node) return {};
  if (!isMap(node)) {
    values.wrong('checks', node, ['a map of rules: `entry-uncited: ignore`']);
    return {};
  }
  const checks: Record<string, RuleCheck> = {};
  for (const { key, keyNode, value: given } of values.entries(node)) {
    if (!Object.hasOwn(RULES, key)) reportRule(values, key, keyNode);
    else checks[key] = readRule(values, key, given);
  }
  return checks;
}

function readRule(values: Values, rule: string, value: unknown): RuleCheck {
  const node = values.node(value);
  if (!isMap(node)) return { whole: readWeight(values, rule, value), parts: [] };
  const rest = values.entries(node).find(({ key }) => key === REST);
  return { whole: rest ? readWeight(values, REST, rest.value) : null, parts: readParts(values, node) };
}

/** `@key` and `#section` are understood too. */
function readParts(values: Values, map: YAMLMap): PartCheck[] {
  return values.entries(map).flatMap(({ key, keyNode, value }) => {
    const weight = key === REST ? null : readWeight(values, key, value);
    return weight ? [{ ...weight, subject: key.replace(/^[@#]/, ''), place: values.yaml.placeOf(keyNode) }] : [];
  });
}

function readWeight(values: Values, key: string, value: unknown): Weight | null {
  const node = values.scalar(key, value, SEVERITIES.join(', '));
  if (!node) return null;
  const [, word, because] = /^(\S+?)(?:,?\s+because\s+(.*))?$/s.exec(values.yaml.stringOf(node).trim()) ?? [];
  const severity = SEVERITIES.find((one) => one === word);
  if (!severity) values.wrong(key, node, SEVERITIES);
  return severity ? { severity, because: because?.replace(/\s+/g, ' ') ?? null } : null;
}

function reportRule({ reading, yaml }: Values, key: string, node: Node | null): void {
  const guess = didYouMean(key, Object.keys(RULES));
  reading.diagnostics.push(
    diagnose('front-matter-value', yaml.placeOf(node), `There is no rule \`${key}\``, {
      actual: key,
      ...(guess !== null && { expected: [guess] }),
      hint: guess === null ? 'The manual lists the rules.' : `Did you mean \`${guess}\`?`,
    }),
  );
}
