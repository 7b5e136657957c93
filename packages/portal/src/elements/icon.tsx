import icons from 'virtual:icons';

/** An icon of Bootstrap Italia, beside words that say the same: it is hidden from screen readers. */
export function Icon({ name, small }: { name: `it-${string}`; small?: boolean }) {
  return (
    <svg className={small ? 'icon icon-sm' : 'icon'} aria-hidden="true" focusable="false">
      <use href={`${icons}#${name}`} />
    </svg>
  );
}
