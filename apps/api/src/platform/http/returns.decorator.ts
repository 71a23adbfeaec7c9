import { problemSchema } from '@math-app/contracts';
import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiDefaultResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Any route may. */
const mayRefuse = ApiDefaultResponse({
  description: 'A refusal, as application/problem+json',
  standardSchema: problemSchema,
});

/**
 * What a route answers when all goes well. The schema trims the answer to what it names, so no column leaks, and
 * documents the route.
 */
export function Returns(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    // Nest's serializer hands a list to the schema item by item.
    SerializeOptions({ schema: schema instanceof z.ZodArray ? schema.element : schema }),
    ApiResponse({ status, standardSchema: schema }),
    mayRefuse,
  );
}

/** A route that answers with a status and no body. */
export function ReturnsNothing(status: 202 | 204 = 204): MethodDecorator {
  return applyDecorators(HttpCode(status), ApiResponse({ status }), mayRefuse);
}

/** A route that answers with a file, of one of these types. */
export function ReturnsFile(...types: string[]): MethodDecorator {
  return applyDecorators(
    ApiProduces(...types),
    ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } }),
    mayRefuse,
  );
}

/** A route that sends a state as server-sent events, again and again until it is finished. */
export function Streams(schema: z.ZodType): MethodDecorator {
  return applyDecorators(
    ApiProduces('text/event-stream'),
    ApiResponse({ status: 200, standardSchema: schema }),
    mayRefuse,
  );
}
