/**
 * A branch of a name that is not there yet: a change that was merged or closed may have left its branch, which must not come along.
 * @param isThere asks the host
 */
export async function freeBranch(name: string, isThere: (branch: string) => Promise<boolean>): Promise<string> {
  let free = name;
  for (let nth = 2; await isThere(free); nth++) free = `${name}-${nth}`;
  return free;
}
