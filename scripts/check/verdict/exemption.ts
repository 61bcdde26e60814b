import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import type { Allowance, Place } from '../../paper/index.js';
import { RULES, type RuleId } from '../../rules.js';

/** One rule that is not to be reported in one stretch of a source, and why. */
export interface Exemption {
  readonly rule: RuleId;
  readonly because: string;
  readonly place: Place;
  readonly holds: Place;
}

export interface ExemptionsRead {
  readonly exemptions: readonly Exemption[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `rule-id, rule-id: why`. One without a reason, or with a rule that there is not, exempts nothing and is reported. */
export function readExemptions(allowances: readonly Allowance[]): ExemptionsRead {
  const exemptions: Exemption[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { text, place, holds } of allowances) {
    const [, names = '', because = ''] = /^([^:]*):?(.*)$/s.exec(text) ?? [];
    const rules = [...new Set(names.split(/[\s,]+/).filter(Boolean))];
    const known = rules.filter(isRule);
    diagnostics.push(...rules.filter((name) => !isRule(name)).map((name) => unknownRule(name, place)));
    if (rules.length === 0 || because.trim() === '') diagnostics.push(unexplained(rules, place));
    else if (!holds) diagnostics.push(...known.map((rule) => unneeded(rule, place, 'nothing follows it')));
    else
      exemptions.push(...known.map((rule) => ({ rule, because: because.replace(/\s+/g, ' ').trim(), place, holds })));
  }
  return { exemptions, diagnostics };
}

function isRule(name: string): name is RuleId {
  return Object.hasOwn(RULES, name);
}

function unknownRule(name: string, place: Place): Diagnostic {
  const guess = didYouMean(name, Object.keys(RULES));
  return diagnose('exemption-syntax', place, `There is no rule “${name}”`, {
    actual: name,
    ...(guess !== null && { expected: [guess] }),
    hint: guess === null ? 'The manual lists the rules.' : `Did you mean “${guess}”?`,
  });
}

function unexplained(rules: readonly string[], place: Place): Diagnostic {
  const reason =
    rules.length === 0 ? 'This exemption names no rule' : 'This exemption gives no reason, and so exempts nothing';
  return diagnose('exemption-syntax', place, reason, {
    hint: `Write twofold-allow ${rules.join(', ') || 'rule-id'}: and then why.`,
  });
}

/** An exemption that can go. `why` goes on with a sentence. */
export function unneeded(rule: RuleId, place: Place, why: string): Diagnostic {
  return diagnose('exemption-unused', place, `The exemption from ${rule} is not needed: ${why}`, {
    actual: rule,
    hint: 'Remove it, or move it to what it is meant for.',
  });
}
