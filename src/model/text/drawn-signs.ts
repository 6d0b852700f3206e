/**
 * Signs of forms that the font of official documents lacks and that its PDF has all the same: boxes to tick, ticks. The project draws them itself,
 * so that the text that copies from the PDF has the sign and not a picture (docs/decisions/0158-a-template-that-draws.md).
 */
export const drawnSigns = ['☐', '☑', '☒', '✓', '✔'] as const;

export type DrawnSign = (typeof drawnSigns)[number];
