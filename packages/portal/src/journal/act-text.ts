import i18next from 'i18next';

/** An act of the log in words; the list of acts may grow before the words do. */
export function actText(act: string): string {
  const key = `journal:acts.${act}`;
  return i18next.exists(key) ? String(i18next.t(key as never)) : '';
}
