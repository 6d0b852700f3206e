/** How far the reader had come with an answer, so that coming back shows the same. */
export interface ScrollState {
  count: number;
  scroll: number;
}

/** What the history keeps with an entry of the search page. */
interface Entry {
  /** The question was still being typed: its entry is the one that typing goes on in. */
  typing?: true;
  /** Address of the entry before, for one that is being typed. */
  before?: string;
  left?: ScrollState;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};
const here = () => location.pathname + location.search;

/** How far the reader had come with the present entry. */
export const savedScroll = (): ScrollState | null => entry().left ?? null;

/** Notes how far the reader has come, before the entry is left. A question that led somewhere is typed to its end. */
export const saveScroll = (left: ScrollState | null): void => {
  const { typing: _, before: __, ...rest } = entry();
  history.replaceState({ ...rest, ...(left ? { left } : {}) } satisfies Entry, '');
};

/**
 * Takes an address into the history. What is submitted has an entry of its own, to which the back button leads; what is
 * being typed has one, which further typing and then the submission replace. The entry before it is never touched.
 *
 * @returns false if going back leads there, so that the browser was asked to
 */
export function enter(address: string, how: 'typed' | 'submitted', left: ScrollState | null): boolean {
  const { typing, before } = entry();
  if (typing && how === 'submitted' && address === before) {
    history.back();
    return false;
  }
  if (typing)
    history.replaceState(
      (how === 'typed' ? { typing, ...(before ? { before } : {}) } : {}) satisfies Entry,
      '',
      address,
    );
  else if (address !== here()) {
    const from = here();
    saveScroll(left);
    history.pushState((how === 'typed' ? { typing: true, before: from } : {}) satisfies Entry, '', address);
  }
  return true;
}
