import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldProblem, InvalidInput } from './domain-error.js';
import { refusals, type Sentence } from './refusals/refusals.js';
import { type Says, sentenceOf } from './refusals/says.js';

/**
 * A body as its class describes it: tidied, checked, without anything the class does not name.
 * @throws InvalidInput with every field's problem at once
 */
export async function checkBody<Body extends object>(type: new () => Body, sent: unknown): Promise<Body> {
  const { body, problems } = await lookAtBody(type, sent);
  if (problems.length > 0) throw new InvalidInput(problems);
  return body;
}

/** The same for whoever has more to say before it is refused. A field with a problem may hold anything. */
export async function lookAtBody<Body extends object>(
  type: new () => Body,
  sent: unknown,
): Promise<{ body: Body; problems: FieldProblem[] }> {
  const isObject = typeof sent === 'object' && sent !== null && !Array.isArray(sent);
  if (!isObject && sent !== undefined && sent !== null) {
    throw new InvalidInput([{ pointer: '', detail: refusals.common.oneObject }]);
  }
  const body = plainToInstance(type, isObject ? sent : {});
  const found = await validate(body, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  return { body, problems: problemsOf(found) };
}

function problemsOf(found: ValidationError[], parent = ''): FieldProblem[] {
  return found.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({
      pointer,
      detail: saidOf(rule, error),
    }));
    return [...own, ...problemsOf(error.children ?? [], pointer)];
  });
}

/** What the validator itself says is English, and for programmers. */
function saidOf(rule: string, { contexts, value }: ValidationError): Sentence {
  if (rule === 'whitelistValidation') return refusals.common.noSuchField;
  const context = contexts?.[rule] as Says | undefined;
  return context ? sentenceOf(context.says, value) : refusals.common.cannotBeUsed;
}
