import type { Type } from '@nestjs/common';

const TAKES_BODY = Symbol('takes body');

/** Names the class of a body that a route checks itself, so that the description of the API knows it. */
export function TakesBody(body: Type): MethodDecorator {
  return (controller, method) => Reflect.defineMetadata(TAKES_BODY, body, controller, method);
}

/** @returns the class that `TakesBody` named, or `undefined` */
export function bodyTakenBy(controller: object, method: string): Type | undefined {
  return Reflect.getMetadata(TAKES_BODY, controller, method) as Type | undefined;
}
