// Puts the worker in place that keeps pages, for a reader who came straight here from a link (0032); 1 kB has no room for `register.ts`.
if (import.meta.env.PROD && import.meta.env.OFFLINE !== 'off')
  onload = () =>
    navigator.serviceWorker
      ?.register(`${import.meta.env.BASE_URL}/sw.js`.replace('//', '/'), { updateViaCache: 'none' })
      .catch(() => 0);
const find = <Found extends Element>(selector: string) => document.querySelector<Found>(selector);
// Shows the button that prints; without this file a reader prints by the menu of the browser. On a plan with a summary, and on a machine
// that has a Vietnamese voice, a second button reads the summary aloud. No text waits for this file, and nothing moves: its button is at the end of the line of the summary's title.
const printer = find<HTMLButtonElement>('.tools>button');
if (printer) {
  printer.disabled = false;
  printer.onclick = () => print();
}
// Takes the passage along that was clicked or selected last, or to which the address leads: without this file a person chooses it again.
const amend = find<HTMLAnchorElement>('.tools>.amend');
if (amend)
  amend.onpointerdown = amend.onfocus = () => {
    // Or a text, which has no `closest`.
    const node = getSelection()?.anchorNode as Element | undefined;
    const passage = (node?.closest ? node : node?.parentElement)?.closest('#noi-dung [id]')?.id;
    const address = new URL(amend.href);
    address.searchParams.set('doan', passage ?? decodeURIComponent(location.hash.slice(1)));
    amend.href = `${address}`;
  };

const summary = find('.summary dl');
const speech = summary && window.speechSynthesis;
if (speech) {
  const button = document.createElement('button');
  const silent = () => (button.textContent = 'Nghe đọc');
  const vietnamese = () => speech.getVoices().find(({ lang }) => /^vi/i.test(lang));
  const offer = () => vietnamese() && summary.before(button);
  silent();
  button.onclick = () => {
    const speaks = speech.speaking;
    speech.cancel();
    if (speaks) return silent();
    // A sentence each: a long text is cut off by some voices. The links to the plan are not read.
    for (const { childNodes } of summary.children) {
      const said = new SpeechSynthesisUtterance((childNodes[0] as Element).textContent);
      said.lang = 'vi-VN';
      said.voice = vietnamese() as SpeechSynthesisVoice;
      said.onend = () => speech.pending || speech.speaking || silent();
      speech.speak(said);
    }
    return (button.textContent = 'Dừng đọc');
  };
  onpagehide = () => speech.cancel();
  // Voices come late, and then the browser says so.
  speech.onvoiceschanged = offer;
  offer();
}

export {};
