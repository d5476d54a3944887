// In: something that is on or off. Out: a switch with its words, and a second line that says what it does.
import { Switch } from 'react-aria-components';

export interface TideSwitchProps {
  label: string;
  note?: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(isOn: boolean): void;
}

/** A line with words at the left and the switch at the right; the whole line is the target. */
export function TideSwitch({ label, note, isOn, isDisabled = false, onChange }: TideSwitchProps) {
  return (
    <Switch className="line tide-switch" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <span>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
      <span className="track" aria-hidden="true" />
    </Switch>
  );
}
