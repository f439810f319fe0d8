import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { checkBody } from '../common/check-body.js';

/** Checks every body and query whose class says what belongs in it. Page forms check their own. */
@Injectable()
export class CheckBodyPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    const hasRules = (type === 'body' || type === 'query') && metatype && metatype !== Object;
    return hasRules ? checkBody(metatype as new () => object, value) : value;
  }
}
