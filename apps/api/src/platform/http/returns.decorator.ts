import { problemSchema } from '@math-app/contracts';
import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiDefaultResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** What a service returns for a schema: the reply before it is serialized, so a time may still be a `Date`. */
export type Reply<Schema extends z.ZodType> = z.input<Schema>;

// any: a handler's own parameters don't matter here, and a list of `unknown` would accept no other parameters.
// oxlint-disable-next-line typescript/no-explicit-any
type Handler<Result> = (...args: any[]) => Result | Promise<Result>;

type HandlerDecorator<Result> = <Method extends Handler<Result>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** Every route may fail. */
const mayFail = ApiDefaultResponse({
  description: 'An error response, as application/problem+json',
  standardSchema: problemSchema,
});

/**
 * The reply of a route. The compiler checks that the method returns what the schema takes. The schema then drops
 * everything that it doesn't name, so no column leaks, and documents the route.
 */
export function Returns<Schema extends z.ZodType>(
  schema: Schema,
  status = 200,
): HandlerDecorator<Reply<Schema>> {
  return applyDecorators(
    HttpCode(status),
    // Nest's serializer passes a list to the schema item by item.
    SerializeOptions({ schema: schema instanceof z.ZodArray ? schema.element : schema }),
    ApiResponse({ status, standardSchema: schema }),
    mayFail,
  );
}

/** A route that replies with a status and no body. */
export function ReturnsNothing(status: 202 | 204 = 204): HandlerDecorator<void> {
  return applyDecorators(HttpCode(status), ApiResponse({ status }), mayFail);
}

/** A route that sends JSON itself, as bytes that were serialized before. */
export function Sends(schema: z.ZodType): HandlerDecorator<void> {
  return applyDecorators(ApiResponse({ status: 200, standardSchema: schema }), mayFail);
}

/** A route that sends a file of one of these types. */
export function SendsFile(...types: string[]): HandlerDecorator<void> {
  return applyDecorators(
    ApiProduces(...types),
    ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } }),
    mayFail,
  );
}

/** A route that sends a state as server-sent events, each time it changes, until it is final. */
export function Streams(schema: z.ZodType): HandlerDecorator<void> {
  return applyDecorators(
    ApiProduces('text/event-stream'),
    ApiResponse({ status: 200, standardSchema: schema }),
    mayFail,
  );
}
