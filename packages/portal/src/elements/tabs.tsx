import { Link } from '@tanstack/react-router';

export interface Tab {
  value: string;
  title: string;
}

/** Views of one list, each with an address of its own: links, not a widget. */
export function Tabs({
  tabs,
  current,
  param,
  label,
}: {
  tabs: readonly Tab[];
  current: string;
  /** Name of the search parameter that the tabs set. */
  param: string;
  label: string;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ value, title }) => (
        <Link
          key={value}
          to="."
          search={{ [param]: value } as never}
          aria-current={value === current ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
