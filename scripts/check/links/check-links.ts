import { type Diagnostic, diagnose, type Finding } from '../../diagnostic.js';
import type { RuleId } from '../../rules.js';
import { doiOf } from './address.js';
import { type Answer, FAILURES, type Ledger, type Outcome } from './ledger.js';
import type { Link } from './link.js';

interface Wording {
  readonly rule: RuleId;
  reason(name: string, answer: Answer): string;
  finding(answer: Answer): Finding;
}

/** What is said of an address by what was learned of it; nothing where it was found. */
const WORDINGS: Readonly<Record<Exclude<Outcome, 'found'>, Wording>> = {
  moved: {
    rule: 'link-moved',
    reason: (name) => `${name} has moved for good`,
    finding: ({ to = '' }) => ({
      expected: [to],
      hint: isHome(to)
        ? 'It leads to a home page now: look whether what you mean is still there.'
        : 'Look whether it is what you mean, and write the new address.',
    }),
  },
  gone: {
    rule: 'link-gone',
    reason: (name) => `${name} is gone`,
    finding: ({ archived }) => ({
      hint: archived
        ? `See ${archived} for an archived copy.`
        : 'Mend the address, or name another place where it can be read.',
    }),
  },
  refused: {
    rule: 'link-refused',
    reason: (name) => `${name} shows nothing to a program`,
    finding: () => ({ hint: 'Open it in a browser to see whether it is there.' }),
  },
  unreachable: {
    rule: 'link-unreachable',
    reason: (name, { why }) => `${name} cannot be reached: ${FAILURES[why ?? 'connection']}`,
    finding: () => ({ hint: 'Ask again another day; if it lasts, mend the address.' }),
  },
};

const UNREGISTERED: Wording = {
  rule: 'doi-unregistered',
  reason: (name) => `The DOI ${name} is not registered`,
  finding: () => ({ hint: 'Compare it with the source: a digit may be wrong, or a full stop belong to the sentence.' }),
};

/**
 * What the ledger says of the paper's links (`link-moved`, `link-gone`, `link-refused`, `link-unreachable`,
 * `doi-unregistered`), each time with the day on which it was asked. Asks nobody.
 */
export function checkLinks(links: readonly Link[], ledger: Ledger): Diagnostic[] {
  return links.flatMap(({ name, place }) => {
    const answer = ledger.get(name);
    if (!answer || answer.outcome === 'found') return [];
    const doi = doiOf(name);
    const { rule, reason, finding } =
      doi !== null && answer.outcome === 'gone' ? UNREGISTERED : WORDINGS[answer.outcome];
    return [diagnose(rule, place, reason(doi ?? name, answer), { actual: learned(answer), ...finding(answer) })];
  });
}

/** `status 404, asked on 2026-11-23` */
function learned({ status, asked }: Answer): string {
  return [...(status === undefined ? [] : [`status ${status}`]), `asked on ${asked}`].join(', ');
}

function isHome(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname === '/';
}
