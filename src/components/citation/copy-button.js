// Gives each citation a button that copies it. Without this file the text is selected by hand.
for (const text of document.querySelectorAll('.citation-text')) {
  const button = document.createElement('button');
  const label = text.closest('div')?.querySelector('dt');
  button.type = 'button';
  button.textContent = 'Chép';
  if (label) button.setAttribute('aria-describedby', label.id);
  const say = (word) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = 'Chép'), 2000);
  };
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(text.textContent).then(
      () => say('Đã chép'),
      () => {
        getSelection().selectAllChildren(text);
        say('Đã chọn, bấm Ctrl+C');
      },
    ),
  );
  button.setAttribute('aria-live', 'polite');
  text.after(button);
}
