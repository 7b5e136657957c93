import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const icons = {
  info: 'it-info-circle',
  success: 'it-check-circle',
  warning: 'it-warning-circle',
  danger: 'it-error',
} as const;

interface MessageProps {
  kind?: keyof typeof icons;
  title?: string;
  /** It appeared after something the person did: screen readers say it. */
  live?: boolean;
  children?: ReactNode;
}

/** A remark that stays on the page. */
export function Message({ kind = 'info', title, live, children }: MessageProps) {
  return (
    <div className={`message message-${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div className="message-body">
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}
