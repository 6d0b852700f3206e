/** The colours of the icon: the school's, or the project's where it has none; by day and by night. */
export interface IconColours {
  light: string;
  dark: string;
}

export const projectColours: IconColours = { light: '#55289c', dark: '#c5a9ff' };

/** The mark over the ê of “Biết” as an icon, in a school's colour. A browser's tab may be light or dark. */
export const iconSvg = ({ light, dark }: IconColours): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="4.500"><style>.a{stroke:${light}}.b{stroke:#cf2333}.c{fill:${light}}@media (prefers-color-scheme:dark){.a{stroke:${dark}}.b{stroke:#ff6f78}.c{fill:${dark}}}</style>${mark}</svg>`;

const mark =
  '<path class="a" d="M3.500 23 14 12.500 24.500 23"/><path class="b" d="M21.500 9.500 27 4"/><circle class="c" cx="14" cy="26" r="3.500"/>';

/** The same on a ground of its own, white on the school's colour, for the screens of telephones, which cut its corners. */
export const appIconSvg = ({ light }: IconColours): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 64 64" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="4.500"><style>.a,.b{stroke:#fff}.c{fill:#fff}</style><rect x="-16" y="-16" width="64" height="64" fill="${light}"/>${mark}</svg>`;
