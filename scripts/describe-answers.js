import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * A plugin of `nest build`: writes what each route of the API answers, read from the return types of the
 * controllers, to `dist/web/api/answers.json`. The types are gone at run time, and OpenAPI needs them.
 */
export function before(_options, program) {
  const { outDir } = program.getCompilerOptions();
  if (outDir) write(join(outDir, 'web/api/answers.json'), answersOf(program));
  return () => (file) => file;
}

function write(path, answers) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(answers));
}

/** `{ routes: { 'MeController.read': { says, schema } }, schemas: { Me: … }, bodies: { PreferencesBody: … } }` */
export function answersOf(program) {
  const reader = new TypeReader(program.getTypeChecker());
  const routes = {};
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.endsWith('.controller.ts')) continue;
    for (const statement of file.statements) {
      if (!ts.isClassDeclaration(statement) || !isApiController(statement)) continue;
      for (const member of statement.members) {
        if (ts.isMethodDeclaration(member) && ts.getDecorators(member)?.length)
          routes[`${statement.name.text}.${member.name.getText()}`] = reader.routeOf(member);
      }
    }
  }
  return { routes, schemas: reader.schemas, bodies: reader.bodies };
}

function isApiController(declaration) {
  return (ts.getDecorators(declaration) ?? []).some((it) => /^@Controller\(\s*['"`]api\//.test(it.getText()));
}

/** `@Body() body: TokenBody` or `@Query() query: PageQuery`, but not `@Query('after') after: string`. */
function isBody(parameter) {
  return (ts.getDecorators(parameter) ?? []).some((it) => /^@(Body|Query)\(\)$/.test(it.getText()));
}

/** The class in `@TakesBody(EventWords)`, where a route looks at its body itself. */
function namedBodies(method) {
  return (ts.getDecorators(method) ?? [])
    .filter((it) => it.getText().startsWith('@TakesBody('))
    .map((it) => it.expression.arguments[0]);
}

class TypeReader {
  schemas = {};
  bodies = {};
  #names = new Map();
  #checker;

  constructor(checker) {
    this.#checker = checker;
  }

  routeOf(method) {
    for (const place of method.parameters.filter(isBody))
      this.#keepBody(this.#checker.getTypeAtLocation(place));
    for (const name of namedBodies(method)) {
      const [made] = this.#checker.getTypeAtLocation(name).getConstructSignatures();
      this.#keepBody(made.getReturnType());
    }
    const signature = this.#checker.getSignatureFromDeclaration(method);
    const returned = this.#checker.getReturnTypeOfSignature(signature);
    const type = this.#checker.getAwaitedType(returned) ?? returned;
    const isNothing = Boolean(type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined));
    return { says: this.#comment(signature), schema: isNothing ? null : this.#schemaOf(type) };
  }

  /** What a route takes: the types and the words of its fields, to which the program adds its rules. */
  #keepBody(type) {
    if (type.symbol && !type.symbol.name.startsWith('__'))
      this.bodies[type.symbol.name] = this.#shapeOf(type);
  }

  #schemaOf(type) {
    if (type.isUnion()) return this.#schemaOfUnion(type.types);
    if (type.flags & ts.TypeFlags.StringLike)
      return type.isStringLiteral() ? { type: 'string', enum: [type.value] } : { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike)
      return type.isNumberLiteral() ? { type: 'number', enum: [type.value] } : { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return this.#schemaOfObject(type);
    return {};
  }

  #schemaOfUnion(types) {
    const parts = types.filter((it) => !(it.flags & ts.TypeFlags.Undefined)).map((it) => this.#schemaOf(it));
    const merged = [];
    for (const part of parts) {
      const like = part.enum && merged.find((it) => it.enum && it.type === part.type);
      if (like) like.enum.push(...part.enum);
      else merged.push(part);
    }
    for (const part of merged) if (part.type === 'boolean' && part.enum?.length === 2) delete part.enum;
    return merged.length === 1 ? merged[0] : { anyOf: merged };
  }

  #schemaOfObject(type) {
    const name = type.aliasSymbol?.name ?? type.symbol?.name;
    if (name === 'Date' || name === 'Instant') return { type: 'string', format: 'date-time' };
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) {
      const [item] = this.#checker.getTypeArguments(type);
      return { type: 'array', items: item ? this.#schemaOf(item) : {} };
    }
    const isNamed =
      name && !name.startsWith('__') && !type.aliasTypeArguments?.length && !type.typeArguments?.length;
    return isNamed ? this.#refTo(type, name) : this.#shapeOf(type);
  }

  #refTo(type, name) {
    let known = this.#names.get(type);
    if (!known) {
      known = name;
      for (let n = 2; known in this.schemas; n++) known = `${name}${n}`;
      this.#names.set(type, known);
      this.schemas[known] = {};
      this.schemas[known] = this.#shapeOf(type);
    }
    return { $ref: `#/components/schemas/${known}` };
  }

  #shapeOf(type) {
    const properties = {};
    const required = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const itsType = this.#checker.getTypeOfSymbol(property);
      if (this.#checker.getSignaturesOfType(itsType, ts.SignatureKind.Call).length > 0) continue;
      const description = this.#comment(property);
      properties[property.name] = { ...this.#schemaOf(itsType), ...(description && { description }) };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const others = this.#checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      ...(others && { additionalProperties: this.#schemaOf(others.type) }),
    };
  }

  #comment(symbol) {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replace(/\s+/g, ' ').trim();
  }
}
