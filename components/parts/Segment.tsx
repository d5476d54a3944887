// In: a few values, one of which holds. Out: a segmented control.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface SegmentProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly word: string; readonly isDisabled?: boolean }[];
  onChange(value: T): void;
}

/** One choice is always on. */
export function Segment<T extends string>({ label, value, choices, onChange }: SegmentProps<T>) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value} isDisabled={choice.isDisabled ?? false}>
          {choice.word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
