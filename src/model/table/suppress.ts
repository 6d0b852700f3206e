import { entryOf } from '../items.ts';
import { cellsOf, isAmbiguous, isSecret, type CountCell, type Sum } from './ambiguity.ts';

/** All that a chain of sums links to a number, itself included. */
function linkedTo(start: string, sums: readonly Sum[]): Set<string> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const sum of sums)
      if (cellsOf(sum).some((id) => reached.has(id))) for (const id of cellsOf(sum)) reached.add(id);
  }
  return reached;
}

/**
 * The shown numbers that are part of a sum with a hidden one linked to `target`, the nearest first, in the order in which
 * the sums name them. The order must not depend on the numbers: a reader who knows this program could see from the one
 * that it chose what the hidden ones are. A zero is no cover, since nobody would take it for anything else.
 */
function covers(
  target: CountCell,
  cells: ReadonlyMap<string, CountCell>,
  sums: readonly Sum[],
  unknown: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  const reached = new Set([target.id]);
  for (let ring = [target.id]; ring.length > 0;) {
    const near = sums.filter((sum) => cellsOf(sum).some((id) => ring.includes(id)));
    const next = [...new Set(near.flatMap(cellsOf))].filter((id) => !reached.has(id));
    for (const id of next) reached.add(id);
    const isPart = (id: string, among: readonly Sum[]) => among.some(({ parts }) => parts.includes(id));
    const canCover = ({ id, value, known }: CountCell) => !unknown.has(id) && value > 0 && known !== true;
    const usable = next.filter((id) => canCover(entryOf(cells, id)) && isPart(id, sums));
    found.push(...usable.filter((id) => isPart(id, near)), ...usable.filter((id) => !isPart(id, near)));
    ring = next.filter((id) => unknown.has(id));
  }
  return found;
}

function assertSums(cells: ReadonlyMap<string, CountCell>, sums: readonly Sum[]) {
  for (const { whole, parts } of sums) {
    const [total, ...values] = [whole, ...parts].flatMap((id) => cells.get(id)?.value ?? []);
    if (values.length !== parts.length) throw new RangeError(`Tổng ${whole} dẫn đến ô không có.`);
    if (total !== values.reduce((all, value) => all + value, 0))
      throw new RangeError(`Tổng ${whole} không bằng các phần của nó.`);
  }
}

/**
 * The ids of the numbers to hide: every secret one (from 1 to 4, or hidden in another table), and as many others as it
 * takes that none of them follows from the sums, but none that can be shown again in the end, and none that is `known`.
 * Where hiding parts is not enough, all that is linked is hidden: a hidden whole next to shown parts would show why.
 * Throws a RangeError for a sum over unknown ids or one that does not add up.
 */
export function suppress(list: readonly CountCell[], sums: readonly Sum[]): Set<string> {
  const cells = new Map(list.map((cell) => [cell.id, cell]));
  assertSums(cells, sums);
  const unknown = new Set(list.filter((cell) => cell.listed === false || isSecret(cell)).map(({ id }) => id));
  const secrets = list.filter(isSecret);
  const added: string[] = [];
  /** Secrets around which all is hidden, and all that is. */
  const closed = { secrets: new Set<CountCell>(), ids: new Set<string>() };
  for (;;) {
    const exposed = secrets.find((cell) => !closed.secrets.has(cell) && !isAmbiguous(cell, cells, sums, unknown));
    if (!exposed) break;
    const near = covers(exposed, cells, sums, unknown);
    const best = near.find((id) => isAmbiguous(exposed, cells, sums, new Set(unknown).add(id))) ?? near[0];
    if (best !== undefined) {
      unknown.add(best);
      added.push(best);
      continue;
    }
    closed.secrets.add(exposed);
    for (const id of linkedTo(exposed.id, sums)) {
      closed.ids.add(id);
      if (entryOf(cells, id).known !== true) unknown.add(id);
    }
  }
  for (const id of added) {
    if (closed.ids.has(id)) continue;
    unknown.delete(id);
    if (!secrets.every((cell) => closed.secrets.has(cell) || isAmbiguous(cell, cells, sums, unknown))) unknown.add(id);
  }
  return new Set([...unknown].filter((id) => entryOf(cells, id).listed !== false));
}
