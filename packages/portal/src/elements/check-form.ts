import type { TFunction } from 'i18next';
import type { Faults } from './faults.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  'validity' in element && (element as Control).name !== '';

/** What the browser finds wrong before anything is sent, said in the portal's own words. */
export function checkForm(form: HTMLFormElement, t: TFunction<'form'>): Faults {
  const faults: Record<string, string> = {};
  for (const element of form.elements) {
    if (!isControl(element) || element.validity.valid || faults[element.name]) continue;
    faults[element.name] = sentence(element, t);
  }
  return faults;
}

function sentence(control: Control, t: TFunction<'form'>): string {
  const { validity } = control;
  if (validity.customError) return control.validationMessage;
  if (validity.valueMissing) return whatIsMissing(control, t);
  if (validity.typeMismatch) return control.type === 'email' ? t('notAnAddress') : t('notValid');
  if (validity.tooShort && 'minLength' in control)
    return t('tooShort', { count: control.minLength });
  if (validity.tooLong && 'maxLength' in control) return t('tooLong', { count: control.maxLength });
  if (validity.rangeUnderflow || validity.rangeOverflow) return t('outOfRange');
  return control.title || t('notValid');
}

function whatIsMissing({ type }: Control, t: TFunction<'form'>): string {
  if (type === 'checkbox') return t('tick');
  return type === 'radio' || type === 'select-one' ? t('chooseOne') : t('missing');
}
