import { importsOf, targetOf } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

/** The files that each file imports, types included. Paths are relative to the repository. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** @param isPart which of the repository's files are nodes of the graph; imports of others are left out */
export function importGraph(isPart: (path: string) => boolean): ImportGraph {
  const files = new Set(repositoryFiles().filter(isPart));
  const targets = (path: string) =>
    importsOf(path, read(path))
      .map(({ specifier }) => targetOf(path, specifier))
      .filter((target) => target !== null && files.has(target));
  return new Map([...files].map((path) => [path, targets(path) as string[]]));
}

/**
 * Groups of files that import each other, directly or through others (Tarjan's strongly connected components).
 *
 * @returns each group sorted; a file that imports itself is a group of one
 */
export function cyclesIn(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string) => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    open.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) low.set(path, Math.min(low.get(path)!, low.get(target)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || graph.get(path)?.includes(path)) cycles.push(group.sort());
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return cycles;
}

/**
 * The rooms of the model and of the kinds, lowest first: a room may import itself and rooms before it.
 * `docs/architecture.md` says what each one is for.
 */
export const rooms = [
  'src/model/items.ts',
  'src/model/once.ts',
  'src/model/schema-core.ts',
  'src/model/first-bytes.ts',
  'src/model/text/',
  'src/model/day/',
  'src/model/table/',
  'src/model/addresses.ts',
  'src/model/host-path.ts',
  'src/model/redirects.ts',
  'src/model/redirect-reach.ts',
  'src/kinds/',
  'src/model/colour/',
  'src/model/rules/',
  'src/model/yaml/',
  'src/model/parse/',
  'src/model/mdx/',
  'src/model/pdf/',
  'src/model/signature/',
  'src/model/records.ts',
  'src/model/downloads.ts',
  'src/model/download/',
  'src/model/comparison/',
  'src/model/law/calendar/',
  'src/model/law/citation/',
  'src/model/law/validity/',
  'src/model/law/duty/',
  'src/model/law/',
  'src/model/privacy/',
  'src/model/article/',
  'src/model/disclosure/',
  'src/model/site/',
  'src/model/views/',
  'src/model/evidence/',
  'src/model/official/',
  'src/model/search/',
  'src/model/record-form/',
  'src/model/editing/',
  'src/model/check/',
  'src/model/citation-check/',
  'src/model/word/',
  'src/model/verify/',
  'src/model/sheet/',
  'src/model/setup/',
  'src/model/change-report/',
  'src/model/amend/',
] as const;

/** The index of the room of a file, -1 for a file without a room. The longest match wins: `law/duty/` before `law/`. */
export function roomOf(path: string, order: readonly string[] = rooms): number {
  let found = -1;
  for (const [index, room] of order.entries())
    if (path.startsWith(room) && room.length > (order[found]?.length ?? 0)) found = index;
  return found;
}

/** Imports of a later room, as `from → to`. */
export const upwardImports = (graph: ImportGraph, order: readonly string[] = rooms): string[] =>
  [...graph].flatMap(([path, targets]) =>
    targets.filter((target) => roomOf(target, order) > roomOf(path, order)).map((target) => `${path} → ${target}`),
  );

/** Imports from outside a folder that reach into it past its doors, as `from → to`. */
export const importsPastDoors = (graph: ImportGraph, folder: string, doors: readonly string[]): string[] =>
  [...graph].flatMap(([path, targets]) =>
    path.startsWith(folder)
      ? []
      : targets
          .filter((target) => target.startsWith(folder) && !doors.includes(target))
          .map((target) => `${path} → ${target}`),
  );
