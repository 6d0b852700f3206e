import { unpackTable } from '../../../model/search/lookup/packed-table.ts';
import type { PackedTable } from '../../../model/search/lookup/packed-table.ts';
import { fetched } from '../../fetched.ts';
import type { PreviewRequest } from './messages.ts';
import { knownOf } from './preview.ts';
import type { Known, Register } from './preview.ts';

/** What a preview knows of the site, fetched from it; what did not arrive is as if it were not known. */
export async function loadKnown({ register, table }: Pick<PreviewRequest, 'register' | 'table'>): Promise<Known> {
  const [known, packed] = await Promise.all([fetched<Register>(register), fetched<PackedTable>(table)]);
  return knownOf(known, packed && unpackTable(packed));
}
