// Runs in the frame of “Chia sẻ”, which is fetched when a reader opens it: shares the page around the frame.
const around = window.parent;
const share = document.querySelector('#gui');
const copy = document.querySelector('#chep');
const said = document.querySelector('#ket-qua');
const { title } = around.document;
const url = around.document.querySelector('link[rel=canonical]')?.href ?? around.location.href;

if (around !== window) {
  document.querySelector('#ngoai').hidden = true;
  share.hidden = !navigator.share;
  copy.hidden = !navigator.clipboard;
}
share.addEventListener('click', async () => {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // Closing the list of apps is a reader's choice and no failure.
    if (error.name !== 'AbortError') said.textContent = 'Máy không mở được ô chia sẻ; hãy chép địa chỉ.';
  }
});
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = 'Đã chép địa chỉ.';
  } catch {
    said.textContent = 'Máy không cho chép; hãy chọn địa chỉ ở trên rồi chép.';
  }
});
