/** Millimetres of a sheet as points. */
export const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;
