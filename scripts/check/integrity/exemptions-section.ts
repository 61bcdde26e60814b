import { type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { placeName } from './targets.js';

/** What was found and is not to be told, and why; nothing where there is none. */
export function exemptionsSection({ verdict: { exempted }, nameOf }: Integrity): Html | null {
  if (exempted.length === 0) return null;
  const rows = exempted.map(
    ({ diagnostic: { ruleId, reason, file, line }, because }) =>
      html`<tr><th scope="row"><code>${ruleId ?? ''}</code></th><td dir="auto">${reason}<br>${placeName(nameOf(file ?? ''), line)}</td><td dir="auto">${because ?? 'no reason given'}</td></tr>
`,
  );
  return html`<section aria-labelledby="exemptions">
<h2 id="exemptions">Exemptions</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="exemptions"><table class="text">
<thead><tr><th scope="col">Rule</th><th scope="col">What was found</th><th scope="col">Why it may stand</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
</section>
`;
}
