export interface Change {
  label: string;
  mine: string;
  theirs: string;
}

/** What somebody else changed, field by field: theirs beside mine. Equal fields are left out. */
export function Changes({
  of,
  mine,
  theirs,
}: {
  of: readonly Change[];
  mine: string;
  theirs: string;
}) {
  const changed = of.filter((change) => change.mine !== change.theirs);
  return (
    <dl className="changes">
      {changed.map((change) => (
        <div key={change.label}>
          <dt>{change.label}</dt>
          <dd>
            <span className="changes-who">{theirs}</span>
            <ins>{change.theirs || '—'}</ins>
          </dd>
          <dd>
            <span className="changes-who">{mine}</span>
            <del>{change.mine || '—'}</del>
          </dd>
        </div>
      ))}
    </dl>
  );
}
