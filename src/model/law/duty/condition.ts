import type { Duty, Ownership, SchoolLevel } from '../../../kinds/duty.ts';

/** What is known of a school; no level or null where it is not. */
interface KnownSchool {
  levels: readonly SchoolLevel[];
  ownership: Ownership | null;
}

/**
 * Whether a condition is for this school; an empty list is for all. A school whose level or ownership is not known is not excused
 * on that ground, nor one that has the duty for another of its levels in any case.
 */
function isFor({ levels, ownership }: Duty['conditions'][number], duty: Duty, school: KnownSchool): boolean {
  const owing = school.levels.filter((level) => duty.levels.includes(level));
  return (
    (levels.length === 0 || (owing.length > 0 && owing.every((level) => levels.includes(level)))) &&
    (ownership.length === 0 || (school.ownership !== null && ownership.includes(school.ownership)))
  );
}

/**
 * Whether a condition can be for the school by one of its levels and its ownership. One that cannot is no news to its readers. What is
 * not known of a school leaves nothing out.
 */
export const mayConcern = ({ levels, ownership }: Duty['conditions'][number], school: KnownSchool): boolean =>
  (levels.length === 0 || school.levels.length === 0 || levels.some((level) => school.levels.includes(level))) &&
  (ownership.length === 0 || school.ownership === null || ownership.includes(school.ownership));

/** What must be the case for the school to have the duty, in words that go on from "khi"; null where it has it in any case. */
export function conditionFor(duty: Duty, school: KnownSchool): string | null {
  const own = duty.conditions.filter((condition) => isFor(condition, duty, school)).map(({ onlyIf }) => onlyIf);
  const all = duty.onlyIf === null ? own : [duty.onlyIf, ...own];
  return all.length === 0 ? null : all.join(' và ');
}
