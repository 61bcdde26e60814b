export { doiOf, ledgerName } from './address.js';
export { checkLinks } from './check-links.js';
export { type Answer, type Failure, type Ledger, type Outcome, readLedger, writeLedger } from './ledger.js';
export { type Link, linksOf } from './link.js';
