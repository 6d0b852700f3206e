import { labelledEnum } from './common.ts';

/**
 * What a school counts as its working year (năm công tác). Luật 10/2022/QH15 Điều 51, 52 set days by it and leave the choice to the
 * unit.
 */
export const workingYearLabels = { 'calendar-year': 'năm dương lịch', 'school-year': 'năm học' } as const;
export type WorkingYear = keyof typeof workingYearLabels;

/** A field that chooses one. */
export const workingYear = () => labelledEnum(workingYearLabels);
