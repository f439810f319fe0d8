import type { Host } from '../../groups/members.queries.js';
import { Field, Select, TextArea } from './fields.js';
import { FoldedFields } from './folded-fields.js';
import type { FieldProps } from './labelled.js';

/** What every meeting is asked for, and one date of a series again where it is not as the others. */
type Asked = Pick<FieldProps, 'value' | 'help' | 'required'>;

export function TitleField(field: Asked) {
  return <Field name="title" label="Title" {...field} />;
}

export function StartField(field: Asked) {
  return <Field name="startsLocal" type="datetime-local" label="Starts" {...field} />;
}

/** In place of a start, where it takes whole days. */
export function FirstDayField({ name, ...field }: Asked & { name: 'firstDay' | 'startsLocal' }) {
  return <Field name={name} type="date" label="First day" {...field} />;
}

export function LengthField(field: Asked) {
  return (
    <Field
      name="durationMinutes"
      type="number"
      label="Lasts, in minutes"
      inputMode="numeric"
      min={5}
      narrow
      {...field}
    />
  );
}

export function AreaField({ help, ...field }: Asked) {
  return (
    <Field
      name="area"
      label="Roughly where"
      help={<>Everyone can read it: a part of town, or “video call”. {help}</>}
      {...field}
    />
  );
}

export function AddressField({ help, ...field }: Asked) {
  return (
    <TextArea
      name="address"
      label="Exact address and how to find the door"
      help={<>Only people who are coming see it, and not before the time you choose. {help}</>}
      required={false}
      rows={3}
      {...field}
    />
  );
}

export function LinkField({ help, ...field }: Asked) {
  return (
    <Field
      name="meetingLink"
      type="url"
      label="Link to the online meeting"
      help={<>Only people who are coming see it, and not before the time you choose. {help}</>}
      required={false}
      inputMode="url"
      {...field}
    />
  );
}

export function PlacesField({ help, ...field }: Asked) {
  return (
    <Field
      name="capacity"
      type="number"
      label="Places"
      help={<>{help ?? 'Left empty: as many as come.'} Nobody sees the number.</>}
      required={false}
      inputMode="numeric"
      min={1}
      narrow
      {...field}
    />
  );
}

/** How many of the places are for people who come every time, and how many for everyone else. */
export function QuotaFields({ regulars, dropIns }: { regulars: number | null; dropIns: number | null }) {
  return (
    <FoldedFields
      summary="Places for regulars and for others"
      names={['regularPlaces', 'dropInPlaces']}
      open={regulars !== null || dropIns !== null}
    >
      <Field
        name="regularPlaces"
        type="number"
        label="Most places for regulars"
        help="For people who come to every date of a series. Left empty: as many as there are."
        required={false}
        inputMode="numeric"
        min={0}
        narrow
        value={regulars}
      />
      <Field
        name="dropInPlaces"
        type="number"
        label="Most places for others"
        help="For people who answer for one date. Left empty: as many as there are."
        required={false}
        inputMode="numeric"
        min={0}
        narrow
        value={dropIns}
      />
    </FoldedFields>
  );
}

/** @param nobody what it means to choose none */
export function LeaderField({ hosts, nobody, help, ...field }: Asked & { hosts: Host[]; nobody: string }) {
  const choices = hosts.map((host) => ({ value: host.id, label: hostName(host) }));
  return (
    <Select
      name="ledBy"
      label="Who leads it?"
      help={<>Only the hosts of the group see it. {help}</>}
      choices={[{ value: '', label: nobody }, ...choices]}
      {...field}
    />
  );
}

export function hostName({ calledName }: Pick<Host, 'calledName'>): string {
  return calledName ?? 'A host without a name here';
}
