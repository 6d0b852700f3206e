/**
 * The lines of a position at the signature (ô 7a): who signs for the head has his own position below that of the head (NĐ 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, Mục II.7.a), `KT. HIỆU TRƯỞNG` / `PHÓ HIỆU TRƯỞNG`, also where the record has both in one line.
 */
export function positionLines(position: string): string[] {
  const own = /^(KT\.\s.*?\S)\s+(PHÓ\s.*)$/isu.exec(position);
  const [, head, deputy] = own ?? [];
  return head === undefined || deputy === undefined || position.includes('\n') ? [position] : [head, deputy];
}
