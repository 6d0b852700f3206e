import base from '../../styles/base.css?url';
import fonts from '../../styles/fonts.css?url';
import plan from '../../styles/plan.css?url';
import preview from '../../styles/editing-preview.css?url';
import states from '../../styles/state.css?url';
import tokens from '../../styles/tokens.css?url';

const sheets = [tokens, fonts, base, plan, states, preview];

/**
 * Shows a page in a frame with the style sheets of the site, which neither mix with those of this page nor use its anchors.
 * Scripts do not run in it.
 * @param html made of nodes: every text in it is escaped. @param anchor of the passage to show; null for the top
 */
export function showInFrame(frame: HTMLIFrameElement, html: string, anchor: string | null): void {
  const links = sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  frame.addEventListener(
    'load',
    () => {
      const passage = anchor === null ? null : frame.contentDocument?.getElementById(anchor);
      passage?.scrollIntoView({ block: 'center' });
      passage?.classList.add('amended');
    },
    { once: true },
  );
  frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><base target="_blank">${links}</head><body>${html}</body></html>`;
}
