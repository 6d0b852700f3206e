import { checkPlanted } from './lib-check-planted.ts';
import type { HostileFile } from './lib-hostile-file.ts';
import { hostileFiles } from './lib-hostile-files.ts';
import { publish } from './lib-publish.ts';

/**
 * Processor time of `npm run check` on a small school with one file below 1 MB that was made to cost much, by itself and beyond a
 * check without it. LIMITS_OF=word measures the files with that word in their name and publishes nothing.
 */
const only = process.env['LIMITS_OF'] ?? null;

/** Seconds of processor time of all processes of a check, and the last line of its report. */
function check(file: HostileFile | null): { seconds: number; said: string; code: number | null } {
  const { report, ...cost } = checkPlanted(file ? { [file.path]: file.text, ...file.with } : {});
  const said = report.includes('khong-kiem-duoc') ? 'ended by the watch' : (report.trim().split('\n').at(-1) ?? '');
  return { ...cost, said: said.slice(0, 50) };
}

check(null);
const alone = Math.min(...[1, 2, 3].map(() => check(null).seconds));
const measured = hostileFiles
  .filter(({ name }) => only === null || name.includes(only))
  .map((file) => {
    const { seconds, said, code } = check(file);
    const row = { file: file.name, 'more seconds': Number((seconds - alone).toFixed(1)), code: code ?? 'none', said };
    console.log(Object.values(row).join('; '));
    return row;
  })
  .sort((a, b) => b['more seconds'] - a['more seconds']);
const most = measured[0]?.['more seconds'] ?? 0;
if (only === null)
  publish('limits', 'Files made to cost much', [
    {
      about:
        'Processor time of `npm run check` on a small school with one such file below 1 MB, beyond a check without it. What the watch ends costs a second start of the checker.',
      rows: [
        {
          files: measured.length,
          'check without one, s': Number(alone.toFixed(1)),
          'most, s more': most,
          'more than 2 s': measured.filter((row) => row['more seconds'] > 2).length,
          'ended by the watch': measured.filter(({ said }) => said === 'ended by the watch').length,
          'without a report': measured.filter(({ code }) => code !== 0 && code !== 1).length,
        },
      ],
    },
    {
      about: 'The ten that cost most.',
      rows: measured
        .slice(0, 10)
        .map(({ file, ...row }) => ({ file, 'more seconds': row['more seconds'], said: row.said })),
    },
  ]);
