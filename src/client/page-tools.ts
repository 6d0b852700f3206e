// Shows the button that prints; without this file a reader prints by the menu of the browser.
const button = document.querySelector<HTMLButtonElement>('.tools > button');
if (button) {
  button.disabled = false;
  button.addEventListener('click', () => print());
}
