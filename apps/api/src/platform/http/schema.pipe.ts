import type { InputError } from '@math-app/contracts';
import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { notFound } from './not-found.ts';
import { ProblemException } from './problem.exception.ts';

type Issues = readonly z.core.$ZodIssue[];

/** Validates body, query and path against the parameter's schema. All schemas of this app are from zod. */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new ProblemException({
          status: 400,
          code: 'invalid-input',
          detail: 'Some of the input is invalid.',
          errors: toInputErrors(issues as Issues),
        }),
    });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    // A path parameter that can't exist is a 404, not invalid input.
    if (metadata.type === 'param' && metadata.schema) {
      const result = await metadata.schema['~standard'].validate(value);
      if (result.issues) throw notFound();
      return result.value as T;
    }
    return super.transform(value, metadata);
  }
}

function toInputErrors(issues: Issues): InputError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key].join('.'),
        message: 'This field does not exist.',
      }));
    }
    return [{ path: path.join('.'), message: issue.message }];
  });
}
