import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';

/** Documents a form with a file in its field `file`, and other fields beside it. */
export function TakesFile(fields = z.strictObject({})): MethodDecorator {
  const { properties } = z.toJSONSchema(fields, {
    io: 'input',
    target: 'openapi-3.0',
    unrepresentable: 'any',
  });
  const file = { type: 'string', format: 'binary' };
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: ['file'], properties: { file, ...properties } } }),
  );
}
