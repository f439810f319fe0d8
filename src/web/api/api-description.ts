import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document, made when someone first asks for it. */
@Injectable()
export class ApiDescription {
  private describe: () => OpenAPIObject = () => {
    throw new Error('Nobody has said how to describe the API');
  };
  private document: OpenAPIObject | null = null;

  madeBy(describe: () => OpenAPIObject): void {
    this.describe = describe;
  }

  read(): OpenAPIObject {
    return (this.document ??= this.describe());
  }
}
