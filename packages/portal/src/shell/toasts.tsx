import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';

interface Toast {
  id: number;
  text: string;
}

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const tell of listeners) tell();
}

const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id));

/** Says in passing that something was done. What must be read belongs on the page, not here. */
export function say(text: string): void {
  last += 1;
  const id = last;
  set([...toasts.slice(-2), { id, text }]);
  setTimeout(() => dismiss(id), 8_000);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, text }) => (
        <div className="toast-card" key={id}>
          <Icon name="it-check-circle" />
          <span>{text}</span>
          <button type="button" aria-label={t('close')} onClick={() => dismiss(id)}>
            <Icon name="it-close" small />
          </button>
        </div>
      ))}
    </div>
  );
}
