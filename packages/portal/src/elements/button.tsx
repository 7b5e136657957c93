import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const looks: Record<ButtonKind, string> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  danger: 'btn btn-danger',
  quiet: 'btn btn-quiet',
};

/** The classes of a button, for links that look like one. */
export const buttonLook = (kind: ButtonKind = 'primary', size: 'usual' | 'small' = 'usual') =>
  size === 'small' ? `${looks[kind]} btn-sm` : looks[kind];

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  size?: 'usual' | 'small';
  icon?: `it-${string}`;
  /** The act is under way: the button stays focusable, and a second press does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button; `type="button"` unless said. */
export function Button({ kind, size, icon, busy, children, onClick, ...rest }: ButtonProps) {
  const press: typeof onClick = (event) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      className={buttonLook(kind, size)}
      aria-disabled={busy || undefined}
      onClick={press}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
