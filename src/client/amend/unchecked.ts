/**
 * Takes back what Firefox chose again after a reload: the page begins without an answer. `autocomplete="off"` would say so, but
 * HTML knows it for fields of text alone.
 */
for (const choice of document.querySelectorAll<HTMLInputElement>('.amend-page :is([type="radio"], [type="checkbox"])'))
  choice.checked = choice.defaultChecked;
