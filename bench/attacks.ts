import { cleanFiles, planWith } from '../tests/support/content-folder.ts';
import { checkPlanted } from './lib-check-planted.ts';
import type { Planted } from './lib-check-planted.ts';
import { hostileFiles } from './lib-hostile-files.ts';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- attacks: what a stranger's change to content could try, one kind after the other, on a small school. Each has to be refused, by the
 * name of what is wrong. A forged report is tried by tests/unit/change-report/untrusted-text.test.ts.
 */
const plan = 'plans/2024-ke-hoach-mau.mdx';
const costly = (part: string): Planted => {
  const file = hostileFiles.find(({ name }) => name.includes(part));
  if (file === undefined) throw new Error(`No hostile file “${part}”.`);
  return { [file.path]: file.text, ...file.with };
};
const withSubject = (value: string) => planWith('Một.').replace('Công tác mẫu năm 2024', value);

const attacks: Readonly<Record<string, Planted>> = {
  'a link to a file of the machine': { 'public/tep/a.txt': { link: '/etc/hostname' } },
  'a link to a folder of the machine': { 'public/tep/a': { link: '/etc/apt' } },
  'a folder of downloads that is a link': { '../public/tep': { link: '/etc/apt' } },
  'a script as a download': { 'public/tep/a.js': 'alert(1)' },
  'a page as a download': { 'public/tep/a.html': '<!doctype html><script src="a.js"></script>' },
  'a drawing with a script': {
    'public/tep/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script href="a.js"/></svg>',
  },
  'a page named as a PDF': { 'public/tep/a.pdf': '<!doctype html><script src="a.js"></script>' },
  'a worker of the host': { 'public/_worker.js': 'export default {}' },
  'redirects of the editing screen': { 'public/_redirects': '/bien-tap/* https://xau.example/:splat 200!' },
  'redirects that the host reads as others': { '../public/_redirects': '/bien-tap/* https://xau.example/:splat 200!' },
  'a page for what is missing': { 'public/404.html': '<h1>x</h1>' },
  'attributes of git': { '.gitattributes': 'public/tep/* text eol=crlf' },
  'control characters in a field': { [plan]: withSubject('"D\\u00e2n v\\u1eadn\\u000bx"') },
  'a noncharacter in a field': {
    'site.yaml': (cleanFiles['site.yaml'] ?? '').replace(/^title: .*$/mu, 'title: "a \\uFFFF"'),
  },
  'a script in a text': { [plan]: planWith('<script>alert(1)</script>') },
  'an expression in a text': { [plan]: planWith('{process.env.TOKEN}') },
  'an address that runs': { [plan]: planWith('[a](javascript:alert(1))') },
  'entities on one line': costly('entities on one line'),
  'a table of thousands of columns': costly('a table of 2,000 columns'),
  'thousands of keys': costly('unknown settings'),
  'a film whose sizes have no width': costly('sizes have no width'),
  'an original of another document': costly('an original of 4000'),
};

checkPlanted({});
const alone = Math.min(...[1, 2, 3].map(() => checkPlanted({}).seconds));
const rows = Object.entries(attacks).map(([attack, planted]) => {
  const { seconds, report, code } = checkPlanted(planted);
  const said = [...new Set([...report.matchAll(/^LỖI ([a-z-]+)/gmu)].map(([, each]) => each))].slice(0, 3).join(', ');
  const refused = code === 1 && said !== '';
  if (!refused) process.exitCode = 1;
  return {
    attack,
    refused: refused ? 'yes' : 'NO',
    as: said,
    'more seconds': Math.max(0, Number((seconds - alone).toFixed(1))),
  };
});
publish('attacks', 'What a stranger could put into a change', [
  {
    about:
      'What `npm run check` says of each, and the processor time beyond a check without it. The names have help pages at /huong-dan/loi/.',
    rows,
  },
]);
