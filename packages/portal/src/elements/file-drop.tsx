import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';

interface FileDropProps {
  /** Of the button. */
  look: string;
  /** On the button that opens the file dialog. */
  choose: string;
  /** Behind the button: that files may be dropped as well. */
  dropHere: string;
  hint: string;
  /** Endings of files, as `accept` of HTML; any where it is left out. */
  accept?: string;
  multiple?: boolean;
  small?: boolean | undefined;
  /** Stands in the place of the button, while something is under way. */
  busy?: ReactNode;
  take: (files: readonly File[]) => void;
}

/** Where files are chosen or dropped. */
export function FileDrop({
  look,
  choose,
  dropHere,
  hint,
  small,
  busy,
  take,
  ...input
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) take([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same.
    <div
      className={`drop${small ? ' drop-small' : ''}${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Icon name="it-upload" />
      <span role="status">{busy}</span>
      {!busy && (
        <span>
          <FileButton look={look} describedBy={`${id}-hint`} take={take} {...input}>
            {choose}
          </FileButton>{' '}
          {dropHere}
        </span>
      )}
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}

interface FileButtonProps extends Pick<FileDropProps, 'look' | 'take' | 'accept' | 'multiple'> {
  describedBy: string;
  children: ReactNode;
}

/** Opens the file dialog; the same file may be chosen again after it. */
function FileButton({ look, describedBy, take, children, ...input }: FileButtonProps) {
  return (
    <label className={`${look} drop-button`}>
      {children}
      <input
        type="file"
        className="visually-hidden"
        aria-describedby={describedBy}
        {...input}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
