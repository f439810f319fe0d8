import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document, made when someone first asks for it: what makes it takes long to load, and few ask. */
@Injectable()
export class ApiDescription {
  private describe: () => Promise<OpenAPIObject> = () => {
    throw new Error('Nobody has said how to describe the API');
  };
  private document: Promise<OpenAPIObject> | null = null;

  madeBy(describe: () => Promise<OpenAPIObject>): void {
    this.describe = describe;
  }

  read(): Promise<OpenAPIObject> {
    return (this.document ??= this.describe());
  }
}
