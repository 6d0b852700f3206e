import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** Rows of figures under their names; every row has the names of the first. */
export type Rows = readonly Readonly<Record<string, string | number>>[];

interface Table {
  /** What the figures are, with their units: a sentence in English. */
  about: string;
  rows: Rows;
}

/** What one command measured, when and where. */
interface Measurement {
  title: string;
  command: string;
  date: string;
  machine: string;
  tables: Table[];
}

const root = join(import.meta.dirname, '..');
const dataFile = join(root, 'docs/measurements.json');
const pageFile = join(root, 'docs/measurements.md');

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`;

/**
 * Prints what a bench measured, keeps it in `docs/measurements.json` and writes `docs/measurements.md` again.
 * @param name of the bench, as `npm run bench -- <name>` takes it
 */
export function publish(name: string, title: string, tables: Table[]): void {
  for (const { about, rows } of tables) {
    console.log(`\n${about}`);
    console.table(rows);
  }
  const kept: Record<string, Measurement> = existsSync(dataFile) ? JSON.parse(readFileSync(dataFile, 'utf8')) : {};
  const date = new Date().toISOString().slice(0, 10);
  kept[name] = { title, command: `npm run bench -- ${name}`, date, machine: machine(), tables };
  const inOrder = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(dataFile, `${JSON.stringify(inOrder, null, 2)}\n`);
  writeFileSync(pageFile, measurementsPage(inOrder));
}

/** The page of all measurements, in Markdown. */
export function measurementsPage(measurements: Readonly<Record<string, Measurement>>): string {
  const sections = Object.values(measurements).map(
    ({ title, command, date, machine, tables }) =>
      `## ${title}\n\n\`${command}\`, ${date}: ${machine}.\n\n${tables.map(tableInMarkdown).join('\n')}`,
  );
  const head = `# What was measured

Written by \`npm run bench\` from \`docs/measurements.json\`; do not edit it by hand. Bytes and counts are exact. Times depend on the machine and on what else it does, so compare ratios.
`;
  return [head, ...sections].join('\n');
}

function tableInMarkdown({ about, rows }: Table): string {
  const names = Object.keys(rows[0]!);
  const cells = rows.map((row) => names.map((name) => textOf(row[name]!)));
  const isNumber = names.map((name) => rows.every((row) => typeof row[name] === 'number'));
  const widths = names.map((name, at) => Math.max(3, name.length, ...cells.map((row) => row[at]!.length)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => (isNumber[at] ? text.padStart(widths[at]!) : text.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return `${about}\n\n${[line(names), rule, ...cells.map(line)].join('\n')}\n`;
}

const textOf = (value: string | number) => (typeof value === 'number' ? value.toLocaleString('en') : value);
