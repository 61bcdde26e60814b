/* Loaded into a build before all else: another day, other chances, and folders that list their files the other way. */

const fs = require('node:fs');
const os = require('node:os');

const YEARS = 3 * 365 * 86_400_000;
const now = Date.now;
Date.now = () => now() + YEARS;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, self) => Reflect.construct(target, given.length > 0 ? given : [target.now()], self),
});

let chance = 0.1;
Math.random = () => {
  chance = (chance * 7.3 + 0.17) % 1;
  return chance;
};

const list = fs.readdirSync;
fs.readdirSync = (...given) => list(...given).reverse();

os.hostname = () => 'elsewhere';
os.userInfo = () => ({ username: 'someone', uid: 1, gid: 1, shell: null, homedir: '/nowhere' });
