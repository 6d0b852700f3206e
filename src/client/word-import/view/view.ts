import type { PlanView } from '../plan-view.ts';
import { askFields } from './asks.ts';
import { citationItem } from './citation-item.ts';
import { fromTemplate } from '../../from-template.ts';
import { pictureFields } from './picture-fields.ts';
import { wireResult } from './result.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const sections = ['loai-muc', 'con-thieu', 'xem-lai', 'hinh', 'da-doc', 'vien-dan', 'ket-qua', 'tiep'];
/** What is there once there is a file. */
const withFile = ['ket-qua', 'tiep'];

export function hideResults(): void {
  for (const id of sections) part(id).hidden = true;
}

/** Shows what was read. @param documents address of the folder of documents. @param describe is called with what a person wrote about a picture. */
export function showPlan(plan: PlanView, documents: string, describe: (number: number, text: string) => void): void {
  part('hinh-ds').replaceChildren(...pictureFields(plan.pictures, describe));
  part('da-doc-ds').replaceChildren(...plan.read.map(({ role, text }) => fromTemplate('mau-da-doc', { role, text })));
  part('vien-dan-ds').replaceChildren(...plan.citations.map((each) => citationItem(each, documents)));
  part('vien-dan-khong').hidden = plan.citations.length > 0;
  part('loai-vi').textContent = plan.record.words;
  part('loai-ghi-chu').replaceChildren(...plan.record.remarks.map((step) => fromTemplate('mau-viec', { step })));
  part('hoi-ds').replaceChildren(...askFields(plan.asks));
  showRefreshed(plan);
  for (const id of sections) part(id).hidden = withFile.includes(id) && plan.files.length === 0;
  part('con-thieu').hidden = plan.asks.length === 0;
  part('hinh').hidden = plan.pictures.length === 0;
  // A person who cannot see that something appeared is taken to it.
  part(plan.asks.length > 0 ? 'con-thieu-ten' : 'xem-lai-ten').focus();
}

/** Shows again what a description of a picture changes; the fields stay, so that writing goes on. */
export function showRefreshed(plan: PlanView): void {
  showNotes(plan);
  showResult(plan);
}

function showNotes({ notes }: PlanView): void {
  part('xem-lai-ds').replaceChildren(
    ...notes.map((group) =>
      fromTemplate(group.isFolded ? 'mau-nhom-gap' : 'mau-nhom', {
        heading: group.heading,
        notes: group.notes.map(({ message, where, remedy }) =>
          fromTemplate('mau-ghi-chu', { message, where: where === '' ? null : `Ở ${where}.`, remedy }),
        ),
      }),
    ),
  );
  part('xem-lai-khong').hidden = notes.length > 0;
}

function showResult({ files, steps, warning }: PlanView): void {
  part('ket-qua-canh-bao').textContent = warning;
  part('ket-qua-canh-bao').hidden = warning === null;
  part('xem-lai-canh-bao').textContent = warning;
  part('xem-lai-canh-bao').hidden = warning === null;
  part('ket-qua-tep').textContent = `Gồm ${files.length} tệp: ${files.map(({ path }) => path).join(', ')}.`;
  wireResult(files, {
    text: part<HTMLTextAreaElement>('chu'),
    all: part('tai-bo'),
    one: part('tai-tep'),
    copy: part('chep'),
    copyBody: part('chep-loi-van'),
    status: part('trang-thai'),
  });
  part('tiep-ds').replaceChildren(...steps.map((step) => fromTemplate('mau-viec', { step })));
}
