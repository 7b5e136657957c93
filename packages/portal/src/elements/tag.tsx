import type { ReactNode } from 'react';

export type Tone = 'plain' | 'info' | 'warning' | 'danger' | 'success' | 'drill';

/** A state or a property in one or two words. The words say it; the colour repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
