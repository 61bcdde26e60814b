import { titleOf } from '../../paper/title.js';
import { coverageSection } from './coverage-section.js';
import { exemptionsSection } from './exemptions-section.js';
import { findingsSection } from './findings-section.js';
import { Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { linksSection } from './links-section.js';
import { mappedSections } from './map.js';
import { mapSection } from './map-section.js';
import { sourcesSection } from './sources-section.js';
import { STYLE } from './style.js';
import { verdict } from './verdict.js';
import { whereabouts } from './whereabouts.js';

export type { Integrity } from './integrity.js';

/** Nothing is loaded and nothing runs; the page’s own style sheet apart. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page to look at rather than to read: one HTML file without script that proves, or disproves, that all is in. */
export function integrityPage<R>(integrity: Integrity<R>): string {
  const { cited, report, slides, survey } = integrity;
  const title = titleOf(cited);
  const sections = mappedSections(cited, survey, slides);
  const where = whereabouts(report, slides);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Integrity of “${title}”</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${verdict(integrity)}${coverageSection(integrity, sections)}${mapSection(integrity, sections, where)}${findingsSection(integrity, where)}${exemptionsSection(integrity)}${sourcesSection(integrity, where)}${linksSection(integrity, where)}</main>
</body>
</html>
`.text;
}
