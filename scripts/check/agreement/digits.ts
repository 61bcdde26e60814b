/**
 * The ways to read figures with their separators: each a list of numbers, since “31 175” may be one number or two.
 * A separator before exactly three digits may stand for thousands in one language and for decimals in another, and
 * authors do not always keep to their own: both are taken.
 */
export function digitReadings(written: string): number[][] {
  const figures = written.replaceAll('{,}', ',').replaceAll('\\,', ' ');
  if (figures.includes(' ')) return spaced(figures);
  const marks = figures.replace(/\d/g, '');
  if (marks === '') return [[Number(figures)]];
  if (marks.length === 1) return oneSeparator(figures, marks);
  const last = marks.at(-1)!;
  const grouping = marks[0]!;
  if (last !== grouping && marks.indexOf(last) === marks.length - 1) {
    const [whole = '', rest] = figures.split(last);
    return isGrouped(whole, grouping) ? [[Number(`${whole.replaceAll(grouping, '')}.${rest}`)]] : [];
  }
  if (last === grouping && isGrouped(figures, grouping)) return [[Number(figures.replaceAll(grouping, ''))]];
  // “1,5,10”: numbers in a row. With points it is a version or a section, which is no number.
  return grouping === ',' ? [figures.split(',').map(Number)].filter((list) => !list.some(Number.isNaN)) : [];
}

function spaced(figures: string): number[][] {
  const apart = figures.split(' ').map((part) => digitReadings(part)[0] ?? []);
  const grouped = /^\d{1,3}(?: \d{3})+(?=[.,]\d|$)/.test(figures) ? digitReadings(figures.replaceAll(' ', '')) : [];
  return [...grouped, apart.flat()];
}

function oneSeparator(figures: string, mark: string): number[][] {
  const [whole = '', rest = ''] = figures.split(mark);
  const decimal = Number(`${whole}.${rest}`);
  const grouped = /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3;
  if (mark === "'") return grouped ? [[Number(whole + rest)]] : [];
  const readings = grouped ? [[Number(whole + rest)], [decimal]] : [[decimal]];
  return mark === ',' && !grouped ? [...readings, [Number(whole), Number(rest)]] : readings;
}

/** Groups of three, or of two before the last three as in India. */
function isGrouped(figures: string, mark: string): boolean {
  const [first = '', ...groups] = figures.split(mark);
  const last = groups.pop() ?? '';
  return (
    /^[1-9]\d{0,2}$/.test(first) &&
    last.length === 3 &&
    (groups.every(({ length }) => length === 3) || (mark === ',' && groups.every(({ length }) => length === 2)))
  );
}
