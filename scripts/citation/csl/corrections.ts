import CSL, { type Engine } from 'citeproc';

const spliceDelimiter = CSL.getSpliceDelimiter;

/** Mends what citeproc does otherwise than CSL says; to be called before an engine is made, any number of times. */
export function correctCiteproc(): void {
  CSL.getSpliceDelimiter = delimiterBetweenYears;
}

/**
 * What stands between the years of one author is a comma where the style does not say otherwise (CSL 1.0.2,
 * `cite-group-delimiter`); citeproc takes the delimiter of whole cites for it where the style has an
 * `after-collapse-delimiter`.
 */
function delimiterBetweenYears(this: Engine, lastLocator: boolean, lastCollapsed: boolean, position: number): string {
  const delimiter = spliceDelimiter.call(this, lastLocator, lastCollapsed, position);
  const { opt } = this.citation;
  const isDefault = opt['after-collapse-delimiter'] !== undefined && !opt.cite_group_delimiter;
  if (!this.tmp.have_collapsed || lastLocator || opt.collapse !== 'year' || !isDefault) return delimiter;
  this.tmp.splice_delimiter = ', ';
  return ', ';
}
