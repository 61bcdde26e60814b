import { type Answer, FAILURES } from '../links/ledger.js';
import { type Html, html } from './html.js';
import { outward } from './targets.js';

const LOOKS: Readonly<Record<Answer['outcome'], string>> = {
  found: 'good',
  moved: 'warn',
  gone: 'error',
  refused: 'faint',
  unreachable: 'warn',
};

/** What is known of a link; nothing where it has not been asked. */
export function linkStatus(answer: Answer | undefined): Html | null {
  if (!answer) return null;
  const { outcome, asked, to, why, archived } = answer;
  const more =
    outcome === 'moved' && to
      ? html` to ${outward(to)}`
      : outcome === 'unreachable' && why
        ? html` (${FAILURES[why]})`
        : archived
          ? html` (${outward(archived, 'an archived copy')})`
          : '';
  return html` <span class="status"><span class="${LOOKS[outcome]}">${outcome}</span>${more}, asked on ${asked}</span>`;
}
