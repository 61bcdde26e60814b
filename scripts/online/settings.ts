import { lookup } from 'node:dns';

/** How the web is asked. Times in milliseconds. */
export interface Settings {
  /** Until a request is given up. */
  readonly timeout: number;
  /** Between two requests to one host. */
  readonly pause: number;
  /** Longest `Retry-After` that is waited for; a host that asks for more is left alone for this run. */
  readonly patience: number;
  /** Hosts that are asked at the same time, each one thing at a time. */
  readonly hosts: number;
  /** Redirects that are followed for one address. */
  readonly redirects: number;
  /** Days after which what was found is asked again. */
  readonly days: number;
  /** Addresses that are asked in one run: a stranger's paper must not make us flood anyone. */
  readonly most: number;
  readonly userAgent: string;
  /** Where DOIs are looked up: https://www.doi.org/doi-handbook/HTML/rest-api.html. */
  readonly doi: string;
  /** Where archived copies are looked up: https://archive.org/help/wayback_api.php. */
  readonly archive: string;
  /** Local addresses that may be asked all the same: for tests. */
  readonly allow: readonly string[];
  readonly lookup: typeof lookup;
}

export const DEFAULTS: Settings = {
  timeout: 15_000,
  pause: 1_000,
  patience: 10_000,
  hosts: 6,
  redirects: 8,
  days: 30,
  most: 2_000,
  userAgent: 'Twofold/0.1 (asks each link of a paper once, for its author)',
  doi: 'https://doi.org',
  archive: 'https://archive.org',
  allow: [],
  lookup,
};
