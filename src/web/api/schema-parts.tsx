export interface SchemaPart {
  type?: string;
  format?: string;
  enum?: unknown[];
  $ref?: string;
  items?: SchemaPart;
  anyOf?: SchemaPart[];
  allOf?: SchemaPart[];
  properties?: Record<string, SchemaPart>;
  additionalProperties?: SchemaPart;
  required?: string[];
  description?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

/** The fields of an object, as a table. */
export function Properties({ schema, label }: { schema: SchemaPart; label: string }) {
  const fields = Object.entries(schema.properties ?? {}).map(([name, its]) => ({
    name,
    schema: its,
    required: schema.required?.includes(name) ?? false,
  }));
  return fields.length > 0 ? <Fields label={label} fields={fields} /> : null;
}

export function Fields({
  label,
  fields,
}: {
  label: string;
  fields: { name: string; schema: SchemaPart; required: boolean }[];
}) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, schema, required }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
                {!required && <span class="muted small"> if you like</span>}
              </td>
              <td>
                <Kind schema={schema} />
              </td>
              <td>
                <Says>{[schema.description, limitsOf(schema)].filter(Boolean).join(' ')}</Says>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A comment from the code, where names stand between backticks. */
export function Says({ children }: { children: string }) {
  return <>{children.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}

/** What a value may be, in a few words. */
export function Kind({ schema }: { schema: SchemaPart }) {
  const options = schema.anyOf ?? schema.allOf;
  if (options) {
    return (
      <>
        {options.map((it, at) => (
          <>
            {at > 0 && ' or '}
            <Kind schema={it} />
          </>
        ))}
      </>
    );
  }
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    return <a href={`#shape-${name}`}>{name}</a>;
  }
  if (schema.items) {
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    );
  }
  if (schema.enum) return <code>{schema.enum.map((it) => JSON.stringify(it)).join(' | ')}</code>;
  return <code>{schema.format ?? schema.type ?? 'anything'}</code>;
}

function limitsOf({ minLength, maxLength, minimum, maximum }: SchemaPart): string {
  if (maxLength !== undefined) {
    return minLength ? `${minLength} to ${maxLength} characters.` : `At most ${maxLength} characters.`;
  }
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`;
  if (minimum !== undefined) return `At least ${minimum}.`;
  return maximum !== undefined ? `At most ${maximum}.` : '';
}

/** The schema itself, where there is only its name. */
export function resolve(
  schema: SchemaPart | undefined,
  schemas: Record<string, SchemaPart>,
): SchemaPart | undefined {
  return schema?.$ref ? schemas[nameOf(schema.$ref)] : schema;
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
