// Copies the news for parents; without this file the text is selected by hand.
import './grow-fields.ts';
import { copyField } from './copy-field.ts';

const field = document.querySelector<HTMLTextAreaElement>('#loi-tin');
const button = document.querySelector<HTMLButtonElement>('#chep-tin');
const status = document.querySelector('#ket-qua');
if (field && button && status) {
  button.disabled = false;
  button.addEventListener('click', () => {
    void copyField(field, 'Đã chép. Mở nhóm Zalo rồi dán.').then((words) => (status.textContent = words));
  });
}
